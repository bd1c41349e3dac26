import { existsSync } from 'node:fs';
import path from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { AppError } from '#server/platform/app-error.ts';
import { appPage } from './app-page.ts';
import { cookiesOf } from './cookies.ts';

/**
 * Serves the built web app: hashed files for ever, the page itself always fresh and under a strict policy. `builtFor` is
 * another Xentree server that the app was built to call.
 */
export async function serveWeb(app: FastifyInstance, folder: string, builtFor?: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  const pageFor = appPage(folder, builtFor === undefined);

  await app.register(async (web) => {
    await web.register(helmet, {
      contentSecurityPolicy: false,
      strictTransportSecurity: false,
      crossOriginEmbedderPolicy: false,
    });
    await web.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      index: false,
      wildcard: false,
      allowedPath: (name) => name !== '/index.html' && !name.endsWith('.map'),
      cacheControl: false,
      setHeaders: (reply, file) => {
        reply.header(
          'cache-control',
          file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        );
      },
    });
    web.get('/*', async (request, reply) => {
      const [pathname = ''] = request.url.split('?');
      if (pathname.startsWith('/api/') || pathname === '/api' || /\.\w{2,5}$/.test(pathname)) {
        throw new AppError('not_found', 'There is nothing at this address.');
      }
      const cookies = cookiesOf(request);
      reply.headers({
        'content-security-policy': policy([builtFor, cookies.xt_server]),
        'cache-control': 'no-cache',
        vary: 'accept-language, cookie',
        'permissions-policy': 'camera=(), geolocation=(), microphone=(self)',
      });
      if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
      const html = pageFor({ pathname, cookies, acceptLanguage: request.headers['accept-language'] });
      return reply.type('text/html; charset=utf-8').send(html);
    });
  });
}

function policy(servers: readonly (string | undefined)[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...servers.flatMap(originOf)].join(' ')}`,
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types xt',
  ].join('; ');
}

/**
 * The origin of another Xentree server that the page may call: one that the person chose at sign-in (the choice travels in
 * the cookie `xt_server`), so that the policy stays closed for everyone who did not.
 */
function originOf(address: string | undefined): string[] {
  if (!address || address.length > 300 || !URL.canParse(address)) return [];
  const { origin, protocol, hostname } = new URL(address);
  const loopback = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return protocol === 'https:' || (protocol === 'http:' && loopback) ? [origin] : [];
}
