import type { OperationId } from '#contracts';
import type { Answer } from '../calling.ts';
import type { Request, Stage } from './stage.ts';
import type { Way } from './ways.ts';

/** A request that its route answers with success, made anew for each row. */
export type Right = (stage: Stage) => Request | Promise<Request>;

/** One operation: a row for each status that it can answer. */
export interface Rows {
  operation: OperationId;
  right: Right;
  ways: Readonly<Record<number, Way>>;
}

export const rows = (operation: OperationId, right: Right, ways: Rows['ways']): Rows => ({
  operation,
  right,
  ways,
});

/** Asks one row's question of the running app. */
export const askRow = async (stage: Stage, { operation, right }: Rows, way: Way): Promise<Answer> => {
  const request = await right(stage);
  const ask = (changed: Request = {}) =>
    stage.send(operation, { ...request, ...changed, headers: { ...request.headers, ...changed.headers } });
  return way(ask, stage);
};
