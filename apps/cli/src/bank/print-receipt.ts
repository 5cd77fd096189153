import type { Shapes } from '#client';
import type { Lang } from '#contracts';
import { aligned } from './columns.ts';
import { shanghaiTime } from './shanghai-time.ts';
import { row, STATUS_WORDS, worded } from './words.ts';

export interface Sent<Receipt> {
  receipt: Receipt;
  /** The Idempotency-Key under which it was sent. */
  key: string;
  replayed: boolean;
}

/** The header Idempotency-Replayed. */
const REPLAYED = { zh: '是，这是第一次的答复', en: 'yes, this is the first answer again' };

const printed = ({ receipt, key, replayed }: Sent<Shapes['DisputeReceipt']>, lang: Lang, dispute?: string) =>
  aligned([
    row('dispute', lang, dispute),
    row('report', lang, receipt.report ?? undefined),
    row('number', lang, receipt.number === null ? undefined : String(receipt.number)),
    row('status', lang, receipt.status === null ? undefined : worded(STATUS_WORDS, receipt.status, lang)),
    row('receivedAt', lang, shanghaiTime(receipt.receivedAt)),
    row('key', lang, key),
    row('replayed', lang, replayed ? REPLAYED[lang] : undefined),
  ]);

/** The receipt of a statement; with its key, the same may be sent again after a crash. */
export const printedReceipt = (sent: Sent<Shapes['StatementReceipt']>, lang: Lang): string =>
  printed(sent, lang);

/** By the dispute's id it is taken back; the report, its number and status are told where it is one's own. */
export const printedDispute = (
  sent: Sent<Shapes['DisputeReceipt']>,
  { dispute, lang }: { dispute: string; lang: Lang },
): string => printed(sent, lang, dispute);
