// A child that dies before it is ready. Each start leaves a byte in the file STARTS.
import { appendFileSync } from 'node:fs';

appendFileSync(process.env.STARTS, '.');
process.exit(7);
