// Looks for what must never be committed: private keys, tokens, passwords in addresses.
// Without arguments it reads all tracked files; with paths, those as they are staged.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const SECRETS = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}/],
  ['a private JWK', /"d"\s*:\s*"[A-Za-z0-9_-]{40,}"/],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{40,}/],
  ['a cloud key', /\b(?:AKIA|LTAI)[A-Z0-9a-z]{12,20}\b/],
  ['a registry token', /\b(?:npm|ghp|gho|glpat)[_-][A-Za-z0-9]{30,}\b/],
  ['a registry login', /_authToken\s*=\s*[^$\s]/],
  // A password made of a variable, or one of the words that stand for a password, is none.
  [
    'a password in an address',
    /\b(?:postgres(?:ql)?|rediss?|amqp|https?):\/\/[\w.-]*:(?!\$|<|PASSWORD\b|secret\b|test\b|x+\b)[^@\s'"`/$]{4,}@/,
  ],
];

const git = (...args) =>
  execFileSync('git', ['-c', 'safe.directory=*', ...args], { encoding: 'utf8', maxBuffer: 64 << 20 });
const staged = process.argv.slice(2);
const files = staged.length > 0 ? staged : git('ls-files', '-z').split('\0').filter(Boolean);
const SKIPPED = /(^|\/)package-lock\.json$|\.(png|jpg|woff2?|gz)$/;

const textOf = path => {
  try {
    return staged.length > 0 ? git('show', `:${path}`) : readFileSync(path, 'utf8');
  } catch {
    return ''; // deleted since
  }
};
let found = 0;
for (const path of files.filter(name => !SKIPPED.test(name))) {
  const text = textOf(path);
  for (const [what, pattern] of SECRETS) {
    const at = text.search(pattern);
    if (at < 0) continue;
    found += 1;
    // The place only: what was found must not reach a log.
    console.error(`${path}:${text.slice(0, at).split('\n').length}: looks like ${what}`);
  }
}
process.exit(found > 0 ? 1 : 0);
