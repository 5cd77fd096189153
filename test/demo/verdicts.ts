import { atOnce } from './at-once.ts';
import type { Banks, Sender } from './bank.ts';
import { differs, type Disagreement } from './disagreement.ts';
import type { Known } from './known.ts';
import { type PartyRead, REPORTING, reportName, type Story, type Verdict } from './plan.ts';

/** Most reports on a page. */
const PAGE = 200;
const AT_ONCE = 16;

type View = Record<string, unknown>;

const keyOf = (criterion: unknown, loan: unknown): string => `${String(criterion)} ${String(loan)}`;

/** All that a member reported on a day, page by page. */
const receivedOn = async (bank: Sender, day: string): Promise<Map<string, View>> => {
  const found = new Map<string, View>();
  for (let after = ''; ;) {
    const { body } = await bank.send({
      method: 'GET',
      path: `/v1/reports?limit=${PAGE}&receivedOn=${day}${after}`,
    });
    const items = Array.isArray(body['items']) ? body['items'] : [];
    for (const view of items as View[]) {
      const loan = view['loan'] as { reference?: string } | undefined;
      found.set(keyOf(view['criterion'], loan?.reference), view);
    }
    if (typeof body['next'] !== 'string') return found;
    after = `&after=${body['next']}`;
  }
};

/** By the member's own loan; of an erased report only its id is left. */
const readOne = async (bank: Sender, { criterion, loan, status }: Verdict, known: Known): Promise<View> => {
  const which =
    status === 'ERASED'
      ? known.id(reportName(loan, criterion))
      : `by-loan/${criterion}/${encodeURIComponent(loan)}`;
  const { body } = await bank.send({ method: 'GET', path: `/v1/reports/${which}` });
  return body;
};

interface Finding {
  readonly qualifies?: boolean;
  readonly parties?: readonly unknown[];
}

/** Reasons are compared by code: their words are another test's. */
const wrongParty = ({ codes, ...party }: PartyRead, found: unknown): boolean => {
  if (differs(party, found)) return true;
  const reasons = (found as { reasons?: { code?: string }[] }).reasons ?? [];
  return codes !== undefined && reasons.map(({ code }) => code).join() !== codes.join();
};

const wrongIn = (verdict: Verdict, view: View): boolean => {
  if (view['status'] !== verdict.status) return true;
  const finding = view['finding'] as Finding | null | undefined;
  // A withdrawn report counts no more, and of an erased one nothing is left.
  if (verdict.status === 'WITHDRAWN') return false;
  if (verdict.status === 'ERASED') return finding !== null || view['loan'] !== null;
  if (finding?.qualifies !== verdict.qualifies) return true;
  const { parties } = verdict;
  if (!parties) return false;
  return (
    parties.length !== finding.parties?.length ||
    parties.some((party, index) => wrongParty(party, finding.parties?.[index]))
  );
};

const shown = ({ status, finding }: View): unknown => {
  const { qualifies, parties } = (finding ?? {}) as Finding;
  return { status, qualifies, parties: parties?.map(party => ({ ...(party as View), tests: undefined })) };
};

export interface Judged {
  readonly story: Story;
  readonly verdict: Verdict;
}

/** What every reporting member reads about its own reports at the end of the day, against what is right. */
export const compareVerdicts = async (
  banks: Banks,
  judged: readonly Judged[],
  { day, known }: { day: string; known: Known },
): Promise<Disagreement[]> => {
  const pages = new Map(
    await Promise.all(REPORTING.map(async member => [member, await receivedOn(banks[member], day)] as const)),
  );
  const found = await atOnce(judged, AT_ONCE, async ({ story, verdict }) => {
    const view =
      pages.get(verdict.member)?.get(keyOf(verdict.criterion, verdict.loan)) ??
      (await readOne(banks[verdict.member], verdict, known));
    if (!wrongIn(verdict, view)) return [];
    return [
      {
        story: story.title,
        where: `${day} ${verdict.member} reads ${verdict.criterion} ${verdict.loan}`,
        expected: { status: verdict.status, qualifies: verdict.qualifies, parties: verdict.parties },
        found: shown(view),
      },
    ];
  });
  return found.flat();
};
