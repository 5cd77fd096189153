/**
 * A map that forgets what was put in first once it is full: memory stays bounded whatever callers send.
 * What was forgotten is only read or verified again.
 */
export class BoundedMap<V> {
  readonly #most: number;
  readonly #entries = new Map<string, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): V | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: V): void {
    // Put in anew, it is the youngest again.
    this.#entries.delete(key);
    if (this.#entries.size >= this.#most) {
      const [first] = this.#entries.keys();
      if (first !== undefined) this.#entries.delete(first);
    }
    this.#entries.set(key, value);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  get size(): number {
    return this.#entries.size;
  }
}
