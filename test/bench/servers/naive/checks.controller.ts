import { CheckQuestion, readShape } from '#contracts';
import { NORMALISER_VERSION, parse } from '#identity';
import { answeredReason, customerRights, decide, disclaimer, samplePolicy, type Card } from '#listing';
import { nameForms, NAMES_VERSION } from '#matching';
import { newId } from '#platform';
import { blindIndex, nameDigest } from '#vault';
import {
  BadRequestException,
  Body,
  Controller,
  HttpCode,
  Inject,
  Post,
  Req,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Repository } from 'typeorm';
import { CardRow, CheckRow } from './entities.ts';
import { KEYS, type Keys } from './keys.ts';
import { TokenGuard } from './token.guard.ts';

/** What a check asks, told by the book: find the card, save the row, answer. The same work otherwise. */
@Controller('v1/checks')
export class NaiveChecksController {
  constructor(
    @Inject(CardRow) private readonly cards: Repository<CardRow>,
    @Inject(CheckRow) private readonly checks: Repository<CheckRow>,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  @Post()
  @HttpCode(200)
  @UseGuards(TokenGuard)
  async ask(@Body() body: unknown, @Req() request: FastifyRequest & { member: string }) {
    const read = readShape(CheckQuestion, body);
    if (read.refusals) throw new BadRequestException();
    const { identifier, name, ...plain } = read.value;
    const day = new Date(Date.now() + 28_800_000).toISOString().slice(0, 10);
    const parsed = parse(identifier.type, identifier.number, { day, samples: true });
    if ('refused' in parsed) throw new BadRequestException();
    const index = blindIndex(this.keys.index, parsed, NORMALISER_VERSION);
    const found = await this.cards.findOneBy({ blindIndex: index });
    const row = await this.checks.save({
      member: request.member,
      blindIndex: index,
      sealed: this.keys.sealing.seal(Buffer.from(JSON.stringify({ identifier, name })), {
        table: 'check_row',
        row: newId(),
        column: 'sealed',
      }),
      plain,
      card: found?.body ?? null,
    });
    return this.#answer(row, { name, day, member: request.member });
  }

  #answer(
    { id, askedAt, card }: CheckRow,
    { name, day, member }: { name: string; day: string; member: string },
  ) {
    const { canonical, latin } = nameForms('PERSON', name);
    const digest = nameDigest(this.keys.index, { kind: 'PERSON', canonical }, NAMES_VERSION).toString('hex');
    const names = { canonical: digest, reading: digest, latin };
    const cards = card === null ? [] : [JSON.parse(card) as Card];
    const question = { names, latinTypes: false, member };
    const { outcome, reasons } = decide(question, { cards, stale: false }, { policy: samplePolicy, day });
    return {
      id,
      outcome,
      askedAt: askedAt.toISOString(),
      reasons: reasons.map(reason => answeredReason(reason, 'zh')),
      disclaimer: disclaimer('zh'),
      ...(outcome !== 'CLEAR' && { customerRights: customerRights('zh') }),
    };
  }
}
