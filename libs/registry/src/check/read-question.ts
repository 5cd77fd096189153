import type {
  Authorisation,
  CheckPurpose,
  CheckQuestion,
  IdentifierType,
  PartyKind,
  Policy,
  Refusal,
  RefusalCode,
} from '#contracts';
import { addDays } from '#criteria';
import { kindsOf, mask, NORMALISER_VERSION, parse, type Parsed, type RefusedNumber } from '#identity';
import { DECIDE_VERSION } from '#listing';
import { canonicalName, nameForms, type NameDigests, type NameForms } from '#matching';
import { newId } from '#platform';
import { blindIndex, type SealingKey } from '#vault';
import { digestsOfName } from '../digests-of-name.ts';
import type { Registry } from '../registry.ts';

/** What of a check stands in plain beside its sealed question: no number and no name can be read from it. */
export interface PlainCheck {
  purpose: CheckPurpose;
  unit: string;
  staff: string;
  /** Type of the number, and the number masked (7-identifiers). */
  type: IdentifierType;
  masked: string;
  names: NameDigests;
  /** The document may carry a Latin name: then readings are compared as well. */
  latinTypes: boolean;
  authorisation: { reference: string; signedOn: string; validUntil: string };
  product: NonNullable<CheckQuestion['product']> | null;
  amountFen: number | null;
  /** The bank's own number for a household asked about in one batch. */
  application: string | null;
  loanReference: string | null;
  /** Versions of the member's policy, of the rule set and of `decide`: with the cards seen, all that the answer was made of. */
  policy: string;
  ruleSet: string;
  decide: number;
  release: string;
}

/** A question ready to be recorded. */
export interface ReadQuestion {
  id: string;
  member: string;
  index: Buffer;
  /** What follows from the number with certainty: its card and the number's are read as one. */
  also: Buffer | null;
  signedOn: string;
  validUntil: string;
  sealed: Buffer;
  plain: PlainCheck;
  policy: Policy;
}

export interface ReadOn {
  member: string;
  day: string;
  policy: Policy;
  /** Version of the rule set in force on the day. */
  ruleSet: string;
  sealing: SealingKey;
}

/** In days (1-product, An answer; Regulation of 2013, art. 18). */
const AUTHORISED_DAYS = 90;
/** Later than any day that compares with it. */
const OPEN_END = '9999-12-31';

/** Latin names agree with readings on these documents only (7-identifiers, Names). */
const LATIN_TYPES = new Set(['PASSPORT', 'FOREIGN_PR']);

const faultsOf = (
  question: CheckQuestion,
  parsed: Parsed | RefusedNumber,
  isNameless: boolean,
): Refusal[] => {
  const faults: Refusal[] = [];
  if ('refused' in parsed) faults.push({ ...parsed.refused, pointer: '/identifier/number' });
  else if (parsed.class === 'W') faults.push({ code: 'ID_STRONG_REQUIRED', pointer: '/identifier/type' });
  if (isNameless) faults.push({ code: 'NAME_EMPTY', pointer: '/name' });
  if (question.purpose === 'LOAN_REVIEW' && !question.loanReference)
    faults.push({ code: 'CHECK_LOAN_REFERENCE', pointer: '/loanReference' });
  if (!question.authorisation) faults.push({ code: 'AUTHORISATION_MISSING', pointer: '/authorisation' });
  return faults;
};

/** Where an authorisation fails: its signing, or its end where one is told. */
export const refusalOfAuthorisation = ({ authorisation }: CheckQuestion, code: RefusalCode): Refusal => {
  const isEnd = code === 'AUTHORISATION_EXPIRED' && authorisation?.validUntil !== undefined;
  return { code, pointer: `/authorisation/${isEnd ? 'validUntil' : 'signedOn'}` };
};

/**
 * Until when the customer's consent runs; without an end 90 days, for a loan's review as long as the loan.
 * One that is signed after `day` is refused for that: its end, which may pass year 9999, is not reckoned.
 */
const validUntil = ({ purpose }: CheckQuestion, authorisation: Authorisation, day: string): string => {
  const { signedOn, validUntil: told } = authorisation;
  return (
    told ?? (purpose === 'LOAN_REVIEW' || signedOn > day ? OPEN_END : addDays(signedOn, AUTHORISED_DAYS))
  );
};

/** Told beside other faults only: alone, the day of the check's own row decides (at midnight it is another one). */
export const authorisationFaults = (question: CheckQuestion, day: string): Refusal[] => {
  const { authorisation } = question;
  if (!authorisation) return [];
  if (authorisation.signedOn > day) return [refusalOfAuthorisation(question, 'AUTHORISATION_FUTURE')];
  const isOver = validUntil(question, authorisation, day) < day;
  return isOver ? [refusalOfAuthorisation(question, 'AUTHORISATION_EXPIRED')] : [];
};

/** Where no document of the type prints Latin alone, readings are never compared: so none is made. */
const formsOf = (type: IdentifierType, name: string): NameForms & { kind: PartyKind } => {
  const kind = kindsOf(type)[0] ?? 'PERSON';
  if (LATIN_TYPES.has(type)) return { kind, ...nameForms(kind, name) };
  return { kind, canonical: canonicalName(kind, name), reading: null, latin: false };
};

const plainOf = (
  registry: Registry,
  question: CheckQuestion,
  of: { parsed: Parsed; names: NameDigests; authorisation: PlainCheck['authorisation']; on: ReadOn },
): PlainCheck => ({
  purpose: question.purpose,
  unit: question.unit,
  staff: question.staff,
  type: of.parsed.type,
  masked: mask(of.parsed.type, of.parsed.canonical).others,
  names: of.names,
  latinTypes: LATIN_TYPES.has(of.parsed.type),
  authorisation: of.authorisation,
  product: question.product ?? null,
  amountFen: question.amountFen ?? null,
  application: question.application ?? null,
  loanReference: question.loanReference ?? null,
  policy: of.on.policy.version,
  ruleSet: of.on.ruleSet,
  decide: DECIDE_VERSION,
  release: registry.options.release,
});

/** Reads one question: its number becomes a blind index, its words are sealed; or says all that stands against it. */
export const readQuestion = (
  registry: Registry,
  question: CheckQuestion,
  on: ReadOn,
): ReadQuestion | { refused: Refusal[] } => {
  const { identifier, name, authorisation } = question;
  const parsed = parse(identifier.type, identifier.number, { day: on.day, samples: registry.sandbox });
  const { kind, ...forms } = formsOf('refused' in parsed ? identifier.type : parsed.type, name);
  const refused = faultsOf(question, parsed, forms.canonical === '');
  if (refused.length > 0 || 'refused' in parsed || !authorisation)
    return { refused: [...refused, ...authorisationFaults(question, on.day)] };
  const id = newId();
  const [also] = parsed.also;
  const authorised = { ...authorisation, validUntil: validUntil(question, authorisation, on.day) };
  const place = { table: 'check_record', row: id, column: 'sealed' };
  return {
    id,
    member: on.member,
    index: blindIndex(registry.indexKeys, parsed, NORMALISER_VERSION),
    also: also ? blindIndex(registry.indexKeys, also, NORMALISER_VERSION) : null,
    signedOn: authorised.signedOn,
    validUntil: authorised.validUntil,
    // For officers alone: to answer again the digests in `plain` are enough.
    sealed: on.sealing.seal(Buffer.from(JSON.stringify({ identifier, name })), place),
    plain: plainOf(registry, question, {
      parsed,
      names: digestsOfName(registry.indexKeys, kind, forms),
      authorisation: authorised,
      on,
    }),
    policy: on.policy,
  };
};
