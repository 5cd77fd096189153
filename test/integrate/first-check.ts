import { createLianfang } from '#client';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { keyFile, ...bank } = JSON.parse(readFileSync('../sandbox/POST.json', 'utf8'));
const key = createPrivateKey(readFileSync(`../sandbox/${keyFile}`));
const lianfang = createLianfang({ ...bank, key });
const { answer, problem } = await lianfang.check(JSON.parse(readFileSync('question.json', 'utf8')));
if (answer) console.log(JSON.stringify(answer));
else for (const { code, pointer, next } of problem.errors) console.error(code, pointer, next);
