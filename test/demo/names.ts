import type { Draw } from './random.ts';

/** Invented names: a surname and one or two characters at random. No list of real people is behind them. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉建国文辉力红俊峰海燕春梅秀珍波宁福生龙元全胜学祥才发武新利清飞彬富顺信子涵浩宇轩欣怡佳琪思雨梦洁晨光志远安康和田禾稻山川江河湖溪林森松柏竹菊荷莲';

const COUNTIES = [
  '青禾县',
  '临溪县',
  '南岭县',
  '东柳县',
  '白石县',
  '云桥县',
  '双塘县',
  '新渡县',
  '长陂县',
  '石门坎县',
];
const TRADES = [
  '粮油',
  '农机',
  '果蔬',
  '养殖',
  '茶业',
  '建材',
  '商贸',
  '物流',
  '食品',
  '木业',
  '水产',
  '种业',
];

const character = (draw: Draw, of: string): string => draw.of(Array.from(of));

export const personName = (draw: Draw): string =>
  `${character(draw, SURNAMES)}${character(draw, GIVEN)}${draw.chance(0.85) ? character(draw, GIVEN) : ''}`;

export const organisationName = (draw: Draw): string =>
  `${draw.of(COUNTIES)}${character(draw, GIVEN)}${character(draw, GIVEN)}${draw.of(TRADES)}${draw.of(['有限公司', '有限责任公司', '专业合作社'])}`;

const LATIN_FAMILY = [
  'SMITH',
  'TANAKA',
  'MULLER',
  'ROSSI',
  'IVANOV',
  'NGUYEN',
  'KIM',
  'SILVA',
  'KHAN',
  'OKAFOR',
];
const LATIN_GIVEN = [
  'JOHN',
  'ANNA',
  'MARIA',
  'KENJI',
  'PAUL',
  'ELENA',
  'DAVID',
  'SOFIA',
  'OMAR',
  'LUCAS',
  'INGRID',
  'MINH',
];

export const latinName = (draw: Draw): string =>
  `${draw.of(LATIN_FAMILY)} ${draw.of(LATIN_GIVEN)} ${draw.of(LATIN_GIVEN)}`;

/** One name written two ways that agree (7-identifiers, Names): reported so, asked so. */
export const AGREEING: readonly (readonly [string, string])[] = [
  ['张伟强', '張偉強'],
  ['刘丽华', '劉麗華'],
  ['陈国庆', '陳國慶'],
  ['赵凤兰', '趙 鳳 蘭'],
  ['王小丫', '王 小 丫'],
  ['阿依古丽·买买提', '阿依古丽•买买提'],
  ['阿依古丽·买买提', '阿依古丽买买提'],
  ['扎西·顿珠', '扎西・顿珠'],
  ['孙丽娟', '孙\u200b丽娟'],
];

/** A name and its reading, in either order: they agree on a passport or a residence card only. */
export const READINGS: readonly (readonly [string, string])[] = [
  ['王小丽', 'WANG XIAOLI'],
  ['李明', 'MING LI'],
  ['张文华', 'ZHANG WENHUA'],
  ['刘海燕', 'HAIYAN LIU'],
];

/** Organisations' names that agree. */
export const AGREEING_ORGANISATIONS: readonly (readonly [string, string])[] = [
  ['青禾县丰乐粮油有限责任公司', '青禾县丰乐粮油有限公司'],
  ['东柳县安和物流股份有限公司', '东柳县安和物流股份公司'],
  ['新渡(白石)茶业有限公司', '新渡（白石）茶业有限公司'],
  ['临溪县长顺建材有限公司', '臨溪縣長順建材有限公司'],
];

/** A branch (分公司 …) is not its head office. */
export const branchOf = (name: string): string => `${name}临溪分公司`;
