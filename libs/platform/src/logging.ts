import type { LoggerService } from '@nestjs/common';
import { type Bindings, type DestinationStream, type Logger, pino } from 'pino';
import { errorFields } from './error-fields.ts';

export type { Logger } from 'pino';

/**
 * Fields that a log line may hold. Never a body, a number, a name, a query string, a token or an error's message,
 * which quotes its input: what is not in this list is dropped, so that a careless line cannot leak.
 */
const ALLOWED = new Set([
  'err',
  'context',
  'requestId',
  'method',
  'route',
  'status',
  'milliseconds',
  'code',
  'connection',
  'member',
  'process',
  'pid',
  'signal',
  'host',
  'port',
  'count',
  'seq',
  'job',
  'queue',
  'attempt',
  'failpoint',
]);

/** pino calls this for every line's fields. */
const onlyAllowed = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name)));

/** The error of a line, given alone or as its `err`. */
const errorIn = (first: unknown): Error | undefined => {
  if (first instanceof Error) return first;
  const held: unknown = typeof first === 'object' && first !== null && 'err' in first ? first.err : undefined;
  return held instanceof Error ? held : undefined;
};

/** pino and Fastify take an error's message for the line's where none is given: its name stands there instead. */
const messageOf = (given: unknown, error: Error): string =>
  typeof given === 'string' && !given.includes(error.message) ? given : error.name;

/** pino does not pass a child's fields through `formatters`; a child's child inherits this one. */
const guardChildren = (logger: Logger): Logger => {
  const original: unknown = Reflect.get(logger, 'child');
  const child = original as (this: Logger, fields: Bindings, options?: object) => Logger;
  const guarded = function (this: Logger, fields: Bindings, options?: object): Logger {
    return child.call(this, onlyAllowed(fields), options);
  };
  return Object.assign(logger, { child: guarded });
};

/** A logger that writes one JSON line an event, to standard output where no `destination` is given. */
export const newLogger = (level: string, destination?: DestinationStream): Logger =>
  guardChildren(
    pino(
      {
        level,
        base: { pid: process.pid },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { log: onlyAllowed },
        serializers: { err: errorFields },
        hooks: {
          logMethod(given, method) {
            const [first, message] = given as [unknown, unknown];
            const error = errorIn(first);
            if (!error) {
              method.apply(this, given);
              return;
            }
            const fields = first instanceof Error ? { err: first } : (first as object);
            method.call(this, fields, messageOf(message, error));
          },
        },
      },
      destination ?? pino.destination(1),
    ),
  );

/** What Nest itself says, on the same logger; its chatter at start only where debugging. */
export class NestOnPino implements LoggerService {
  readonly #to: Logger;

  constructor(to: Logger) {
    this.#to = to;
  }

  /** Nest lists every route and module at start: of use only when something is missing. */
  log(message: unknown, context?: string): void {
    this.#to.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.#to.warn({ context }, String(message));
  }

  /** A stack given as text begins with the message and is left out; an error's own frames are kept. */
  error(message: unknown, _stack?: string, context?: string): void {
    if (message instanceof Error) this.#to.error({ err: message, context });
    else this.#to.error({ context }, String(message));
  }
}
