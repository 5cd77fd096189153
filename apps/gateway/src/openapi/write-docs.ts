import { mkdirSync, writeFileSync } from 'node:fs';
import { openApiDocument } from './document.ts';
import { errorsPage } from './errors-page.ts';

/** Writes the generated pages of docs/; run from the top folder. CI then finds no change. */
mkdirSync('docs', { recursive: true });
writeFileSync('docs/openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
writeFileSync('docs/errors.md', errorsPage());
