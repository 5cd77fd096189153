import { atOnce } from './at-once.ts';
import type { Banks } from './bank.ts';
import { differs, type Disagreement, masked } from './disagreement.ts';
import type { ExpectedReason, Question } from './plan.ts';

/** Checks in flight at once. */
const AT_ONCE = 32;

export interface Asked {
  readonly question: Question;
  readonly outcome: unknown;
  readonly reasons: readonly Record<string, unknown>[];
  readonly tookMs: number;
  readonly disagreement: Disagreement | null;
}

/** As many reasons as expected, and for each expected one another that says the same. */
const sameReasons = (expected: readonly ExpectedReason[], found: readonly object[]): boolean => {
  const left = [...found];
  for (const reason of expected) {
    const place = left.findIndex(one => !differs(reason, one));
    if (place < 0) return false;
    left.splice(place, 1);
  }
  return left.length === 0;
};

const withoutWords = (reasons: readonly Record<string, unknown>[]): unknown =>
  reasons.map(({ words: _, ...reason }) => reason);

const ask = async (banks: Banks, question: Question): Promise<Asked> => {
  const bank = banks[question.member];
  const { status, body, tookMs } = await bank.send({ path: '/v1/checks', body: bank.signed(question.body) });
  const reasons = Array.isArray(body['reasons']) ? (body['reasons'] as Record<string, unknown>[]) : [];
  const outcome = status === 200 ? body['outcome'] : `${status} ${String(body['code'])}`;
  const right = outcome === question.outcome && sameReasons(question.reasons, reasons);
  const { type, number } = question.body['identifier'] as { type: string; number: string };
  const disagreement: Disagreement | null = right
    ? null
    : {
        story: 'a check',
        where: `${question.day} ${question.member} asks ${type} ${masked(number)} ${String(question.body['name'])}`,
        expected: { outcome: question.outcome, reasons: question.reasons },
        found: { outcome, reasons: withoutWords(reasons) },
      };
  return { question, outcome, reasons, tookMs, disagreement };
};

/** Asks the questions of a day and compares each answer with the right one. */
export const askAll = async (
  banks: Banks,
  questions: readonly Question[],
): Promise<{ asked: Asked[]; tookMs: number }> => {
  const began = performance.now();
  const asked = await atOnce(questions, AT_ONCE, question => ask(banks, question));
  return { asked, tookMs: performance.now() - began };
};
