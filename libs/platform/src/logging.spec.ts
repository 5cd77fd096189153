import { describe, expect, test } from '@jest/globals';
import { NestOnPino, newLogger } from './logging.ts';

const CANARY = '11010519491231002X';

const linesOf = (write: (logger: ReturnType<typeof newLogger>) => void): string => {
  const lines: string[] = [];
  write(newLogger('debug', { write: (line: string) => lines.push(line) }));
  return lines.join('');
};

/** As pg raises it: the value stands in the message, in `detail` and in the stack's first line. */
const databaseError = () =>
  Object.assign(new Error(`invalid input "${CANARY}"`), {
    code: '22P02',
    detail: `Key (number)=(${CANARY})`,
    where: CANARY,
    table: 'claim',
  });

describe('a log line holds allow-listed fields only', () => {
  test.each<[string, (logger: ReturnType<typeof newLogger>) => void]>([
    [
      'a field that is not listed',
      logger => {
        logger.info({ number: CANARY, body: { name: CANARY } }, 'asked');
      },
    ],
    [
      'an error alone',
      logger => {
        logger.error(databaseError());
      },
    ],
    [
      'an error with fields',
      logger => {
        logger.error({ err: databaseError(), requestId: 'r' });
      },
    ],
    [
      'an error with its own message',
      logger => {
        logger.error({ err: databaseError() }, databaseError().message);
      },
    ],
    [
      'the cause of an error',
      logger => {
        logger.error(new Error('x', { cause: databaseError() }));
      },
    ],
    [
      'a child of the logger',
      logger => {
        logger.child({ query: CANARY }).info({ url: `/x?n=${CANARY}` }, 'asked');
      },
    ],
    [
      'what Nest says of an error',
      logger => {
        new NestOnPino(logger).error(databaseError());
      },
    ],
  ])('%s leaks nothing', (_what, write) => {
    const lines = linesOf(write);
    expect(lines).not.toBe('');
    expect(lines).not.toContain(CANARY);
  });

  test('what is listed is kept: the cause can be found', () => {
    const line = JSON.parse(
      linesOf(logger => {
        logger.error({ err: databaseError(), requestId: 'r-1' }, 'failed');
      }),
    ) as object;
    expect(line).toMatchObject({
      msg: 'failed',
      requestId: 'r-1',
      err: { type: 'Error', code: '22P02', table: 'claim' },
    });
  });
});
