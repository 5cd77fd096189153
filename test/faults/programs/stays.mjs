// A child that is ready and has children and timers of its own to end: it stops only after it has said so.
import { appendFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

process.on('SIGTERM', () => {
  appendFileSync(process.env.STOPS, '.');
  process.exit(0);
});
setInterval(() => undefined, 60_000);
process.send('ready');
