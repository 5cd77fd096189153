import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: { dockerfile: string; target: string };
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  ports?: string[];
  command?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}
interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, object>;
}

const docker = resolve(import.meta.dirname, '../../docker');
const compose = parse(readFileSync(join(docker, 'compose.yaml'), 'utf8'), { merge: true }) as Compose;
const { services } = compose;
const service = (name: string): Service => services[name] ?? {};
const ours = ['migrate', 'init', 'gateway', 'matcher'];

describe('compose.yaml', () => {
  test('starts a database, a queue, the migration job, gateway and matcher', () => {
    expect(Object.keys(services).sort()).toEqual([
      'gateway',
      'init',
      'matcher',
      'migrate',
      'postgres',
      'valkey',
    ]);
    expect(service('postgres').image).toMatch(/^postgres:18/);
    expect(service('valkey').command?.join(' ')).toContain('--appendonly yes');
    expect(service('migrate').command?.at(-1)).toBe('migrate');
  });

  test.each(ours)('%s: read-only, without capabilities, built from a target of the Dockerfile', name => {
    const { read_only, cap_drop, build } = service(name);
    expect({ read_only, cap_drop }).toEqual({ read_only: true, cap_drop: ['ALL'] });
    const stages = readFileSync(join(docker, '../', build?.dockerfile ?? ''), 'utf8');
    expect(stages).toMatch(new RegExp(`^FROM \\w+ AS ${build?.target}$`, 'm'));
  });

  test('gateway and matcher begin when the migrations are through, these when the database answers', () => {
    const through = { condition: 'service_completed_successfully' };
    expect(service('gateway').depends_on?.['migrate']).toEqual(through);
    expect(service('matcher').depends_on?.['migrate']).toEqual(through);
    expect(service('migrate').depends_on?.['postgres']).toEqual({ condition: 'service_healthy' });
  });

  test('whoever is waited for until healthy says its health', () => {
    const awaited = Object.values(services)
      .flatMap(({ depends_on = {} }) => Object.entries(depends_on))
      .filter(([, { condition }]) => condition === 'service_healthy')
      .map(([name]) => name);
    expect(awaited.filter(name => service(name).healthcheck === undefined)).toEqual([]);
  });

  test('secrets are files, each given only to whom it belongs', () => {
    const given = Object.fromEntries(ours.map(name => [name, service(name).secrets]));
    expect(given).toEqual({
      migrate: ['DATABASE_URL_OWNER'],
      init: ['DATABASE_URL_OWNER', 'DATABASE_URL_CONSOLE'],
      gateway: ['DATABASE_URL_GATEWAY', 'token_key', 'receipt_key', 'index_root', 'sealing_key'],
      matcher: ['DATABASE_URL_MATCHER'],
    });
    expect(Object.values(compose.secrets).every(({ file }) => file.startsWith('./secrets/'))).toBe(true);
    const named = new Set(Object.values(services).flatMap(({ secrets = [] }) => secrets));
    expect([...named].sort()).toEqual(Object.keys(compose.secrets).sort());
  });

  test('no password stands in an environment', () => {
    const values = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
    expect(values.filter(([name]) => /PASSWORD|DATABASE_URL/.test(name) && !name.endsWith('_FILE'))).toEqual(
      [],
    );
    expect(values.filter(([, value]) => /:\/\/[^/]*:[^/]*@/.test(value))).toEqual([]);
  });

  test('only the gateway has a port, and only on this machine', () => {
    const ports = Object.entries(services).flatMap(([name, { ports: open = [] }]) =>
      open.map(port => [name, port]),
    );
    expect(ports).toEqual([['gateway', '127.0.0.1:7100:7100']]);
  });

  test('what is mounted is there', () => {
    const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.map(volume => volume.split(':')[0] ?? ''),
    );
    expect(
      mounted.filter(
        path => path.startsWith('.') && !path.startsWith('./secrets/') && !existsSync(join(docker, path)),
      ),
    ).toEqual([]);
    expect(mounted.filter(path => !path.startsWith('.') && !(path in compose.volumes))).toEqual([]);
  });

  test('every setting that it sets is one of ours', () => {
    const settings = readFileSync(join(docker, '../libs/platform/src/settings.ts'), 'utf8');
    const names = ours.flatMap(name => [
      ...Object.keys(service(name).environment ?? {}),
      ...(service(name).secrets ?? []).filter(secret => /^[A-Z]/.test(secret)),
    ]);
    expect(names.filter(name => !new RegExp(`^  ${name}: setting\\(`, 'm').test(settings))).toEqual([]);
  });
});
