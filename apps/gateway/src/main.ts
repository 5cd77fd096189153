import {
  armFailpoints,
  type Configuration,
  ConfigurationError,
  endOnBugs,
  faultsOfPorts,
  listeningFault,
  newLogger,
  publicUrlOf,
  readConfiguration,
  release,
  serveMetrics,
} from '#platform';
import { openRegistry } from '#registry';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.ts';
import { drainOnSignal } from './drain.ts';
import { measureGateway } from './metrics/measure-gateway.ts';
import { faultsOfKeys, KEY_FILES, readKeys } from './read-keys.ts';

/** Without these there is no gateway: one database role, two signing keys, and the two keys of the vault. */
const NEED = ['DATABASE_URL_GATEWAY', ...KEY_FILES] as const;
const faultsOf = (configuration: Configuration): string[] => [
  ...faultsOfKeys(configuration),
  ...faultsOfPorts('PORT', 'GATEWAY_METRICS_PORT')(configuration),
];

/** Fastify's own listen: Nest's logs a stack where the port is in use, before we can say it in a line. */
const listen = async (
  app: NestFastifyApplication,
  { PORT: port, HOST: host }: Configuration,
): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.listen({ port, host }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Error('the port is in use: another gateway runs, or set PORT');
    throw listeningFault(error, { port: 'PORT', host: 'HOST' });
  });
};

/**
 * Reads the settings once, opens what the gateway works with, and listens. The supervisor is told 'ready' only when
 * the first request could be answered.
 */
const start = async (): Promise<void> => {
  const configuration = readConfiguration(process.env, NEED, faultsOf);
  armFailpoints(configuration.FAILPOINTS);
  const log = newLogger(configuration.LOG_LEVEL);
  endOnBugs(log);
  const keys = readKeys(configuration);
  const registry = await openRegistry({
    databaseUrl: configuration.DATABASE_URL_GATEWAY,
    indexRoot: keys.indexRoot,
    sealingKey: keys.sealing,
    staleAfterSeconds: configuration.STALE_AFTER_SECONDS,
    release: release(),
  });
  const app = await createApp({
    registry,
    tokenKey: keys.token,
    receiptKey: keys.receipt,
    publicUrl: publicUrlOf(configuration),
    log,
  });
  drainOnSignal(app, registry, log);
  measureGateway(registry);
  const { GATEWAY_METRICS_PORT: metricsPort, METRICS_HOST: metricsHost } = configuration;
  await serveMetrics({ port: metricsPort, host: metricsHost, setting: 'GATEWAY_METRICS_PORT' });
  await app.init();
  await listen(app, configuration);
  process.send?.('ready');
};

try {
  await start();
} catch (error) {
  // One line: a stack trace helps nobody who starts a service.
  // 2 for a wrong setting, which no restart mends; 1 for what may pass by itself.
  const exitCode = error instanceof ConfigurationError ? 2 : 1;
  process.stderr.write(`gateway: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(exitCode);
}
