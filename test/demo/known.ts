import type { Body } from './plan.ts';

/** The ids that the service has given so far, by the names that the world gives them. */
export class Known {
  private readonly ids = new Map<string, string>();

  keep(name: string, id: unknown): void {
    if (typeof id === 'string') this.ids.set(name, id);
  }

  has(name: string): boolean {
    return this.ids.has(name);
  }

  /** @throws where nothing was kept under the name: what should have given it was refused */
  id(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`no id was given for ${name}`);
    return id;
  }

  /** A body with every `{ idOf }` replaced by its id. */
  filled(body: Body): Body {
    return this.fill(body) as Body;
  }

  private fill(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(one => this.fill(one));
    if (typeof value !== 'object' || value === null) return value;
    if ('idOf' in value && typeof value.idOf === 'string') return this.id(value.idOf);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.fill(one)]));
  }
}
