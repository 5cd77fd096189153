// Writes docs/configuration.md from the table of settings; run from the top folder, after the build.
import { writeFileSync } from 'node:fs';
import { configurationPage } from '../../dist/libs/platform/src/configuration-page.js';

writeFileSync('docs/configuration.md', configurationPage());
