import type { DisputeReceipt } from '#contracts';
import { refuse } from '#platform';
import type { Accepted } from '#registry';
import type { FastifyReply } from 'fastify';

/**
 * 202: the statement is durable, its finding follows. Sent again with its key, the first receipt comes again. A receipt
 * that names no report has no headers of one either.
 */
export const sendReceipt = <Receipt extends DisputeReceipt>(
  reply: FastifyReply,
  accepted: Accepted<Receipt>,
): Receipt => {
  if ('refused' in accepted) return refuse(accepted.refused);
  const { receipt, replayed } = accepted;
  void reply.code(202);
  if (receipt.report !== null) void reply.header('location', `/v1/reports/${receipt.report}`);
  // A strong ETag (RFC 9110, 8.8.3): what the next statement's If-Match may name.
  if (receipt.number !== null) void reply.header('etag', `"${receipt.number}"`);
  // So that a bank's job can tell a repeat from a second statement; the receipt is the same.
  if (replayed) void reply.header('idempotency-replayed', 'true');
  return receipt;
};
