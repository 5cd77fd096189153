/** The service's two languages; Chinese is the first. */
export type Lang = 'zh' | 'en';

/** At most this many ranges of a header are looked at. */
const RANGES = 20;

/** The language that `Accept-Language` prefers (RFC 9110, section 12.5.4); Chinese where it names neither. */
export const languageOf = (header: string | undefined): Lang => {
  const weight = { zh: 0, en: 0 };
  for (const range of (header ?? '').split(',', RANGES)) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const lang = tag.split('-')[0]?.trim();
    const q = parameters.map(parameter => /^\s*q=([0-9.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    if (lang === 'zh' || lang === 'en') weight[lang] = Math.max(weight[lang], Number(q ?? 1));
  }
  return weight.en > weight.zh ? 'en' : 'zh';
};
