import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { PATIENCE_MS } from '../queue/until.ts';
import { startRunningService, type RunningService } from './running-service.ts';

jest.setTimeout(PATIENCE_MS);

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { runbook: string };
}
const { groups } = parse(readFileSync('docker/alerts.yaml', 'utf8')) as { groups: { rules: Rule[] }[] };
const rules = groups.flatMap(group => group.rules);
const runbook = readFileSync('docs/runbook.md', 'utf8');

/** Prometheus' own, and the exporter of machines: not ours to give. */
const OTHERS = new Set(['up', 'node_filesystem_avail_bytes']);
const WORDS = /\b(?:rate|increase|delta|changes|abs|or|and|sum|by|histogram_quantile|predict_linear|le)\b/g;

/** Names of metrics in an expression, with the label that a selector asks for. */
const askedIn = (expr: string): { name: string; label: string | undefined }[] =>
  [...expr.matchAll(/\b([a-z_]{2,})\b(?:\{(\w+="[^"]*")\})?/g)]
    .map(([, name = '', label]) => ({ name, label }))
    .filter(({ name, label }) => name.replace(WORDS, '') !== '' && !(name === 'job' && label === undefined))
    .filter(({ name }) => !['code', 'kind', 'reason', 'request', 'single'].includes(name));

let service: RunningService;
let samples: string[];
beforeAll(async () => {
  service = await startRunningService();
  const both = await Promise.all([service.scrape('gateway'), service.scrape('matcher')]);
  samples = both.flatMap(each => [...each.keys()]);
});
afterAll(() => service.close());

describe('docker/alerts.yaml', () => {
  test.each(rules.map((rule): [string, Rule] => [rule.alert, rule]))(
    '%s asks for what is served, and leads to its section',
    (_alert, { expr, annotations, labels }) => {
      const asked = askedIn(expr.replace(/job="[^"]*"/g, ''));
      expect(asked.length).toBeGreaterThan(0);
      const missing = asked.filter(
        ({ name, label = '' }) =>
          !OTHERS.has(name) &&
          !samples.some(
            sample => sample === name || (sample.startsWith(`${name}{`) && sample.includes(label)),
          ),
      );
      expect(missing).toEqual([]);
      expect(['page', 'ticket']).toContain(labels.severity);
      const [path, heading] = annotations.runbook.split('#');
      expect(path).toBe('docs/runbook.md');
      const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
        title.toLowerCase().replaceAll(' ', '-'),
      );
      expect(headings).toContain(heading);
    },
  );

  test('every metric that the runbook names is served', () => {
    const named = [...runbook.matchAll(/lianfang_[a-z_]+/g)].map(([name]) => name);
    expect(named.filter(name => !samples.some(sample => sample.split('{')[0] === name))).toEqual([]);
  });
});
