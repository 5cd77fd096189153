import type { Loaded } from '../load/load.ts';
import { interleaved, median } from '../middle.ts';
import { BATCH, type Stage } from '../stage.ts';
import type { Row } from '../table.ts';

/** How long and how often a leg is measured. */
export interface Pace {
  rounds: number;
  seconds: number;
}

const rate = (legs: Loaded[]): number => median(legs.map(leg => leg.rate));
const quantile = (legs: Loaded[], which: 'p50' | 'p99'): number =>
  median(legs.map(leg => leg.classes[0]![which]));
/** The middle of each round's own ratio: a slow minute slows both of its parts. */
const ratio = (legs: Loaded[], others: Loaded[], of: (leg: Loaded) => number): number =>
  median(legs.map((leg, round) => of(leg) / of(others[round]!)));

const perSecond = (...legs: Loaded[][]): string =>
  `${legs.map(each => Math.round(rate(each))).join(' : ')} /s`;
const millis = (which: 'p50' | 'p99', ...legs: Loaded[][]): string =>
  `${legs.map(each => quantile(each, which).toFixed(2)).join(' : ')} ms`;

const atSixtyFour = async (
  { gateway, bare, naive, batches }: Stage,
  { rounds, seconds }: Pace,
): Promise<Row[]> => {
  const legs = await interleaved(rounds, {
    bare: () => bare.leg(64, seconds),
    gateway: () => gateway.leg(64, seconds),
    batch: () => batches.leg(2, seconds),
    naive: () => naive.leg(64, seconds),
  });
  const by = (leg: Loaded) => leg.rate;
  const what = 'single checks, 64 connections, 1 M cards';
  const p99 = (leg: Loaded) => leg.classes[0]!.p99;
  return [
    {
      what,
      against: 'bare Fastify',
      figure: ratio(legs.gateway, legs.bare, by),
      unit: '',
      bound: 'least',
      bar: 0.3,
      aim: 0.45,
      of: perSecond(legs.gateway, legs.bare),
    },
    {
      what,
      against: 'the naive design',
      figure: ratio(legs.gateway, legs.naive, by),
      unit: 'x',
      bound: 'least',
      bar: 8,
      aim: 12,
      of: perSecond(legs.gateway, legs.naive),
    },
    {
      what: 'p99 at 64 connections',
      against: 'bare Fastify',
      figure: ratio(legs.gateway, legs.bare, p99),
      unit: 'x',
      bound: 'most',
      bar: 10,
      aim: 3,
      of: millis('p99', legs.gateway, legs.bare),
    },
    {
      what: 'batch of 1,000 checks in one body',
      against: 'single checks at 64',
      figure: ratio(legs.batch, legs.gateway, by) * BATCH,
      unit: 'x',
      bound: 'least',
      bar: 1.5,
      aim: 2.5,
      of: `${Math.round(rate(legs.batch) * BATCH)} : ${Math.round(rate(legs.gateway))} /s`,
    },
  ];
};

const atSixteen = async ({ gateway, bare }: Stage, { rounds, seconds }: Pace): Promise<Row[]> => {
  const legs = await interleaved(rounds, {
    bare: () => bare.leg(16, seconds),
    gateway: () => gateway.leg(16, seconds),
  });
  const figure = ratio(legs.gateway, legs.bare, leg => leg.rate);
  return [
    {
      what: 'single checks, 16 connections',
      against: 'bare Fastify',
      figure,
      unit: '',
      bound: 'least',
      bar: 0.2,
      aim: 0.3,
      of: perSecond(legs.gateway, legs.bare),
    },
  ];
};

const atOne = async ({ gateway, bare, naive }: Stage, { rounds, seconds }: Pace): Promise<Row[]> => {
  const legs = await interleaved(rounds, {
    bare: () => bare.leg(1, seconds),
    gateway: () => gateway.leg(1, seconds),
    naive: () => naive.leg(1, seconds),
  });
  const p50 = (leg: Loaded) => leg.classes[0]!.p50;
  return [
    {
      what: 'p50 at 1 connection',
      against: "naive's p50",
      figure: ratio(legs.gateway, legs.naive, p50),
      unit: '',
      bound: 'most',
      bar: 0.55,
      aim: 0.4,
      of: millis('p50', legs.gateway, legs.naive),
    },
    {
      what: 'single checks, 1 connection',
      against: 'bare Fastify',
      figure: ratio(legs.gateway, legs.bare, leg => leg.rate),
      unit: '',
      of: perSecond(legs.gateway, legs.bare),
    },
  ];
};

/** Who is listed must not show in how long or how large an answer is. One connection, where nothing hides it. */
const listedOrNot = async ({ turns }: Stage, { rounds, seconds }: Pace): Promise<Row[]> => {
  const { turns: legs } = await interleaved(rounds, { turns: () => turns.leg(1, seconds) });
  const apart = median(
    legs.map(({ classes: [listed, unlisted] }) => Math.abs(listed!.p50 / unlisted!.p50 - 1) * 100),
  );
  const bytes = [0, 1].map(one => median(legs.map(({ classes }) => classes[one]!.bytes)));
  return [
    {
      what: 'answer for listed and for unlisted: median time apart',
      against: 'one another',
      figure: apart,
      unit: '%',
      bound: 'most',
      bar: 5,
      of: `${[0, 1].map(one => median(legs.map(leg => leg.classes[one]!.p50)).toFixed(3)).join(' : ')} ms`,
    },
    {
      what: 'the same: bytes apart',
      against: 'one another',
      figure: Math.abs(bytes[0]! - bytes[1]!),
      unit: '',
      bound: 'most',
      bar: 0,
      of: `${bytes.join(' : ')} bytes`,
    },
  ];
};

/** Every row of checks that the stage can tell, in the order of the table. */
export const checkRows = async (stage: Stage, pace: Pace): Promise<Row[]> => [
  ...(await atSixtyFour(stage, pace)),
  ...(await atSixteen(stage, pace)),
  ...(await atOne(stage, pace)),
  ...(await listedOrNot(stage, pace)),
];
