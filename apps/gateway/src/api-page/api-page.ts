import { RefusedError } from '#platform';
import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The page's own files, as public as the page. */
export const PAGE_FILES = '/docs/:file';

const SCRIPT_TYPE = 'text/javascript; charset=utf-8';
/** Of swagger-ui-dist; ours is the script that starts it. */
const TYPES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': SCRIPT_TYPE,
  'favicon-32x32.png': 'image/png',
};
const START = 'start.js';

/** No word of this page is served from elsewhere; Swagger UI shows Chinese and English of the document as they stand. */
const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>联防 Lianfang API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="page"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/${START}"></script>
</body>
</html>
`;

/** A file of its own, since the policy below forbids scripts in the page. No validator is asked: it is another's service. */
const SCRIPT = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#page', deepLinking: true, validatorUrl: null });
`;

/** Nothing is fetched from elsewhere; Swagger UI sets styles inline and draws with data: pictures. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const swaggerFile = createRequire(import.meta.url).resolve;

/** The reference as a page, from the package in node_modules, kept in memory: it works where there is no internet. */
export const serveApiPage = (server: FastifyInstance): void => {
  const bytes = new Map(
    Object.keys(TYPES).map(name => [name, readFileSync(swaggerFile(`swagger-ui-dist/${name}`))]),
  );
  bytes.set(START, Buffer.from(SCRIPT));
  server.get('/docs', (_request, reply) =>
    reply.header('content-security-policy', CSP).type('text/html; charset=utf-8').send(PAGE),
  );
  server.get<{ Params: { file: string } }>(PAGE_FILES, (request, reply) => {
    // Only names of the map: there is no path to climb out of.
    const { file } = request.params;
    const found = bytes.get(file);
    if (!found) throw new RefusedError({ code: 'NOT_FOUND' });
    return reply.type(TYPES[file] ?? SCRIPT_TYPE).send(found);
  });
};
