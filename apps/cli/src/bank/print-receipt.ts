import type { Shapes } from '#client';
import type { Lang } from '#contracts';
import { aligned } from './columns.ts';
import { shanghaiTime } from './shanghai-time.ts';
import { row, STATUS_WORDS, worded } from './words.ts';

export interface Sent {
  /** `number` and `status` are null where it is about another member's report. */
  receipt: Shapes['StatementReceipt'];
  /** The Idempotency-Key under which it was sent. */
  key: string;
  replayed: boolean;
}

/** The header Idempotency-Replayed. */
const REPLAYED = { zh: '是，这是第一次的答复', en: 'yes, this is the first answer again' };

/** The receipt of a statement; with its key, the same may be sent again after a crash. */
export const printedReceipt = ({ receipt, key, replayed }: Sent, lang: Lang): string =>
  aligned([
    row('report', lang, receipt.report),
    row('number', lang, receipt.number === null ? undefined : String(receipt.number)),
    row('status', lang, receipt.status === null ? undefined : worded(STATUS_WORDS, receipt.status, lang)),
    row('receivedAt', lang, shanghaiTime(receipt.receivedAt)),
    row('key', lang, key),
    row('replayed', lang, replayed ? REPLAYED[lang] : undefined),
  ]);
