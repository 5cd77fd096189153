import type { TokenSource } from './access-token.ts';
import type { Fetch } from './retries.ts';

/** A copy: the same request may be sent again with another token. */
const withToken = (request: Request, token: string): Request => {
  const sent = request.clone();
  sent.headers.set('Authorization', `Bearer ${token}`);
  return sent;
};

/** Sends requests with a token. One that the service no longer accepts is replaced, once. */
export const authorised =
  (tokens: TokenSource, fetch: Fetch): Fetch =>
  async request => {
    const first = await tokens.take();
    if (first.refusal) return first.refusal;
    const response = await fetch(withToken(request, first.token));
    if (response.status !== 401) return response;
    tokens.drop(first.token);
    const second = await tokens.take();
    return second.refusal ?? fetch(withToken(request, second.token));
  };
