import { ROLE_WORDS, type Criterion, type Lang, type Reason } from '#contracts';
import { criteria } from '#criteria';
import type { ReasonFound } from '../decision.ts';
import { BARE_REASON_WORDS } from './bare-reason-words.ts';
import { DOUBT_WORDS, HOW_WORDS } from './code-words.ts';
import { conductWords, GOING_ON } from './conduct-words.ts';

const COMMA: Record<Lang, string> = { zh: '，', en: ', ' };

/** 2025-06 is 2025年6月, 2025-08-01 is 2025年8月1日. */
const dateWords = (date: string, lang: Lang): string => {
  if (lang === 'en') return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
};

const institutionWords = ({ institutions, own }: ReasonFound, lang: Lang): string => {
  if (own && institutions === 1) return { zh: '本机构报送', en: 'reported by your own institution' }[lang];
  const count = {
    zh: `${institutions}家机构报送`,
    en: `reported by ${institutions} ${institutions === 1 ? 'institution' : 'institutions'}`,
  }[lang];
  return own ? count + { zh: '，其中含本机构', en: ', your own among them' }[lang] : count;
};

/** In brackets: the role where it is not the borrower's, who reported, and since when. */
const aside = (reason: ReasonFound, lang: Lang): string => {
  const { role, since } = reason;
  const parts = [
    ...(role && role !== 'BORROWER' ? [{ zh: '', en: 'as ' }[lang] + ROLE_WORDS[role][lang]] : []),
    institutionWords(reason, lang),
    ...(since ? [{ zh: `${dateWords(since, 'zh')}起`, en: `since ${since}` }[lang]] : []),
  ].join(COMMA[lang]);
  return lang === 'zh' ? `（${parts}）` : ` (${parts})`;
};

const endWords = ({ endedOn, how }: ReasonFound, criterion: Criterion, lang: Lang): string => {
  if (!endedOn || !how) return GOING_ON[criterion][lang];
  const day = dateWords(endedOn, lang);
  return { zh: `已于${day}终止：${HOW_WORDS[how].zh}`, en: `ended on ${day}: ${HOW_WORDS[how].en}` }[lang];
};

/** Doubts are always named; where the listing is not softened, only some of its reports are in doubt. */
const doubtWords = ({ reason, doubts }: ReasonFound, lang: Lang): string => {
  if (doubts.length === 0) return '';
  const words = doubts.map(doubt => DOUBT_WORDS[doubt][lang]).join(lang === 'zh' ? '、' : ', ');
  const some = reason === 'LISTED';
  return lang === 'zh'
    ? `；${some ? '部分报送' : ''}存疑：${words}`
    : `; ${some ? 'partly ' : ''}in doubt: ${words}`;
};

const listingWords = (reason: ReasonFound, criterion: Criterion, lang: Lang): string => {
  const title = criteria[criterion].words[lang] + (lang === 'zh' ? '：' : ': ');
  return (
    title +
    conductWords(criterion, reason.grounds)[lang] +
    COMMA[lang] +
    endWords(reason, criterion, lang) +
    aside(reason, lang) +
    doubtWords(reason, lang)
  );
};

/** A reason as the sentence that the counter reads; it names no member, loan or exact sum. */
export const wordsOfReason = (reason: ReasonFound, lang: Lang): string => {
  const { reason: code, criterion } = reason;
  if (code !== 'LISTED' && code !== 'LISTED_IN_DOUBT' && code !== 'SETTLED')
    return BARE_REASON_WORDS[code][lang];
  if (criterion === null) throw new Error(`a reason ${code} without criterion`);
  return listingWords(reason, criterion, lang);
};

/** A reason as it is answered: with its words, without its grounds; the subject's own words stand apart from ours. */
export const answeredReason = (found: ReasonFound, lang: Lang): Reason => {
  const { grounds: _grounds, customerWords, ...reason } = found;
  return {
    ...reason,
    words: wordsOfReason(found, lang),
    ...(customerWords.length > 0 && { customerWords: [...customerWords] }),
  };
};
