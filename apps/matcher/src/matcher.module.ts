import { QUEUES, queueConnection, type QueueAt } from '#queue';
import { Database } from '#registry';
import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { holdingLocksBriefly } from './holding-locks-briefly.ts';
import { RefreshProcessor } from './refresh.processor.ts';
import { DATABASE } from './provided.ts';

export interface MatcherOptions extends QueueAt {
  databaseUrl: string;
  /** As the relay's; tests do not wait half a minute. */
  takenAgainAfterSeconds?: number;
}

/** Connections of the refreshes: as many as run at once, and one for what is read beside them. */
const CONNECTIONS_MOST = 6;

/** The worker has no port and no key: it reads plain facts, and of persons only digests. */
@Module({})
export class MatcherModule {
  static at(options: MatcherOptions): DynamicModule {
    const connection = queueConnection({ redisUrl: options.redisUrl, postgresUrl: options.databaseUrl });
    return {
      module: MatcherModule,
      imports: [BullModule.forRoot({ connection }), BullModule.registerQueue({ name: QUEUES.refresh })],
      providers: [
        {
          provide: DATABASE,
          useFactory: () => new Database(holdingLocksBriefly(options.databaseUrl), CONNECTIONS_MOST),
        },
        RefreshProcessor,
      ],
    };
  }
}
