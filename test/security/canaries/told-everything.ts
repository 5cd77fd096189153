import { OPERATIONS, type Operation } from '../api-document.ts';
import { rightBody, tellsWholeReport } from '../right-body.ts';
import { markedBody } from './marked-body.ts';
import { type Mark, Marks } from './marks.ts';

/** Sends one request to a running gateway as a member that may say and ask everything. */
export type Send = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; text: string }>;

export interface Told {
  marks: Marks;
  /** The marks of what was taken: these lie sealed. */
  accepted: Mark[];
  /** Every answer, whatever its status. */
  answers: { operation: string; status: number; text: string }[];
}

interface Report {
  id: string;
  criterion: string;
  loanReference: string;
  body: unknown;
}

const collectionOf = ({ path }: Operation): string => /^\/v1\/([^/]+)/.exec(path)?.[1] ?? '';
const takesBody = ({ isGuarded, body }: Operation): boolean => isGuarded && body !== undefined;

/**
 * Says and asks, of every operation and example in the API's document, something about persons who are marks; each also
 * in a form that is refused. Then everything that can be read is read.
 */
export class TellEverything {
  readonly told: Told = { marks: new Marks(), accepted: [], answers: [] };
  readonly #reports: Report[] = [];
  readonly #ids = new Map<string, string>();
  #loans = 0;

  constructor(
    private readonly send: Send,
    private readonly at: { today: string; unit: string; loans: string },
  ) {}

  async all(): Promise<Told> {
    const posts = OPERATIONS.filter(takesBody);
    // What makes a thing comes before what is said of it: the shorter path.
    for (const operation of posts.sort((a, b) => a.path.length - b.path.length))
      for (const example of operation.body?.examples ?? []) await this.#tell(operation, example);
    for (const operation of OPERATIONS.filter(one => one.isGuarded && !one.body)) {
      const path = this.#addressOf(operation, this.#reports[0]);
      this.#keep(operation, await this.send(operation.method, path));
    }
    return this.told;
  }

  #bodyOf(operation: Operation, example: unknown, about: Report | undefined): unknown {
    const again = tellsWholeReport(operation) && operation.path.includes('{') && about;
    if (again) return markedBody(operation, again.body, [this.told.marks, true]);
    const loanReference = `${this.at.loans}-${String((this.#loans += 1))}`;
    const body = rightBody(operation, example, { ...this.at, loanReference, holder: () => this.#loans });
    return markedBody(operation, body, [this.told.marks, false]);
  }

  /** A report that nothing was said of yet: each statement on a report has one of its own. */
  async #aboutFor(operation: Operation): Promise<Report | undefined> {
    if (collectionOf(operation) !== 'reports' || !operation.path.includes('{')) return undefined;
    const make = OPERATIONS.find(one => one.method === 'POST' && one.path === '/v1/reports')!;
    await this.#tell(make, make.body!.examples[0]);
    return this.#reports.at(-1);
  }

  /** A reply is to a dispute of its report: one is taken at the member's own counter first. */
  async #answering(body: unknown, about: Report | undefined): Promise<unknown> {
    if (!about || !Object.hasOwn(body as object, 'grounds')) return body;
    const open = OPERATIONS.find(one => one.method === 'POST' && one.path === '/v1/disputes')!;
    const example = open.body!.examples.find(one =>
      Object.hasOwn((one as { about: object }).about, 'report'),
    );
    const dispute = this.#bodyOf(open, example ?? open.body!.examples[0], undefined) as object;
    const answer = await this.send('POST', open.path, { ...dispute, about: { report: about.id }, party: 0 });
    this.#keep(open, answer);
    return { ...(body as object), dispute: (JSON.parse(answer.text) as { id: string }).id };
  }

  async #tell(operation: Operation, example: unknown): Promise<void> {
    const about = await this.#aboutFor(operation);
    const from = this.told.marks.made.length;
    const body = await this.#answering(this.#bodyOf(operation, example, about), about);
    const path = this.#addressOf(operation, about);
    const answer = await this.send(operation.method, path, body);
    this.#keep(operation, answer);
    if (answer.status < 300) this.told.accepted.push(...this.told.marks.made.slice(from));
    this.#learn(operation, body, answer);
    for (const wrong of this.#refusedFormsOf(body))
      this.#keep(operation, await this.send(operation.method, path, wrong));
  }

  /** A check digit that is wrong, a field that nobody knows, a text that is too long; each holds all marks. */
  #refusedFormsOf(body: unknown): unknown[] {
    const text = JSON.stringify(body);
    const { marks } = this.told;
    const number = marks.number('RESIDENT_ID')!;
    const wrongDigit = number.slice(0, -1) + (number.endsWith('0') ? '1' : '0');
    return [
      JSON.parse(text.replaceAll(/"number":"[^"]+"/g, `"number":"${wrongDigit}"`)) as unknown,
      { ...(body as object), extra: marks.name() },
      JSON.parse(text.replace(/"unit":"[^"]*"/, `"unit":"${marks.name()}"`)) as unknown,
      text.slice(0, -1),
    ];
  }

  #keep({ id }: Operation, { status, text }: { status: number; text: string }): void {
    this.told.answers.push({ operation: id, status, text });
  }

  #learn(operation: Operation, body: unknown, { status, text }: { status: number; text: string }): void {
    if (status >= 300) return;
    const answer = JSON.parse(text) as { id?: string; report?: string };
    // A dispute's receipt names the report too, where it is the member's own.
    const id = collectionOf(operation) === 'disputes' ? answer.id : (answer.report ?? answer.id);
    if (id !== undefined && !operation.path.includes('{')) this.#ids.set(collectionOf(operation), id);
    const { criterion, loan } = body as { criterion?: string; loan?: { reference: string } };
    if (operation.path === '/v1/reports' && id !== undefined)
      this.#reports.push({ id, criterion: criterion!, loanReference: loan!.reference, body });
  }

  #addressOf(operation: Operation, about: Report | undefined): string {
    const values: Record<string, string | undefined> = {
      criterion: about?.criterion,
      loanReference: about?.loanReference,
      id: about?.id ?? this.#ids.get(collectionOf(operation)),
    };
    return operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(values[name] ?? 'none'),
    );
  }
}
