import 'reflect-metadata';
import { authenticator, signingKeyOf } from '#access';
import { openIndexKeys, openSealer } from '#vault';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { NaiveChecksController } from './checks.controller.ts';
import { CardRow, CheckRow } from './entities.ts';
import { KEYS } from './keys.ts';
import { TokenGuard } from './token.guard.ts';

const told = (name: string): string => process.env[name] ?? '';

const issuer = told('ISSUER');
const connection = { id: told('CONNECTION'), suspended: false, keys: [{ kid: told('KID'), jwk: {} }] };
const members = [{ id: told('MEMBER'), code: 'POST', reports: true, suspended: false }];
const sealer = openSealer(readFileSync(told('SEALING_KEY_FILE'), 'utf8'), { now: () => performance.now() });
const keys = {
  index: openIndexKeys(readFileSync(told('INDEX_ROOT_FILE'))),
  sealing: await sealer.ready(() => Promise.resolve()),
  authenticate: authenticator({
    key: signingKeyOf(readFileSync(told('TOKEN_KEY_FILE'), 'utf8')),
    issuer,
    audience: issuer,
    findConnection: () => Promise.resolve({ ...connection, members }),
  }),
};

const database = await new DataSource({
  type: 'postgres',
  url: told('DATABASE_URL'),
  entities: [CardRow, CheckRow],
  synchronize: true,
}).initialize();

@Module({
  controllers: [NaiveChecksController],
  providers: [
    TokenGuard,
    { provide: KEYS, useValue: keys },
    ...[CardRow, CheckRow].map(row => ({ provide: row, useValue: database.getRepository<object>(row) })),
  ],
})
class NaiveModule {}

const app = await NestFactory.create(NaiveModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(Number(told('PORT')), '127.0.0.1');
process.send?.('ready');
