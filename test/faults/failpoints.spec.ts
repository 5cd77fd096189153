import { FAILPOINTS, type FailpointName } from '#platform';
import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProduct, tree } from '../tidy/tree.ts';
import { STRIKES } from './strikes.ts';

/** Where each is called: there, once, and nowhere else. */
const PLACES: Record<FailpointName, string> = {
  'gateway.accept.before-commit': 'libs/registry/src/accept/write-statements.ts',
  'gateway.accept.after-commit': 'libs/registry/src/accept/write-statements.ts',
  'gateway.check.before-commit': 'libs/registry/src/check/ask-checks.ts',
  'gateway.check.after-commit': 'libs/registry/src/check/ask-checks.ts',
  'officers.decide.before-commit': 'libs/registry/src/decide/approve.ts',
  'officers.decide.after-commit': 'libs/registry/src/decide/approve.ts',
  'matcher.loaded': 'libs/registry/src/refresh/refresh-components.ts',
  'matcher.before-commit': 'libs/registry/src/refresh/refresh-components.ts',
  'matcher.after-commit': 'libs/registry/src/refresh/refresh-components.ts',
  'matcher.erase.before-commit': 'libs/registry/src/erase/erase-reports.ts',
  'matcher.erase.after-commit': 'libs/registry/src/erase/erase-reports.ts',
  'matcher.before-acknowledgement': 'apps/matcher/src/refresh.processor.ts',
  'matcher.after-acknowledgement': 'apps/matcher/src/create-matcher.ts',
  'relay.before-enqueue': 'libs/queue/src/relay.ts',
  'relay.after-enqueue': 'libs/queue/src/relay.ts',
};

const product = tree().filter(isProduct);
const here = readdirSync(import.meta.dirname).map(name => ({
  name,
  text: readFileSync(join(import.meta.dirname, name.includes('.') ? name : 'strikes.ts'), 'utf8'),
}));

describe('every failpoint is struck', () => {
  test('each stands in the table of strikes', () => {
    expect(new Set<string>(Object.values(STRIKES).flat())).toEqual(new Set<string>(FAILPOINTS));
  });

  test.each(Object.keys(STRIKES))('%s takes what it strikes from the table, and a spec runs it', name => {
    const own = [`${name}.spec.ts`, `${name}.ts`].find(file => existsSync(join(import.meta.dirname, file)));
    const { text = '' } = here.find(file => file.name === own) ?? {};
    expect(text).toContain(`STRIKES['${name}']`);
    const specs = here.filter(file => file.name.endsWith('.spec.ts'));
    const running = specs.filter(file => file.name === own || file.text.includes(`'./${name}.ts'`));
    expect(running).not.toEqual([]);
  });
});

describe('every failpoint is where it says', () => {
  test.each(Object.entries(PLACES))('%s is called once, in %s', (name, place) => {
    const called = product.flatMap(({ path, text }) =>
      text
        .split(`failpoint('${name}')`)
        .slice(1)
        .map(() => path),
    );
    expect(called).toEqual([place]);
  });

  test('what is before a commit stands before what is after it', () => {
    const at = (name: string) => {
      const { text = '' } = product.find(({ path }) => path === PLACES[name as FailpointName]) ?? {};
      return text.indexOf(`failpoint('${name}')`);
    };
    const before = FAILPOINTS.filter(name => name.endsWith('before-commit'));
    expect(before.length).toBeGreaterThan(4);
    for (const name of before) expect(at(name)).toBeLessThan(at(name.replace('before', 'after')));
  });

  test('no other name is called', () => {
    const called = product.flatMap(({ text }) =>
      [...text.matchAll(/\bfailpoint\('([^']+)'\)/g)].map(m => m[1]),
    );
    expect(called.sort()).toEqual([...FAILPOINTS].sort());
  });
});
