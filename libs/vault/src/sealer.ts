import type { KeyObject } from 'node:crypto';
import { DataKey, type StoredDataKey } from './data-key.ts';
import { readSealingKey } from './officer-keys.ts';
import { type Random, randomBlocks } from './random-blocks.ts';
import type { Place } from './sealed-blob.ts';

/** Longest stay of a data key in memory, in milliseconds. */
export const DATA_KEY_LIFE_MS = 60 * 60 * 1000;
/** Before its hour ends a key is given out no more, so that a batch under way can finish. */
const LAST_BATCH_MS = 5 * 60 * 1000;
const MOST_SEALS = 2 ** 31;

/** Makes a wrapped data key durable; resolves once it is committed, in a transaction of its own. */
export type StoreDataKey = (key: StoredDataKey) => Promise<void>;

/** A stored data key, for one batch. */
export interface SealingKey {
  readonly id: string;
  seal(plaintext: Buffer, place: Place): Buffer;
}

export interface SealerOptions {
  /** Monotonic milliseconds: setting the process's clock back must not lengthen a key's life. */
  now: () => number;
  random?: Random;
}

/** Seals what it cannot read: it makes data keys, keeps each for at most an hour, and cannot unwrap any. */
export class Sealer {
  readonly #publicKey: KeyObject;
  readonly #now: () => number;
  readonly #cut: Random;
  #keys: DataKey[] = [];
  #stored = new WeakMap<DataKey, Promise<void>>();

  constructor(publicPem: string, { now, random }: SealerOptions) {
    this.#publicKey = readSealingKey(publicPem);
    this.#now = now;
    this.#cut = randomBlocks(random);
  }

  /**
   * The key for one batch, stored before it is given out: so no blob is ever without its key. `store` runs
   * once a key; where it fails, this call fails and the next one tries again. Not for longer than a batch.
   */
  async ready(store: StoreDataKey): Promise<SealingKey> {
    const key = this.#current();
    const storing = this.#stored.get(key) ?? store({ id: key.id, wrapped: key.wrapped });
    this.#stored.set(key, storing);
    try {
      await storing;
    } catch (error) {
      if (this.#stored.get(key) === storing) this.#stored.delete(key);
      throw error;
    }
    return key;
  }

  /** Forgets the keys whose hour is over. Called by every `ready`; an idle process calls it by a timer. */
  expire(): void {
    const now = this.#now();
    this.#keys = this.#keys.filter(key => {
      const lives = now - key.madeAtMs < DATA_KEY_LIFE_MS;
      if (!lives) key.forget();
      return lives;
    });
  }

  /** Forgets all keys at once. */
  close(): void {
    for (const key of this.#keys) key.forget();
    this.#keys = [];
  }

  #current(): DataKey {
    this.expire();
    const newest = this.#keys.at(-1);
    const fresh = newest && this.#now() - newest.madeAtMs < DATA_KEY_LIFE_MS - LAST_BATCH_MS;
    if (newest && fresh && newest.seals < MOST_SEALS) return newest;
    const key = new DataKey(this.#publicKey, this.#now(), this.#cut);
    this.#keys.push(key);
    return key;
  }
}

export const openSealer = (publicPem: string, options: SealerOptions): Sealer =>
  new Sealer(publicPem, options);
