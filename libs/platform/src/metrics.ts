import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One register a process, as one log: what is counted needs no hand to carry it there. */
const register = new Registry();

/** A name in Prometheus' manner (unit last, `_total` on what only grows) and what it is. */
export interface Metric {
  name: string;
  help: string;
}

/** Counts by one label whose values are a closed list, each from 0 on: never a number, a name, a member or a loan. */
export interface Counted<V extends string> {
  add(value: V, by?: number): void;
}

export const counted = <V extends string>(
  { name, help, label }: Metric & { label: string },
  values: readonly V[],
): Counted<V> => {
  const counter = new Counter({ name, help, labelNames: [label], registers: [register] });
  // From the start on, so that the first of a kind is an increase and no alert misses it.
  for (const value of values) counter.inc({ [label]: value }, 0);
  return {
    add: (value, by = 1) => {
      counter.inc({ [label]: value }, by);
    },
  };
};

/** A distribution; `buckets` are upper bounds in the unit that the name ends in. */
export const distributed = <V extends string>(
  { name, help, label, buckets }: Metric & { label: string; buckets: number[] },
  values: readonly V[],
): { observe(value: V, measured: number): void } => {
  const histogram = new Histogram({ name, help, labelNames: [label], buckets, registers: [register] });
  for (const value of values) histogram.zero({ [label]: value });
  return {
    observe: (value, measured) => {
      histogram.observe({ [label]: value }, measured);
    },
  };
};

/** What is asked before each scrape, by the gauges that it gives. */
const readings = new Map<string, () => Promise<void>>();

const gaugeOf = (name: string, help: string): Gauge => {
  const known = register.getSingleMetric(name);
  return known instanceof Gauge ? known : new Gauge({ name, help, registers: [register] });
};

/**
 * Gauges that one reading gives together; the last one told gives them. Where it fails all of them are NaN: a figure of
 * before would look as if nothing had happened.
 */
export const gauged = <K extends string>(
  helps: Record<K, string>,
  read: () => Record<K, number> | Promise<Record<K, number>>,
): void => {
  const names = Object.keys(helps) as K[];
  const gauges = names.map(name => ({ name, gauge: gaugeOf(name, helps[name]) }));
  readings.set(names.join(' '), async () => {
    const values = await Promise.resolve()
      .then(read)
      .catch(() => undefined);
    for (const { name, gauge } of gauges) gauge.set(values?.[name] ?? Number.NaN);
  });
};

/** Everything, in Prometheus' text format 0.0.4; the process's own figures with it. */
export const scraped = async (): Promise<{ type: string; text: string }> => {
  if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics({ register });
  await Promise.all([...readings.values()].map(reading => reading()));
  return { type: register.contentType, text: await register.metrics() };
};
