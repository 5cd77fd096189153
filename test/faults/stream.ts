import type { CheckAnswer, StatementReceipt } from '#contracts';
import { createLianfang, type Lianfang, type Shapes } from '#client';
import { setTimeout as pause } from 'node:timers/promises';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import type { TestWorld } from '../world/test-world.ts';
import { NAME } from '../queue/sayings.ts';
import type { RunningService } from './running-service.ts';

/** Reports under way at once. */
const LANES = 8;
/** Between two attempts of the client, in milliseconds. */
const AGAIN_MS = 50;
/** A stream that is waited for in vain ends here. */
const REPORTS_MOST = 30_000;
/** Holders that one birth date tells apart. */
const A_BIRTH_DATE = 990;

/** Made-up holders: from 0 on those who are reported; `nobody` is never. */
const holder = (n: number): string =>
  residentId(n % A_BIRTH_DATE, `${String(1960 + Math.floor(n / A_BIRTH_DATE))}0101`);
const nobody = residentId(995, '19591231');

/** What the service has acknowledged of one report. */
export interface Acknowledged {
  key: string;
  receipt: StatementReceipt;
  /** It was said before under this key: an attempt without an answer had been kept. */
  isReplayed: boolean;
}

/** What was sent, and what came back. */
export class Stream {
  readonly reports: Acknowledged[] = [];
  readonly answers: CheckAnswer[] = [];
  /** Attempts that were not answered, or with 'not now'. */
  unanswered = 0;
  readonly #bank: Lianfang;
  readonly #other: Lianfang;
  readonly #today: string;
  /** Requests that are sent and not answered yet; each tells in the end whether it never was, or with 'not now'. */
  readonly #underWay = new Set<Promise<boolean>>();
  #next = 0;

  constructor({ url, banks }: RunningService, today: string) {
    this.#today = today;
    const clientOf = (member: 'RCA' | 'POST') =>
      createLianfang({
        ...{ url, member, connection: banks[member].connection },
        key: banks[member].key.privateKey,
        // A client that never gives up: what it sends is acknowledged in the end.
        patience: { attempts: 10_000, longestWaitMillis: Infinity },
        wait: () => pause(AGAIN_MS),
        fetch: request => this.#fetched(request),
      });
    this.#bank = clientOf('RCA');
    this.#other = clientOf('POST');
  }

  static async open(service: RunningService, world: TestWorld): Promise<Stream> {
    return new Stream(service, await world.today());
  }

  async #fetched(request: Request): Promise<Response> {
    const answer = fetch(request).then(async response => {
      // One whose gateway dies within its body is none.
      await response.clone().arrayBuffer();
      return response;
    });
    const isCutOff = answer.then(
      ({ status }) => status === 503,
      () => true,
    );
    this.#underWay.add(isCutOff);
    if (await isCutOff) this.unanswered += 1;
    this.#underWay.delete(isCutOff);
    return answer;
  }

  /**
   * What a fault strikes in mid-work.
   *
   * @param fault calls its argument at the very moment that it strikes
   * @returns how many of the requests that were under way then were never answered
   */
  async cutOffBy(fault: (strikesNow: () => void) => Promise<unknown>): Promise<number> {
    let struck: Promise<boolean>[] = [];
    await fault(() => (struck = [...this.#underWay]));
    return (await Promise.all(struck)).filter(Boolean).length;
  }

  /** Holder `n` is reported under a key of their own: the same request each time. */
  async send(n: number): Promise<Acknowledged> {
    const key = `k-${String(n)}`;
    const body = defaultReport(this.#today, {
      reference: `JK-${String(n)}`,
      parties: [person(holder(n), NAME, this.#today)],
    });
    const { answer, problem, headers } = await this.#bank.report(body as Shapes['ReportBody'], { key });
    if (problem) throw new Error(JSON.stringify(problem));
    return { key, receipt: answer, isReplayed: headers.get('idempotency-replayed') === 'true' };
  }

  /** What another bank is answered about a holder, as `OUTCOME REASON …`. */
  async ask(n: number | 'nobody'): Promise<string> {
    const number = n === 'nobody' ? nobody : holder(n);
    const asked = question(this.#today, number, NAME);
    const { answer, problem } = await this.#other.check(asked as Shapes['CheckQuestion']);
    if (problem) throw new Error(JSON.stringify(problem));
    this.answers.push(answer);
    return [answer.outcome, ...answer.reasons.map(({ reason }) => reason)].join(' ');
  }

  /**
   * Reports one holder after the other, and asks about each, about one who stood before, and about nobody, until `isOver`.
   *
   * @throws where an answer is not the only right one
   */
  async flow(isOver: () => boolean): Promise<void> {
    const stood = this.reports.length > 0;
    const expectAnswer = async (of: number | 'nobody', right: string[]) => {
      const found = await this.ask(of);
      if (!right.includes(found)) throw new Error(`${found} of ${String(of)}, not ${right.join(' or ')}`);
    };
    const lane = async () => {
      while (!isOver()) {
        if (this.#next >= REPORTS_MOST) throw new Error('the stream found no end');
        const n = this.#next++;
        this.reports.push(await this.send(n));
        await expectAnswer(n, ['CLEAR', 'BLOCK LISTED']);
        await expectAnswer('nobody', ['CLEAR']);
        if (stood) await expectAnswer(0, ['BLOCK LISTED']);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  /**
   * As `flow`, until all of `during` is done and `least` reports were acknowledged.
   *
   * @param after the reports after which `during` begins; half of them where it is left out
   */
  async flowThrough(least: number, during: () => Promise<void>, after = least / 2): Promise<void> {
    const from = this.reports.length;
    const acknowledged = () => this.reports.length - from;
    let begin: () => void;
    const begun = new Promise<void>(done => (begin = done));
    let state = 'under way' as 'under way' | 'done' | 'failed';
    const done = begun.then(during);
    // Who only looks: a fault that fails ends the stream, and is told.
    done.then(
      () => (state = 'done'),
      () => (state = 'failed'),
    );
    await this.flow(() => {
      if (acknowledged() >= after) begin();
      return state === 'failed' || (state === 'done' && acknowledged() >= least);
    });
    await done;
  }

  /** Each holder who was reported is asked about, and nobody: known answers. @returns those that were wrong */
  async wrongAnswers(): Promise<string[]> {
    const wrong: string[] = [];
    const left = this.reports.map((_, n) => n);
    const lane = async () => {
      for (let n = left.pop(); n !== undefined; n = left.pop()) {
        const found = await this.ask(n);
        if (found !== 'BLOCK LISTED') wrong.push(`${String(n)}: ${found}`);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    const of = await this.ask('nobody');
    return of === 'CLEAR' ? wrong : [...wrong, `nobody: ${of}`];
  }
}
