import { authenticator, keySetOf, type SigningKey, type TokenIssuer } from '#access';
import { type Logger, NestOnPino } from '#platform';
import { findConnection, type Registry, rememberAssertion } from '#registry';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveApiPage } from './api-page/api-page.ts';
import { AppModule } from './app.module.ts';
import { CheckGatherer } from './checks/check-gatherer.ts';
import { addCheckRoute } from './checks/check.route.ts';
import { prepareServer } from './http/prepare-server.ts';
import { ProblemFilter } from './http/problem-filter.ts';
import { serverOptions } from './http/server-options.ts';

/** What the gateway is made of; whoever opened the registry closes it, after the app. */
export interface GatewayParts {
  registry: Registry;
  tokenKey: SigningKey;
  receiptKey: SigningKey;
  /** Issuer and audience of the access tokens; `/oauth/token` under it is the audience of assertions. */
  publicUrl: string;
  log: Logger;
}

/**
 * Ports of the token route, each a use case of the registry. `access` knows no database: it is given what it
 * asks of one.
 */
const tokenIssuerOf = ({ registry, tokenKey, publicUrl }: GatewayParts): TokenIssuer => ({
  key: tokenKey,
  issuer: publicUrl,
  tokenUrl: `${publicUrl}/oauth/token`,
  findConnection: id => findConnection(registry, id),
  rememberAssertion: seen => rememberAssertion(registry, seen),
});

/** The gateway, ready to listen. The hooks come first, so that no route stands before the gate. */
export const createApp = async (parts: GatewayParts): Promise<NestFastifyApplication> => {
  const tokenIssuer = tokenIssuerOf(parts);
  // Two keys, two kids: a receipt must not pass as a token, and each key is changed by itself.
  const keySet = keySetOf(parts.tokenKey, parts.receiptKey);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({
      registry: parts.registry,
      tokenIssuer,
      keySet,
      receiptIssuer: { key: parts.receiptKey, issuer: parts.publicUrl },
    }),
    // No middleware of Nest's: its engine would run before every check.
    new FastifyAdapter({ ...serverOptions(parts.log), skipMiddie: true }),
    // Our own readers refuse what Nest's would take: a name twice, other media types, bytes that are no UTF-8.
    { bodyParser: false, logger: new NestOnPino(parts.log) },
  );
  const server = app.getHttpAdapter().getInstance();
  const { key, issuer, findConnection: find } = tokenIssuer;
  prepareServer(server, authenticator({ key, issuer, audience: issuer, findConnection: find }));
  // The hottest path is a plain Fastify route, behind the same hooks as all others.
  addCheckRoute(server, app.get(CheckGatherer));
  serveApiPage(server);
  app.useGlobalFilters(new ProblemFilter());
  return app;
};
