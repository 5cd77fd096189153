import {
  fifteenOf,
  hongKongCheck,
  loanCardCheck,
  organisationCheck,
  registrationCheck,
  residentCheck,
  taiwanCheck,
  USCC_ALPHABET,
  usccCheck,
} from './numbers.ts';
import type { Draw } from './random.ts';

export interface Identifier {
  readonly type: string;
  readonly number: string;
}

/** One number as a report writes it, and other ways to write what is the same number with certainty. */
export interface Document {
  readonly reported: Identifier;
  readonly asked: readonly Identifier[];
  /** Known from the document or printed on it. */
  readonly born?: string;
  /** Names agree with a Latin reading too (PASSPORT, FOREIGN_PR). */
  readonly latin?: true;
}

const COUNTIES = [
  '110105',
  '130102',
  '210102',
  '230103',
  '320106',
  '330106',
  '370102',
  '420106',
  '440106',
  '450102',
  '510104',
  '610102',
];
const STATES = ['392', '840', '410', '036', '276', '682'];

const two = (value: number): string => String(value).padStart(2, '0');
const birth = (draw: Draw): string =>
  `${draw.whole(1950, 1999)}-${two(draw.whole(1, 12))}-${two(draw.whole(1, 28))}`;
const compact = (day: string): string => day.replaceAll('-', '');
/** 001 to 995: 996 to 999 mark people aged 100 or more in the old form. */
const sequence = (draw: Draw): string => String(draw.whole(1, 995)).padStart(3, '0');

const id = (type: string, number: string): Identifier => ({ type, number });

/** The digits in the full width of a Chinese input method. */
export const fullWidth = (number: string): string =>
  number.replace(/[0-9A-Z]/g, character => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/** Groups with spaces or hyphens, as read aloud from a card. */
export const spaced = (number: string, by = ' '): string =>
  number.replace(/(.{6})(.{4,8})(.{4})$/, `$1${by}$2${by}$3`);

const residentNumber = (draw: Draw, born: string): string => {
  const first = `${draw.of(COUNTIES)}${compact(born)}${sequence(draw)}`;
  return first + residentCheck(first);
};

/** `born`: where a row decides on the age at signing. */
export const residentId = (draw: Draw, born = birth(draw)): Document => {
  const number = residentNumber(draw, born);
  const ways = [
    id('RESIDENT_ID', number),
    id('RESIDENT_ID', fullWidth(number)),
    id('RESIDENT_ID', spaced(number)),
    id('RESIDENT_ID', number.toLowerCase()),
  ];
  return { reported: draw.chance(0.8) ? id('RESIDENT_ID', number) : draw.of(ways), asked: ways, born };
};

/** The 15-digit number and its 18-digit twin: reported by one, asked by the other. */
export const twinId = (draw: Draw): Document => {
  const born = birth(draw);
  const number = residentNumber(draw, born);
  const [old, now] = [id('RESIDENT_ID', fifteenOf(number)), id('RESIDENT_ID', number)];
  return draw.chance(0.5)
    ? { reported: old, asked: [now], born }
    : { reported: now, asked: [old, id('RESIDENT_ID', fullWidth(old.number))], born };
};

const withBirth =
  (type: string, prefix: (draw: Draw) => string) =>
  (draw: Draw): Document => {
    const born = birth(draw);
    const first = `${prefix(draw)}${compact(born)}${sequence(draw)}`;
    const number = first + residentCheck(first);
    return {
      reported: id(type, number),
      asked: [id(type, number), id(type, fullWidth(number))],
      born,
      ...(type === 'FOREIGN_PR' ? { latin: true as const } : {}),
    };
  };

export const residence = withBirth('RESIDENCE_HMT', draw => draw.of(['810000', '820000', '830000']));
export const foreignResidence = withBirth(
  'FOREIGN_PR',
  draw => `9${draw.of(['11', '31', '32', '44'])}${draw.of(STATES)}`,
);

/** Householders' booklets and tax numbers hold the number itself. */
export const wrappedResident = (draw: Draw): Document => {
  const born = birth(draw);
  const number = residentNumber(draw, born);
  const reported = draw.of([id('HOUSEHOLD', number), id('TAX_NO', `${number}00`)]);
  return { reported, asked: [id('RESIDENT_ID', number)], born };
};

export const permit = (draw: Draw): Document => {
  const nine = `${draw.of(['H', 'M'])}${draw.whole(20_000_000, 99_999_999)}`;
  const [short, renewed] = [id('HM_PERMIT', nine), id('HM_PERMIT', `${nine}${two(draw.whole(1, 9))}`)];
  return draw.chance(0.5)
    ? { reported: short, asked: [renewed] }
    : { reported: renewed, asked: [short, renewed] };
};

const always = (type: string, number: string): Document => ({
  reported: id(type, number),
  asked: [id(type, number), id(type, fullWidth(number))],
});

export const taiwanPermit = (draw: Draw): Document =>
  always('TW_PERMIT', String(draw.whole(20_000_000, 98_000_000)));

export const passport = (draw: Draw): Document => {
  const number = draw.chance(0.5)
    ? `CHN:E${draw.whole(20_000_000, 99_999_999)}`
    : `USA:5${draw.whole(20_000_000, 99_999_999)}`;
  return {
    reported: id('PASSPORT', number),
    asked: [id('PASSPORT', number), id('PASSPORT', number.replace(':', ''))],
    born: birth(draw),
    latin: true,
  };
};

export const hongKong = (draw: Draw): Document => {
  const first = `${draw.of(Array.from('ABCDEGHKPRVYZ'))}${draw.whole(200_000, 999_999)}`;
  return always('HK_ID', `${first}(${hongKongCheck(first)})`);
};

export const taiwan = (draw: Draw): Document => {
  const first = `${draw.of(Array.from('ABCDEFGHJKMNPQTUVX'))}${draw.of(['1', '2'])}${draw.whole(2_000_000, 9_999_999)}`;
  return always('TW_ID', first + taiwanCheck(first));
};

export const macao = (draw: Draw): Document =>
  always('MO_ID', `${draw.of(['1', '5', '7'])}${draw.whole(300_000, 999_999)}(${draw.whole(0, 9)})`);

const organisationCode = (draw: Draw): string => {
  const first = Array.from({ length: 8 }, () => draw.of(Array.from(USCC_ALPHABET))).join('');
  return first + organisationCheck(first);
};

export const uscc = (draw: Draw): Document => {
  const inner = organisationCode(draw);
  const first = `9${draw.of(['1', '3'])}${draw.of(COUNTIES)}${inner}`;
  const number = first + usccCheck(first);
  const asked = [id('USCC', number), id('USCC', spaced(number)), id('ORG_CODE', inner), id('TAX_NO', number)];
  return { reported: draw.chance(0.9) ? id('USCC', number) : id('TAX_NO', number), asked };
};

export const organisationCodeOnly = (draw: Draw): Document => {
  const code = organisationCode(draw);
  const hyphened = `${code.slice(0, 8)}-${code.slice(8)}`;
  return {
    reported: id('ORG_CODE', draw.chance(0.5) ? code : hyphened),
    asked: [id('ORG_CODE', code), id('ORG_CODE', hyphened)],
  };
};

/** 15 characters: 6 of the division, then the organisation code; a letter in it tells it from other numbers of 15. */
export const taxNumber = (draw: Draw): Document => {
  const first = `${draw.of(['A', 'B', 'M', 'R'])}${draw.whole(2_000_000, 9_999_999)}`;
  const code = first + organisationCheck(first);
  return { reported: id('TAX_NO', `${draw.of(COUNTIES)}${code}`), asked: [id('ORG_CODE', code)] };
};

export const registration = (draw: Draw): Document => {
  const first = `${draw.of(COUNTIES)}0${draw.digits(7)}`;
  return always('REG_NO', first + registrationCheck(first));
};

export const loanCard = (draw: Draw): Document => {
  const first = `${draw.whole(200, 999)}${draw.digits(11)}`;
  return always('LOAN_CARD', first + loanCardCheck(first));
};
