import type { DisputeBody, DisputeReceipt, ReplyBody } from '#contracts';
import { CHECK_ID, receiptAfter, REPORT_ID } from './answer-examples.ts';

/** The dispute that the reporting member replies to, and that the party then takes back. */
export const DISPUTE_ID = '01978c05-7a10-7b21-9c3d-4e5f60718293';

const digest = `sha256:${'b'.repeat(64)}`;
const seen = { type: 'RESIDENT_ID', seenOn: '2025-06-21' } as const;
const counter = { unit: '0031', staff: '20455' };

/** One of each kind, at a counter of another member than the one that reported. */
export const DISPUTES = {
  ofReportByLoan: {
    about: { loanReference: 'JK-2023-000123', criterion: 'DEFAULT', memberCode: 'RCA' },
    party: 0,
    ground: 'WRONG_FACTS',
    newEvidence: { kind: 'LEDGER', digest },
    words: '第7期已于2025年5月还清，柜面未入账',
    identitySeen: seen,
    evidence: [{ kind: 'LEDGER', datedOn: '2025-05-20', digest }],
    ...counter,
  },
  ofReport: {
    about: { report: REPORT_ID },
    party: 0,
    ground: 'MISSING_SETTLEMENT',
    identitySeen: seen,
    evidence: [],
    ...counter,
  },
  ofCheck: {
    about: { check: CHECK_ID },
    ground: 'UNAUTHORISED_CHECK',
    identitySeen: seen,
    evidence: [],
    ...counter,
  },
  ofIdentifier: {
    about: { identifier: { type: 'RESIDENT_ID', number: '11010519491231002X' } },
    ground: 'NOT_MINE',
    identitySeen: seen,
    evidence: [],
    ...counter,
  },
} satisfies Record<string, DisputeBody>;

/** Of what is not one's own, whether it exists or not. */
export const DISPUTE_TAKEN: DisputeReceipt = {
  id: DISPUTE_ID,
  report: null,
  number: null,
  version: null,
  status: null,
  receivedAt: '2025-06-21T01:20:00.000Z',
  seq: 49105,
};

export const DISPUTE_TAKEN_BACK: DisputeReceipt = {
  ...DISPUTE_TAKEN,
  id: '01978f30-11aa-7c44-b5d6-e7f8091a2b3c',
  receivedAt: '2025-06-23T01:05:00.000Z',
  seq: 49240,
};

/** Of a report of one's own, as every statement on it is answered. */
export const OWN_DISPUTE_TAKEN: DisputeReceipt = receiptAfter({
  number: 4,
  version: 2,
  status: 'LISTED',
  receivedAt: '2025-06-21T01:20:00.000Z',
  seq: 49105,
});

export const REPLY: ReplyBody = {
  dispute: DISPUTE_ID,
  grounds: '第7期至今未足额入账，附台账',
  evidence: [{ kind: 'LEDGER', datedOn: '2025-06-21' }],
  unit: '0012',
  staff: '10231',
};
