export type Fetch = (request: Request) => Promise<Response>;

export interface Patience {
  /** Times that a request is sent, the first included. */
  attempts: number;
  /** Wait before the second time, in milliseconds; doubled each time. */
  firstWaitMillis: number;
  /** A longer `Retry-After` is not waited for: the answer is handed on. */
  longestWaitMillis: number;
  /** How long one attempt may take, in milliseconds. */
  attemptMillis: number;
}

export const PATIENCE: Patience = {
  attempts: 4,
  firstWaitMillis: 250,
  longestWaitMillis: 30_000,
  attemptMillis: 30_000,
};

/** The service cannot be reached, or what answered is not it. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The service, or what stands before it, asks to come again. */
const AGAIN = new Set([502, 503, 504]);

/** `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110, section 10.2.3). */
const retryAfterMillis = (header: string | null, nowMillis: number): number | undefined => {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMillis);
};

/** What is done, how patiently, and the two things that tests replace. */
interface Retrying {
  fetch: Fetch;
  patience: Patience;
  wait: (millis: number) => Promise<unknown>;
  nowMillis: () => number;
}

/** All of an answer: one whose service died within it, headers sent, is none. */
const whole = async (answer: Response): Promise<Response> => {
  const { body, status, statusText, headers } = answer;
  return new Response(body && (await answer.arrayBuffer()), { status, statusText, headers });
};

/** One attempt; a body can be read once, so each attempt sends a copy. */
const once = async (fetch: Fetch, request: Request, millis: number): Promise<Response | Unreachable> => {
  try {
    return await whole(await fetch(new Request(request.clone(), { signal: AbortSignal.timeout(millis) })));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return new Unreachable(cause instanceof Error ? cause.message : String(cause), { cause: error });
  }
};

/**
 * Sends the very same request again after a network failure, 502, 503 or 504, a bounded number of times.
 *
 * Safe for statements: they carry an Idempotency-Key. A check sent twice is recorded twice, and answered.
 *
 * @throws Unreachable where no attempt was answered.
 */
export const retrying =
  ({ fetch, patience, wait, nowMillis }: Retrying): Fetch =>
  async request => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await once(fetch, request, patience.attemptMillis);
      const isLast = attempt >= patience.attempts;
      const isAgain = answer instanceof Unreachable || AGAIN.has(answer.status);
      const asked =
        answer instanceof Response
          ? retryAfterMillis(answer.headers.get('Retry-After'), nowMillis())
          : undefined;
      const millis = asked ?? patience.firstWaitMillis * 2 ** (attempt - 1);
      if (!isAgain || isLast || millis > patience.longestWaitMillis) {
        if (answer instanceof Unreachable) throw answer;
        return answer;
      }
      await wait(millis);
    }
  };
