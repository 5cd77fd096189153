import { describe, expect, test } from '@jest/globals';
import { borrower, correction, finding, lifeOf, onDay, report, settlement } from './lives.fixture.ts';
import type { ReportLife } from './report-life.ts';

const stateOn = (life: ReportLife, day: string) => onDay(life, day)?.state ?? 'NONE';

describe('a correction', () => {
  const told = (givenOn: string, sumFen: number, weighsMore = true) =>
    borrower({ notice: { givenOn }, weighsMore, finding: finding({ sumFen }) });
  const sums = (life: ReportLife, ...days: string[]) => days.map(day => onDay(life, day)?.sumFen);

  test('that weighs more speaks when its new notice has run; until then the version before speaks', () => {
    const life = lifeOf([report(), correction(2, '2025-07-02', { parties: [told('2025-07-01', 500_000)] })]);
    expect(sums(life, '2025-07-02', '2025-07-08', '2025-07-09')).toEqual([200_000, 200_000, 500_000]);
  });

  test('that weighs less speaks on receipt', () => {
    const life = lifeOf([
      report(),
      correction(2, '2025-07-02', { parties: [told('2025-06-01', 150_000, false)] }),
    ]);
    expect(sums(life, '2025-07-01', '2025-07-02')).toEqual([200_000, 150_000]);
  });

  test('that lowers what still waits lowers what speaks at once', () => {
    const life = lifeOf([
      report(),
      correction(2, '2025-07-02', { parties: [told('2025-07-01', 500_000)] }),
      correction(3, '2025-07-05', { parties: [told('2025-07-01', 100_000, false)] }),
    ]);
    expect(sums(life, '2025-07-04', '2025-07-05', '2025-07-09')).toEqual([200_000, 100_000, 100_000]);
  });

  test('takes a ground away at once, though what it says instead still waits', () => {
    const on = (...rules: string[]) =>
      finding({
        tests: rules.map(rule => ({
          rule,
          fact: '',
          expected: { months: 2, windowMonths: 6 },
          found: {},
          met: true,
        })),
      });
    const now = { notice: { givenOn: '2025-07-01' }, weighsMore: true, finding: on('arrears-pair') };
    const life = lifeOf([
      report({ parties: [borrower({ finding: on('arrears-long') })] }),
      correction(2, '2025-07-02', { parties: [borrower(now)] }),
    ]);
    expect(['2025-07-01', '2025-07-02', '2025-07-09'].map(day => onDay(life, day)?.grounds)).toEqual([
      ['arrears-long/2'],
      [],
      ['arrears-pair/2/6'],
    ]);
  });

  test('drops a party from its receipt on', () => {
    const both = [borrower(), borrower({ party: 'party-2', role: 'CO_BORROWER' })];
    const life = lifeOf([report({ parties: both }), correction(2, '2025-07-02')]);
    expect(['2025-07-01', '2025-07-02'].map(day => onDay(life, day, 'party-2')?.state)).toEqual([
      'ACTIVE',
      'GONE',
    ]);
  });

  test('takes away at once where it no longer qualifies, and needs a notice to qualify again', () => {
    const life = lifeOf([
      report(),
      correction(2, '2025-07-02', { parties: [borrower({ finding: finding({ qualifies: false }) })] }),
      correction(3, '2025-07-20', { parties: [told('2025-07-19', 200_000)] }),
    ]);
    const days = ['2025-07-01', '2025-07-02', '2025-07-19', '2025-07-20', '2025-07-26', '2025-07-27'];
    expect(days.map(day => stateOn(life, day))).toEqual([
      'ACTIVE',
      'NOT_QUALIFYING',
      'NOT_QUALIFYING',
      'WAITING',
      'WAITING',
      'ACTIVE',
    ]);
  });

  test('states the end of the conduct on its true day, though its own notice still runs', () => {
    const ended = finding({ sumFen: 500_000, endedOn: '2025-06-25', how: 'PAID' });
    const life = lifeOf([
      report(),
      correction(2, '2025-07-02', {
        parties: [borrower({ notice: { givenOn: '2025-07-01' }, weighsMore: true, finding: ended })],
      }),
    ]);
    expect(['2025-06-24', '2025-06-25', '2025-07-09'].map(day => stateOn(life, day))).toEqual([
      'ACTIVE',
      'SETTLED',
      'SETTLED',
    ]);
  });

  test('of a settled report replaces the settlement; without one the settlement stays', () => {
    const settled = [report(), settlement(2, '2025-08-10')];
    const kept = lifeOf([...settled, correction(3, '2025-09-01')]);
    const replaced = lifeOf([
      ...settled,
      correction(3, '2025-09-01', { settlement: { endedOn: '2025-08-05', how: 'ASSIGNED' } }),
    ]);
    expect(onDay(kept, '2025-09-02')).toMatchObject({ state: 'SETTLED', endedOn: '2025-08-10', how: 'PAID' });
    expect(onDay(replaced, '2025-09-02')).toMatchObject({
      state: 'SETTLED',
      endedOn: '2025-08-05',
      how: 'ASSIGNED',
    });
    expect(stateOn(replaced, '2025-08-05')).toBe('SETTLED');
  });

  test('an accusation does not begin to wait anew, but one that qualifies only now does', () => {
    const later = lifeOf([report(), correction(2, '2025-06-25')], { criterion: 'EVASION' });
    expect(stateOn(later, '2025-07-03')).toBe('LAPSED');
    const now = lifeOf(
      [
        report({ parties: [borrower({ finding: finding({ qualifies: false }) })] }),
        correction(2, '2025-06-25'),
      ],
      { criterion: 'EVASION' },
    );
    expect([stateOn(now, '2025-07-25'), stateOn(now, '2025-07-26')]).toEqual([
      'AWAITING_CONFIRMATION',
      'LAPSED',
    ]);
  });

  const unqualified = { parties: [borrower({ finding: finding({ qualifies: false }) })] };

  test('that makes an accusation qualify again begins a new wait, from its own receipt', () => {
    const said = [report(), correction(2, '2025-06-20', unqualified), correction(3, '2025-06-25')];
    const life = lifeOf(said, { criterion: 'EVASION' });
    expect([stateOn(life, '2025-07-25'), stateOn(life, '2025-07-26')]).toEqual([
      'AWAITING_CONFIRMATION',
      'LAPSED',
    ]);
  });

  test('that puts the end off is not heard until its notice has run', () => {
    const more = {
      parties: [told('2025-09-01', 500_000)],
      settlement: { endedOn: '2025-08-20', how: 'PAID' as const },
    };
    const life = lifeOf([report(), settlement(2, '2025-08-10'), correction(3, '2025-09-02', more)]);
    expect(['2025-09-08', '2025-09-09'].map(day => onDay(life, day)?.endedOn)).toEqual([
      '2025-08-10',
      '2025-08-20',
    ]);
  });

  test('whose facts end on the day that was told leaves it at how it was told', () => {
    const ended = borrower({ finding: finding({ endedOn: '2025-08-10', how: 'PAID' }) });
    const assigned = { parties: [ended], settlement: { endedOn: '2025-08-10', how: 'ASSIGNED' as const } };
    const life = lifeOf([report(), settlement(2, '2025-08-10'), correction(3, '2025-09-02', assigned)]);
    expect(onDay(life, '2025-09-02')?.how).toBe('ASSIGNED');
  });

  test('that no longer qualifies is heard at once, before the notice that it names has run', () => {
    const out = { ...told('2025-07-01', 200_000), finding: finding({ qualifies: false }) };
    const life = lifeOf([
      report(),
      correction(2, '2025-07-02', { parties: [out] }),
      correction(3, '2025-07-04', { parties: [told('2025-07-03', 200_000)] }),
    ]);
    expect(['2025-07-03', '2025-07-04', '2025-07-10', '2025-07-11'].map(day => stateOn(life, day))).toEqual([
      'NOT_QUALIFYING',
      'WAITING',
      'WAITING',
      'ACTIVE',
    ]);
  });

  test('of a third version states the end, though its notice still runs', () => {
    const ended = {
      ...told('2025-08-01', 500_000),
      finding: finding({ endedOn: '2025-07-20', how: 'PAID' }),
    };
    const life = lifeOf([
      report(),
      correction(2, '2025-07-02'),
      correction(3, '2025-08-02', { parties: [ended] }),
    ]);
    expect(['2025-07-19', '2025-07-20'].map(day => stateOn(life, day))).toEqual(['ACTIVE', 'SETTLED']);
  });

  test('that changes the role alone is told as such', () => {
    const life = lifeOf([
      report(),
      correction(2, '2025-07-02', { parties: [borrower({ role: 'CO_BORROWER' })] }),
    ]);
    expect(['2025-07-01', '2025-07-02'].map(day => onDay(life, day)?.role)).toEqual([
      'BORROWER',
      'CO_BORROWER',
    ]);
  });

  test('that qualifies for the first time waits for its notice, said to weigh more or not', () => {
    const life = lifeOf([
      report(unqualified),
      correction(2, '2025-07-20', { parties: [told('2025-07-19', 200_000, false)] }),
    ]);
    expect(['2025-07-26', '2025-07-27'].map(day => stateOn(life, day))).toEqual(['WAITING', 'ACTIVE']);
  });

  test('that weighs no more does not shorten the notice of what it corrects', () => {
    const life = lifeOf([report(), correction(2, '2025-06-04')]);
    expect(['2025-06-08', '2025-06-09'].map(day => stateOn(life, day))).toEqual(['WAITING', 'ACTIVE']);
  });
});
