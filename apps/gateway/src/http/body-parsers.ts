import { FORM_TYPE, JSON_TYPE } from '#contracts';
import { RefusedError } from '#platform';
import type { FastifyInstance } from 'fastify';
import { readJson } from './json-body.ts';
import { isTokenRoute } from './token-route.ts';

/** A field that comes twice becomes a list, which no shape of a form accepts (RFC 6749, 3.2). */
const readForm = (text: string): Record<string, string | string[]> => {
  const form = new URLSearchParams(text);
  const valueOf = (name: string): string | string[] => {
    const [first = '', ...others] = form.getAll(name);
    return others.length > 0 ? [first, ...others] : first;
  };
  return Object.fromEntries([...new Set(form.keys())].map(name => [name, valueOf(name)]));
};

const wrongType = (): RefusedError => new RefusedError({ code: 'BODY_MEDIA_TYPE' });

/** Only these two media types are read, each only where it belongs; all else is 415 before a byte is looked at. */
export const addBodyParsers = (server: FastifyInstance): void => {
  // Fastify's own take text/plain, and JSON with a name twice.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>(JSON_TYPE, { parseAs: 'buffer' }, (request, body, done) => {
    if (isTokenRoute(request)) {
      done(wrongType());
      return;
    }
    const read = readJson(body);
    if ('refused' in read) done(new RefusedError({ code: read.refused }));
    else done(null, read.value);
  });
  server.addContentTypeParser<string>(FORM_TYPE, { parseAs: 'string' }, (request, body, done) => {
    if (isTokenRoute(request)) done(null, readForm(body));
    else done(wrongType());
  });
};
