import * as make from './documents.ts';
import type { Document, Identifier } from './documents.ts';
import {
  AGREEING,
  AGREEING_ORGANISATIONS,
  latinName,
  organisationName,
  personName,
  READINGS,
} from './names.ts';
import type { Draw } from './random.ts';

/** One person or organisation of the world: who the reports are about. */
export interface Holder {
  readonly kind: 'PERSON' | 'ORGANISATION';
  readonly name: string;
  /** The name as the asking counter writes it; it agrees with `name`. */
  readonly askedName: string;
  readonly document: Document;
  /** Another document beside it, of a kind that joins nobody. */
  readonly weak?: Identifier;
}

const PERSONS: readonly (readonly [(draw: Draw) => Document, number])[] = [
  [draw => make.residentId(draw), 52],
  [make.twinId, 16],
  [make.residence, 5],
  [make.foreignResidence, 4],
  [make.permit, 5],
  [make.taiwanPermit, 4],
  [make.passport, 5],
  [make.hongKong, 3],
  [make.taiwan, 2],
  [make.macao, 2],
  [make.wrappedResident, 2],
];

const ORGANISATIONS: readonly (readonly [(draw: Draw) => Document, number])[] = [
  [make.uscc, 55],
  [make.organisationCodeOnly, 15],
  [make.registration, 12],
  [make.loanCard, 10],
  [make.taxNumber, 8],
];

const WEAK: readonly (readonly [string, string])[] = [
  ['MILITARY_ID', '军字第2087316号'],
  ['POLICE_ID', '警字第508731号'],
  ['OTHER', 'XN20873165'],
];

/** Hands out holders of whom no two share a number. */
export class Holders {
  private readonly draw: Draw;
  private readonly taken = new Set<string>();

  constructor(draw: Draw) {
    this.draw = draw;
  }

  /** Nine in fourteen are persons. */
  any(): Holder {
    return this.draw.chance(0.64) ? this.person() : this.organisation();
  }

  person(born?: string): Holder {
    const document = this.take(
      born === undefined
        ? () => this.draw.weighted(PERSONS)(this.draw)
        : () => make.residentId(this.draw, born),
    );
    const [name, askedName] = this.namesOf(document);
    const [type, number] = this.draw.of(WEAK);
    return {
      kind: 'PERSON',
      name,
      askedName,
      document,
      ...(this.draw.chance(0.05) ? { weak: { type, number } } : {}),
    };
  }

  /** A person with a resident identity number: for stories that alter it. */
  resident(): Holder {
    const name = personName(this.draw);
    return { kind: 'PERSON', name, askedName: name, document: this.take(() => make.residentId(this.draw)) };
  }

  organisation(): Holder {
    const document = this.take(() => this.draw.weighted(ORGANISATIONS)(this.draw));
    const plain = organisationName(this.draw);
    const [name, askedName] = this.draw.chance(0.05) ? this.draw.of(AGREEING_ORGANISATIONS) : [plain, plain];
    return { kind: 'ORGANISATION', name, askedName, document };
  }

  /** A name that agrees with nobody's of the story. */
  otherName(than: string): string {
    const name = personName(this.draw);
    return name === than ? this.otherName(than) : name;
  }

  private namesOf(document: Document): readonly [string, string] {
    if (document.latin && this.draw.chance(0.3)) return this.draw.of(READINGS);
    const plain = document.latin ? latinName(this.draw) : personName(this.draw);
    return this.draw.chance(0.03) ? this.draw.of(AGREEING) : [plain, plain];
  }

  /** Draws until a document's numbers are nobody else's. */
  take(one: () => Document): Document {
    for (let tries = 0; tries < 100; tries += 1) {
      const document = one();
      const numbers = [document.reported, ...document.asked].map(({ type, number }) => `${type}:${number}`);
      if (numbers.some(number => this.taken.has(number) || /(\d)\1{7}|1234567/.test(number))) continue;
      for (const number of numbers) this.taken.add(number);
      return document;
    }
    throw new Error('no free number left');
  }
}
