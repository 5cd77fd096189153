import type { Criterion, Party, Refusal, RefusalCode, ReportBody, Role } from '#contracts';
import { addDays } from './calendar.ts';
import { accuses } from './criteria.ts';
import { NOTICE_LEAST_DAYS } from './door.ts';

/** A refusal's code, and the field of the party that it points at. */
type Fault = [RefusalCode, string];

/** Without these a report names nobody whose conduct it could be. */
const needed = (criterion: Criterion): Role[] =>
  criterion === 'NOMINEE_LOAN' ? ['REAL_USER', 'NOMINAL_BORROWER'] : ['BORROWER'];

/** A nominee loan's borrower of record is the nominal one; other loans have neither him nor a real user. */
const fits = (criterion: Criterion, role: Role): boolean =>
  criterion === 'NOMINEE_LOAN' ? role !== 'BORROWER' : role !== 'REAL_USER' && role !== 'NOMINAL_BORROWER';

/** Consent to report, of every party, an organisation too (Regulation of 2013, art. 29). */
const consentFaults = ({ consent }: Party, receivedOn: string): Fault[] => {
  if (consent === undefined) return [['CONSENT_MISSING', 'consent']];
  return consent.signedOn > receivedOn ? [['CONSENT_FUTURE', 'consent/signedOn']] : [];
};

/** Prior notice of a natural person (art. 15), or a public judgment; an organisation's only must not lie ahead. */
const noticeFaults = ({ notice, kind }: Party, receivedOn: string): Fault[] => {
  if (notice === undefined) return kind === 'PERSON' ? [['NOTICE_MISSING', 'notice']] : [];
  if ('judgment' in notice) {
    return notice.judgment.datedOn > receivedOn ? [['NOTICE_LATE', 'notice/judgment/datedOn']] : [];
  }
  const latest = kind === 'PERSON' ? addDays(receivedOn, -NOTICE_LEAST_DAYS) : receivedOn;
  return notice.givenOn > latest ? [['NOTICE_LATE', 'notice/givenOn']] : [];
};

/** What an accusation rests on is disputed more than a ledger: its notice brings a digest. */
const noticeDigestFaults = ({ notice }: Party, criterion: Criterion): Fault[] =>
  accuses(criterion) && notice !== undefined && 'givenOn' in notice && notice.digest === undefined
    ? [['FACTS_DIGEST_MISSING', 'notice/digest']]
    : [];

/** A guarantor of arrears says when he was called upon; nobody else has a guarantee. */
const guaranteeFaults = ({ role, guarantee }: Party, { criterion, facts, loan }: ReportBody): Fault[] => {
  if (guarantee === undefined) {
    return role === 'GUARANTOR' && !accuses(criterion) ? [['PARTY_GUARANTEE', 'guarantee']] : [];
  }
  if (role !== 'GUARANTOR') return [['PARTY_GUARANTEE', 'guarantee']];
  const { calledOn, paidOn } = guarantee;
  const faults: Fault[] = [];
  if (calledOn < loan.signedOn) faults.push(['FACTS_BEFORE_SIGNING', 'guarantee/calledOn']);
  if (calledOn > facts.asOf) faults.push(['FACTS_FUTURE', 'guarantee/calledOn']);
  if (paidOn !== null && paidOn > facts.asOf) faults.push(['FACTS_FUTURE', 'guarantee/paidOn']);
  if (paidOn !== null && paidOn < calledOn) faults.push(['PARTY_GUARANTEE', 'guarantee/paidOn']);
  return faults;
};

/** Birth and sex are a person's. */
const kindFaults = ({ kind, birthOn, sex }: Party): Fault[] => {
  if (kind === 'PERSON') return [];
  const faults: Fault[] = [];
  if (birthOn !== undefined) faults.push(['PARTY_KIND', 'birthOn']);
  if (sex !== undefined) faults.push(['PARTY_KIND', 'sex']);
  return faults;
};

/** A role that this criterion does not know is refused; one that it knows but never lists is judged. */
const roleFaults = (criterion: Criterion, role: Role): Fault[] =>
  fits(criterion, role) ? [] : [['PARTY_ROLE', 'role']];

/** What keeps parties out at the door; the bank may leave a party out and send again. */
export const refusalsOfParties = (body: ReportBody, receivedOn: string): Refusal[] => {
  const { criterion, parties } = body;
  const missing = needed(criterion).some(role => !parties.some(party => party.role === role));
  const faults = parties.flatMap((party, at) =>
    [
      ...roleFaults(criterion, party.role),
      ...kindFaults(party),
      ...consentFaults(party, receivedOn),
      ...noticeFaults(party, receivedOn),
      ...noticeDigestFaults(party, criterion),
      ...guaranteeFaults(party, body),
    ].map(([code, field]) => ({ code, pointer: `/parties/${at}/${field}` })),
  );
  return missing ? [{ code: 'PARTY_BORROWER_MISSING', pointer: '/parties' }, ...faults] : faults;
};
