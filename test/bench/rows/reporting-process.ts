import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { defaultReport, person, question } from '../../world/bodies.ts';
import { NAME, unlistedNumber } from '../people.ts';
import type { Telling, Told } from './report-to-answer.ts';

/** Between two looks at one number: oftener, those who wait would take the cores from what they wait for. */
const LOOK_MS = 20;
/** After this long it is late enough to be told as it is. */
const LATEST_MS = 20_000;

const post = (url: string, token: string, { body, key }: { body: object; key?: string }) =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });

/** Reports at a rate that does not wait for answers (an open loop), and asks about each until it is shown. */
const tell = async ({ url, today, reporter, asker, perSecond, reports }: Telling): Promise<Told> => {
  const told: Told = { millis: [], answers: 0 };
  const run = `R${Date.now()}`;
  const first = randomInt(900_000);
  const one = async (n: number) => {
    const number = unlistedNumber(first + n);
    const body = defaultReport(today, { reference: `${run}-${n}`, parties: [person(number, NAME, today)] });
    const accepted = await post(`${url}/v1/reports`, reporter, { body, key: `${run}-${n}` });
    if (accepted.status !== 202) throw new Error(await accepted.text());
    const acceptedAt = performance.now();
    for (;;) {
      const answer = await post(`${url}/v1/checks`, asker, { body: question(today, number, NAME) });
      if (answer.status !== 200) throw new Error(await answer.text());
      told.answers += 1;
      const { outcome } = (await answer.json()) as { outcome: string };
      const millis = performance.now() - acceptedAt;
      if (outcome !== 'CLEAR' || millis > LATEST_MS) {
        told.millis.push(millis);
        return;
      }
      await wait(LOOK_MS);
    }
  };
  const begun: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let n = 0; n < reports; n += 1) {
    await wait(Math.max(0, startedAt + (n * 1000) / perSecond - performance.now()));
    begun.push(one(n));
  }
  await Promise.all(begun);
  return told;
};

process.on('message', (telling: Telling) => {
  void tell(telling).then(
    told => process.send?.(told, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
