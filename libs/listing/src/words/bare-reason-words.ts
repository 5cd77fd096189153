import type { Lang, ReasonCode } from '#contracts';

/** Reasons that show nothing of a listing: what the counter is to do. */
export const BARE_REASON_WORDS: Record<
  Exclude<ReasonCode, 'LISTED' | 'LISTED_IN_DOUBT' | 'SETTLED'>,
  Record<Lang, string>
> = {
  NAME_MISMATCH: {
    zh: '该号码下有不良信息，但姓名（名称）与所查的不一致，请核对证件原件',
    en: 'Adverse information stands under this number, but under another name: compare the original document',
  },
  IDENTITY_CONTESTED: {
    zh: '该号码所属的信息主体尚待核实，请人工复核',
    en: 'Who holds this number is being examined: review it by a person',
  },
  VICTIM_PROTECTED: {
    zh: '该号码的身份曾被他人冒用，现受保护，请当面核实是否为其本人',
    en: "This identity was used without its holder's consent and is protected: verify in person who asks",
  },
  STANDING_STALE: {
    zh: '该号码的信息尚未全部处理完毕，本答复可能不完整，请稍后再查或人工复核',
    en: 'Not everything on this number has been processed, so this answer may be incomplete: ask again later or review it by a person',
  },
};
