import { residentId, twinOf, uscc } from '../../world/numbers.ts';

/** What was told of a person or organisation and may stand nowhere in plain. */
export interface Mark {
  /** What it is, for a failure that must not print a search's whole harvest. */
  what: string;
  text: string;
}

/** Rare signs of the plane that every name may use: together they stand nowhere else. */
const RARE = [...'饕餮龘靐齉龗麤鱻爨癵驫鸞麣纞虋讟钃鸜龖厵灪爩麷鳠'];
/** Six of them, another six for each number. */
const rare = (n: number): string =>
  Array.from(
    { length: 6 },
    (_, at) => RARE[(n * 7 + at * (1 + Math.floor(n / RARE.length)) * 5) % RARE.length],
  ).join('');

/** Makes marks, and remembers all that it made. */
export class Marks {
  readonly made: Mark[] = [];
  #n = 0;

  #keep(what: string, text: string): string {
    this.made.push({ what, text });
    return text;
  }

  name(): string {
    return this.#keep('name', `欧阳${rare(++this.#n)}`);
  }

  words(): string {
    return this.#keep('words', `其${rare(++this.#n)}之${rare(++this.#n)}`);
  }

  telephone(): string {
    return this.#keep('telephone', `1397${String((++this.#n * 7_654_321) % 10_000_000).padStart(7, '7')}`);
  }

  /** A number of a made-up holder; undefined for a type of which none are made here. */
  number(type: unknown): string | undefined {
    const n = (++this.#n * 131) % 996;
    if (type === 'RESIDENT_ID') {
      const number = this.#keep('number', residentId(n, `19${String(31 + (this.#n % 60))}1107`));
      this.#keep('number of 15 digits', twinOf(number));
      return number;
    }
    return type === 'USCC'
      ? this.#keep('number of an organisation', uscc(7_000_000 + this.#n * 7_919))
      : undefined;
  }
}

/** Base64 of a text inside another one begins at one of three places; its ends are blurred by the neighbours. */
const base64Inside = (bytes: Buffer): string[] =>
  [0, 1, 2].map(before =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(before === 0 ? 0 : before + 1)
      .replace(/.?=*$/, '')
      .slice(0, -1),
  );

const escaped = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** A text and every dress in which it could be met: encodings, either half, backwards. */
const dressesOf = (text: string): string[] => {
  const signs = [...text];
  const half = Math.ceil(signs.length / 2);
  const pieces = [text, signs.slice(0, half).join(''), signs.slice(-half).join('')];
  return pieces.flatMap(piece => {
    const bytes = Buffer.from(piece);
    const hex = [bytes.toString('hex'), Buffer.from(piece, 'utf16le').toString('hex')];
    const base64 = base64Inside(bytes);
    return [
      piece,
      [...piece].reverse().join(''),
      ...hex,
      ...hex.map(one => one.toUpperCase()),
      ...base64,
      ...base64.map(one => one.replaceAll('+', '-').replaceAll('/', '_')),
      encodeURIComponent(piece),
      encodeURIComponent(piece).toLowerCase(),
      escaped(piece),
      escaped(piece).toUpperCase().replaceAll('\\U', '\\u'),
    ];
  });
};

/** Where a search looked, and what it found there. */
export type Found = [place: string, what: string, dress: string][];

/** The shortest dress that is looked for, in bytes: chance makes no longer one. */
const SHORTEST = 8;

interface Wanted {
  what: string;
  dress: string;
  bytes: string;
}

/**
 * Finds all dresses of all marks in a place's bytes, in one pass over them: each is known by its first bytes.
 * Latin-1 stands for bytes: a character each.
 */
export const searcher = (marks: readonly Mark[]): ((place: string, bytes: Buffer) => Found) => {
  const byStart = new Map<string, Wanted[]>();
  for (const { what, text } of marks)
    for (const dress of new Set(dressesOf(text))) {
      const bytes = Buffer.from(dress).toString('latin1');
      if (bytes.length < SHORTEST) continue;
      const start = bytes.slice(0, SHORTEST);
      byStart.set(start, [...(byStart.get(start) ?? []), { what, dress, bytes }]);
    }
  return (place, searched) => {
    const text = searched.toString('latin1');
    const found = new Set<Wanted>();
    for (let at = 0; at + SHORTEST <= text.length; at++)
      for (const one of byStart.get(text.slice(at, at + SHORTEST)) ?? [])
        if (text.startsWith(one.bytes, at)) found.add(one);
    return [...found].map(({ what, dress }) => [place, what, dress]);
  };
};
