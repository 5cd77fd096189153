import { samplePolicy } from '#listing';
import { expect, test } from '@jest/globals';
import { answerOf } from '../decide/answer-of.ts';
import { decoyCard } from './decoy.ts';
import type { PlainCheck } from './read-question.ts';

// Were the decoy of another name, or of another form than cards have by now, it would be decided on in no time.
test('the decoy is as much to decide and to word as a listing of whom is asked', () => {
  const names = { canonical: 'ab'.repeat(34), reading: null, latin: false };
  const row = { id: 'c', askedAt: new Date(0), day: '2026-11-24', stale: false, upTo: 1 };
  const plain = { names, latinTypes: false, decide: 2 } as PlainCheck;
  const answer = answerOf({ ...row, cards: [decoyCard(names)] }, plain, {
    ...{ member: 'post', lang: 'zh', policy: samplePolicy },
  });
  expect(answer).toMatchObject({ outcome: 'BLOCK', reasons: [{ reason: 'LISTED', criterion: 'DEFAULT' }] });
  expect(answer.reasons[0]?.words).toContain('3个月');
});
