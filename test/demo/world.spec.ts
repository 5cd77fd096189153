import { describe, expect, test } from '@jest/globals';
import { BOUNDARIES, GUARANTORS } from './boundaries.ts';
import { ACCUSATIONS } from './stories/accusing.ts';
import { DAYS } from './days.ts';
import { residentCheck, usccCheck } from './numbers.ts';
import { countsOf, worldOf } from './world.ts';

const SIZE = { reports: 10_000, questions: 1_300 };
const SEED = 20_310_228;
const world = worldOf(SEED, SIZE);
const sayings = world.stories.flatMap(story => story.sayings);

describe('the labelled world', () => {
  test('has exactly the reports and questions asked for, a report for each label', () => {
    expect(countsOf(world).reports).toBe(SIZE.reports);
    expect(sayings.filter(({ kind }) => kind === 'REPORT')).toHaveLength(SIZE.reports);
    expect(world.questions).toHaveLength(SIZE.questions);
  });

  test('lies at its boundaries: at least 40% within a day of one, at least 3,000 names', () => {
    const { withinADay, names } = countsOf(world);
    expect(withinADay).toBeGreaterThanOrEqual(4_000);
    expect(names).toBeGreaterThanOrEqual(3_000);
  });

  test('the same seed draws the same world, another seed another', () => {
    const told = JSON.stringify(world);
    expect(JSON.stringify(worldOf(SEED, SIZE)) === told).toBe(true);
    expect(JSON.stringify(worldOf(SEED + 1, SIZE)) === told).toBe(false);
  });

  test('holds every kind of statement and of identifier, and all five criteria', () => {
    const bodies = JSON.stringify(sayings.map(({ body }) => body));
    const types = new Set(Array.from(bodies.matchAll(/"type":"([A-Z_]+)"/g), found => found[1]));
    expect(types.size).toBe(18);
    expect(new Set(sayings.map(({ kind }) => kind)).size).toBe(8);
    expect(new Set(sayings.map(({ criterion }) => criterion)).size).toBe(5);
  });

  test('every report that is not refused has its verdict read', () => {
    const read = new Set(world.stories.flatMap(({ verdicts }) => verdicts).map(({ loan }) => loan));
    const unread = sayings.filter(
      ({ kind, refused, loan }) => kind === 'REPORT' && !refused && !read.has(loan),
    );
    expect(unread).toEqual([]);
  });

  test('each story is told in order, and asks only about days that come', () => {
    const disordered = world.stories.filter(({ sayings: said, decisions, questions, verdicts }) => {
      const places = said.map(({ day, wave }) => DAYS.indexOf(day) * 10 + wave);
      const first = Math.floor((places[0] ?? 0) / 10);
      const later = [...decisions, ...questions, ...verdicts].every(({ day }) => DAYS.indexOf(day) >= first);
      return !later || places.some((place, index) => place < (places[index - 1] ?? 0));
    });
    expect(disordered).toEqual([]);
  });
});

describe('the table of literal dates', () => {
  const all = [...BOUNDARIES, ...GUARANTORS];

  test('at least 60 rows, both verdicts on both sides', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    const near = all.filter(row => row.near !== null && !/^first|^guarantor|^24 months/.test(row.boundary));
    for (const { boundary } of near) {
      const verdicts = near.filter(row => row.boundary === boundary).map(({ verdict }) => verdict);
      expect([boundary, ...new Set(verdicts)]).toHaveLength(3);
    }
  });

  test('every row can be received on its day: facts not after asOf, asOf at most 7 days old', () => {
    for (const { receivedOn, asOf, dues } of all) {
      const age = (Date.parse(receivedOn) - Date.parse(asOf)) / 86_400_000;
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThanOrEqual(7);
      for (const { dueOn, endedOn } of dues)
        expect([dueOn <= asOf, (endedOn ?? asOf) <= asOf]).toEqual([true, true]);
    }
  });
});

describe('the table of accusations', () => {
  test.each(['MISUSED_PURPOSE', 'EVASION', 'NOMINEE_LOAN'])('%s: both verdicts, each row told', criterion => {
    const rows = ACCUSATIONS.filter(row => row.criterion === criterion);
    expect(new Set(rows.map(({ verdict }) => verdict)).size).toBe(2);
    const told = new Set(world.stories.flatMap(({ labels }) => labels).map(({ boundary }) => boundary));
    const missing = rows.filter(({ boundary, near }) => near !== null && !told.has(boundary));
    expect(missing).toEqual([]);
  });

  test('both sides of every day, fen and kind of proof stand in it', () => {
    for (const { boundary } of ACCUSATIONS.filter(({ near }) => near !== null)) {
      const verdicts = ACCUSATIONS.filter(row => row.boundary === boundary).map(({ verdict }) => verdict);
      expect([boundary, ...new Set(verdicts)]).toHaveLength(3);
    }
  });
});

test('every decision that officers know is proposed, and few enough for two cores', () => {
  const decisions = world.stories.flatMap(story => story.decisions);
  const kinds = new Set(decisions.map(({ decision }) => decision['decision']));
  expect(kinds.size).toBe(13);
  expect(decisions.length).toBeLessThan(300);
});

describe('the numbers of the world', () => {
  const written = world.stories
    .flatMap(story => (story.title.startsWith('refused') ? [] : story.sayings))
    .flatMap(
      ({ body }) =>
        JSON.stringify(body).match(/"type":"(?:RESIDENT_ID|USCC)","number":"[0-9A-Z]{18}"/g) ?? [],
    );

  test('end in the check character of their standard', () => {
    expect(written.length).toBeGreaterThan(4_000);
    const wrong = written.filter(one => {
      const number = one.slice(-19, -1);
      const check = one.includes('USCC') ? usccCheck : residentCheck;
      return check(number.slice(0, 17)) !== number[17];
    });
    expect(wrong).toEqual([]);
  });
});
