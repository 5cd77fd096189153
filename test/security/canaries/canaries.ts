import { addDays } from '#criteria';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { build } from '../../queue/admin.ts';
import type { BackEnd } from '../../queue/back-ends.ts';
import { poison } from '../../queue/poison.ts';
import { settled } from '../../queue/sayings.ts';
import { PATIENCE_MS } from '../../queue/until.ts';
import { openTestWorld, type TestWorld } from '../../world/test-world.ts';
import { OPERATIONS } from '../api-document.ts';
import { searcher } from './marks.ts';
import { startService, type RunningService } from './running-service.ts';
import { openedByOfficers, tablesAsText } from './tables-as-text.ts';
import { TellEverything, type Told } from './told-everything.ts';

jest.setTimeout(PATIENCE_MS);

/** Where an error that nobody expects strikes while a body is at hand; what was said is committed, the check is not. */
const THROWN = 'gateway.accept.after-commit=throw,gateway.check.before-commit=throw';

/** The places where a reader, an operator or a thief finds text; of each, what of the marks stands in it. */
export const keepsSecrets = (open: () => Promise<BackEnd>): void =>
  describe('whoever is reported or asked about', () => {
    let backEnd: BackEnd;
    let world: TestWorld;
    let service: RunningService;
    let told: Told;
    let search: ReturnType<typeof searcher>;

    beforeAll(async () => {
      build();
      backEnd = await open();
      world = await openTestWorld();
      await world.goTo(addDays(await world.today(), 2));
      const today = await world.today();
      service = await startService(world, backEnd);
      // The first life ends of a bug that quotes a person.
      const crashing = await service.gateway({ FAILPOINTS: THROWN });
      const atFault = new TellEverything(service.send, { today, unit: '0012', loans: 'A' });
      const failed = await atFault.all();
      const quoted = failed.marks.name();
      crashing.child.send({ quote: quoted });
      expect(await crashing.ended).toBe(1);
      expect(failed.answers.some(({ status }) => status === 500)).toBe(true);
      expect(crashing.said()).toContain('a bug ended this process');
      // The second tells all, while one report's standing cannot be written.
      await service.gateway();
      const first = await world
        .database('postgres')
        .rows<{ report: string }>('SELECT report FROM statement LIMIT 1');
      await poison(world, first[0]!.report, {
        times: 2,
        strike: "RAISE EXCEPTION 'no standing' USING ERRCODE = 'LF999'",
      });
      told = await new TellEverything(service.send, { today, unit: '0012', loans: 'B' }).all();
      await settled(world);
      search = searcher([...failed.marks.made, ...told.marks.made]);
      told.answers.push(...failed.answers);
    });
    afterAll(async () => {
      await service.close();
      await world.close();
      await backEnd.close();
    });

    test('was told of in every operation that takes a body, with success and in vain', () => {
      const by = (of: (status: number) => boolean) =>
        new Set(told.answers.filter(({ status }) => of(status)).map(({ operation }) => operation));
      const takeBody = OPERATIONS.filter(({ isGuarded, body }) => isGuarded && body).map(({ id }) => id);
      expect(takeBody.filter(id => !by(status => status >= 400).has(id))).toEqual([]);
      const inVain = takeBody.filter(id => !by(status => status < 300).has(id));
      expect(told.answers.filter(({ operation }) => inVain.includes(operation))).toEqual([]);
      expect(told.accepted.length).toBeGreaterThan(100);
    });

    test('stands in plain in no table of any schema, no statistic, no event, no job', async () => {
      const tables = await tablesAsText(world);
      expect(tables.size).toBeGreaterThan(80);
      expect([...tables].flatMap(([name, text]) => search(name, text))).toEqual([]);
    });

    test('stands in no job, told or done, of the queue', async () => {
      const held = Buffer.from(await backEnd.held(world), 'latin1');
      expect(search('queue', held)).toEqual([]);
    });

    test('stands in no line that gateway or matcher logged, not even dying', () => {
      const said = service.said();
      expect(said.split('\n').length).toBeGreaterThan(200);
      expect(search('log', Buffer.from(said))).toEqual([]);
    });

    test('stands in no answer, right or refused, and in no metric', async () => {
      const all = told.answers.map(
        ({ operation, status, text }) => [`${operation} ${String(status)}`, text] as const,
      );
      expect(all.flatMap(([place, text]) => search(place, Buffer.from(text)))).toEqual([]);
      const metrics = await service.metrics();
      if (readFileSync('docs/configuration.md', 'utf8').includes('GATEWAY_METRICS_PORT'))
        expect(metrics).toContain('# HELP');
      expect(search('metrics', Buffer.from(metrics))).toEqual([]);
    });

    test('stands in no file that a program left', () => {
      expect(service.files().flatMap(([path, bytes]) => search(path, bytes))).toEqual([]);
    });

    test('is found by the officers’ key in what is sealed, every mark of it', async () => {
      const opened = await openedByOfficers(world);
      const missing = told.accepted.filter(
        ({ what, text }) => !what.includes('15') && !opened.includes(Buffer.from(text)),
      );
      expect(missing.map(({ what }) => what)).toEqual([]);
    });

    test('would be found, if it stood anywhere in plain or in another dress', async () => {
      const all = world.database('postgres');
      const [mark] = told.accepted;
      const plants = [
        '$1::text',
        `convert_to($1, 'UTF8')`,
        `jsonb_build_object('a', encode(convert_to('xx' || $1, 'UTF8'), 'base64'))`,
        'left($1, 9)',
        `'a' || reverse($1)`,
      ];
      await all.rows('CREATE SCHEMA scratch');
      for (const [n, plant] of plants.entries()) {
        await all.rows(
          `CREATE TABLE scratch.planted_${String(n)} AS SELECT ${plant.replace('$1', `'${mark!.text}'`)} AS it`,
        );
      }
      const found = [...(await tablesAsText(world))].flatMap(([name, text]) => search(name, text));
      const places = new Set(found.map(([place]) => place).filter(place => place.startsWith('scratch.')));
      expect([...places].sort()).toEqual(plants.map((_, n) => `scratch.planted_${String(n)}`));
    });
  });
