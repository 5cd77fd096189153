// A child as the supervisor knows it: says that it is ready, then leaves a byte in the file READY, and ends when told to.
import { appendFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

process.on('SIGTERM', () => process.exit(0));
setInterval(() => undefined, 60_000);
process.send('ready', () => appendFileSync(process.env.READY, '.'));
