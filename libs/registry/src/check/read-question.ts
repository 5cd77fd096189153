import type { CheckQuestion, Policy, Refusal } from '#contracts';
import { addDays } from '#criteria';
import { kindsOf, mask, NORMALISER_VERSION, parse, type Parsed } from '#identity';
import { DECIDE_VERSION } from '#listing';
import { nameForms, type NameDigests } from '#matching';
import { newId } from '#platform';
import { blindIndex } from '#vault';
import { digestsOfName } from '../accept/recognise-parties.ts';
import type { Registry } from '../registry.ts';

/** What of a check stands in plain beside its sealed question: no number and no name can be read from it. */
export interface PlainCheck {
  purpose: string;
  unit: string;
  staff: string;
  masked: string;
  names: NameDigests;
  latinTypes: boolean;
  authorisation: string;
  product: string | null;
  amountFen: number | null;
  application: string | null;
  loanReference: string | null;
  /** Version of the member's policy, and of `decide`: with the cards seen, all that the answer was made of. */
  policy: string;
  decide: number;
  release: string;
}

/** A question ready to be recorded. */
export interface ReadQuestion {
  id: string;
  member: string;
  index: Buffer;
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
}

/** An authorisation without an end runs 90 days; for a loan's review to the end of the loan (1-product, An answer). */
const AUTHORISED_DAYS = 90;
const OPEN_END = '9999-12-31';

/** Latin names agree with readings on these documents only (7-identifiers, Names). */
const LATIN_TYPES = new Set(['PASSPORT', 'FOREIGN_PR']);

const faultsOf = (question: CheckQuestion, parsed: ReturnType<typeof parse>): Refusal[] => {
  const faults: Refusal[] = [];
  if ('refused' in parsed) faults.push({ ...parsed.refused, pointer: '/identifier/number' });
  else if (parsed.class === 'W') faults.push({ code: 'ID_STRONG_REQUIRED', pointer: '/identifier/type' });
  if (nameForms('PERSON', question.name).canonical === '')
    faults.push({ code: 'NAME_EMPTY', pointer: '/name' });
  if (question.purpose === 'LOAN_REVIEW' && !question.loanReference)
    faults.push({ code: 'CHECK_LOAN_REFERENCE', pointer: '/loanReference' });
  if (!question.authorisation) faults.push({ code: 'AUTHORISATION_MISSING', pointer: '/authorisation' });
  return faults;
};

const plainOf = (
  registry: Registry,
  question: CheckQuestion,
  { parsed, policy }: { parsed: Parsed; policy: Policy },
): PlainCheck => ({
  purpose: question.purpose,
  unit: question.unit,
  staff: question.staff,
  masked: mask(parsed.type, parsed.canonical).others,
  names: digestsOfName(registry.indexKeys, kindsOf(parsed.type)[0] ?? 'PERSON', question.name),
  latinTypes: LATIN_TYPES.has(parsed.type),
  authorisation: question.authorisation?.reference ?? '',
  product: question.product ?? null,
  amountFen: question.amountFen ?? null,
  application: question.application ?? null,
  loanReference: question.loanReference ?? null,
  policy: policy.version,
  decide: DECIDE_VERSION,
  release: registry.options.release,
});

/** Reads one question: its number becomes a blind index, its words are sealed; or says all that stands against it. */
export const readQuestion = async (
  registry: Registry,
  question: CheckQuestion,
  on: ReadOn,
): Promise<ReadQuestion | { refused: Refusal[] }> => {
  const { identifier, name, authorisation } = question;
  const parsed = parse(identifier.type, identifier.number, { day: on.day, samples: registry.sandbox });
  const refused = faultsOf(question, parsed);
  if (refused.length > 0 || 'refused' in parsed || !authorisation) return { refused };
  const id = newId();
  const [also] = parsed.also;
  const open =
    question.purpose === 'LOAN_REVIEW' ? OPEN_END : addDays(authorisation.signedOn, AUTHORISED_DAYS);
  const place = { table: 'check_record', row: id, column: 'sealed' };
  return {
    id,
    member: on.member,
    index: blindIndex(registry.indexKeys, parsed, NORMALISER_VERSION),
    also: also ? blindIndex(registry.indexKeys, also, NORMALISER_VERSION) : null,
    signedOn: authorisation.signedOn,
    validUntil: authorisation.validUntil ?? open,
    sealed: (await registry.sealingKey()).seal(Buffer.from(JSON.stringify({ identifier, name })), place),
    plain: plainOf(registry, question, { parsed, policy: on.policy }),
    policy: on.policy,
  };
};
