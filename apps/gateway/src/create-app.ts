import { authenticator, keySetOf, type SigningKey, type TokenIssuer } from '#access';
import { type Logger, NestOnPino } from '#platform';
import { findConnection, type Registry, rememberAssertion } from '#registry';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveApiPage } from './api-page/api-page.ts';
import { AppModule } from './app.module.ts';
import { CheckGatherer } from './checks/check-gatherer.ts';
import { addCheckRoute } from './checks/check.route.ts';
import { addBodyParsers } from './http/body-parsers.ts';
import { dressEveryAnswer } from './http/every-answer.ts';
import { ProblemFilter } from './http/problem-filter.ts';
import { requireToken } from './http/require-token.ts';
import { serverOptions } from './http/server-options.ts';

export interface GatewayParts {
  registry: Registry;
  tokenKey: SigningKey;
  receiptKey: SigningKey;
  /** Issuer and audience of the access tokens; `/oauth/token` under it is the audience of assertions. */
  publicUrl: string;
  log: Logger;
}

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
  const keySet = keySetOf(parts.tokenKey, parts.receiptKey);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ registry: parts.registry, tokenIssuer, keySet }),
    new FastifyAdapter(serverOptions(parts.log)),
    { bodyParser: false, logger: new NestOnPino(parts.log) },
  );
  const server = app.getHttpAdapter().getInstance();
  const { key, issuer, findConnection: find } = tokenIssuer;
  dressEveryAnswer(server);
  requireToken(server, authenticator({ key, issuer, audience: issuer, findConnection: find }));
  addBodyParsers(server);
  addCheckRoute(server, app.get(CheckGatherer));
  serveApiPage(server);
  app.useGlobalFilters(new ProblemFilter());
  return app;
};
