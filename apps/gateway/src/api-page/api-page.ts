import { RefusedError } from '#platform';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The page's own files, as public as the page. */
export const PAGE_FILES = '/docs/:file';

const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];
const START = '/docs/start.js';

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
<script src="${START}"></script>
</body>
</html>
`;

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

const swaggerFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** The reference as a page, from the package in node_modules: it works where there is no internet. */
export const serveApiPage = async (server: FastifyInstance): Promise<void> => {
  await server.register(fastifyStatic, { root: swaggerFolder(), serve: false, cacheControl: false });
  server.get('/docs', (_request, reply) =>
    reply.header('content-security-policy', CSP).type('text/html; charset=utf-8').send(PAGE),
  );
  server.get<{ Params: { file: string } }>(PAGE_FILES, (request, reply) => {
    const { file } = request.params;
    if (request.url === START) return reply.type('text/javascript; charset=utf-8').send(SCRIPT);
    if (FILES.includes(file)) return reply.sendFile(file);
    throw new RefusedError({ code: 'NOT_FOUND' });
  });
};
