import { describe, expect, test } from '@jest/globals';
import { REFUSALS } from './refusals.ts';
import { accessRefusals } from './refusals/access.ts';
import { bodyRefusals } from './refusals/body.ts';
import { checkRefusals } from './refusals/check.ts';
import { decisionRefusals } from './refusals/decision.ts';
import { disputeRefusals } from './refusals/dispute.ts';
import { factsRefusals } from './refusals/facts.ts';
import { identityRefusals } from './refusals/identity.ts';
import { partyRefusals } from './refusals/party.ts';
import { reportRefusals } from './refusals/report.ts';

const areas = [
  accessRefusals,
  bodyRefusals,
  checkRefusals,
  decisionRefusals,
  disputeRefusals,
  factsRefusals,
  identityRefusals,
  partyRefusals,
  reportRefusals,
];

describe('the catalogue of refusals', () => {
  test('no code stands in two areas', () => {
    const all = areas.flatMap(area => Object.keys(area));
    expect(all.length).toBe(Object.keys(REFUSALS).length);
  });

  test('Chinese words are Chinese, English ones are not, and no two codes say the same', () => {
    const entries = Object.values(REFUSALS);
    for (const { code, zh, en, next } of entries) {
      expect([code, /\p{Script=Han}/u.test(zh), /\p{Script=Han}/u.test(next.zh)]).toEqual([code, true, true]);
      expect([code, /[^\p{ASCII}]/u.test(en + next.en)]).toEqual([code, false]);
    }
    expect(new Set(entries.map(({ zh }) => zh)).size).toBe(entries.length);
    expect(new Set(entries.map(({ en }) => en)).size).toBe(entries.length);
  });
});
