import type { FastifyInstance } from 'fastify';
import { AppError } from '#server/platform/app-error.ts';
import { profileCard } from './profile-card.ts';
import type { XpService } from './xp.service.ts';

/** The one page of ours that others may frame: it shows a public profile, and nothing in it acts for anybody. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

interface EmbedRequest {
  Params: { username: string };
  Querystring: { theme?: string; language?: string };
}

/** `/embed/u/<username>`: the card of a public profile in a page for an `<iframe>`, a link to the profile around it. */
export function embedPage({ publicProfile }: Pick<XpService, 'publicProfile'>) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<EmbedRequest>('/embed/u/:username', async ({ params, query }, reply) => {
      reply.headers({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'public, max-age=300',
      });
      reply.type('text/html; charset=utf-8');
      const theme = query.theme === 'dark' ? 'dark' : 'light';
      const language = query.language === 'fa' ? 'fa' : 'en';
      try {
        const profile = await publicProfile(params.username);
        const link = `<a href="/u/${encodeURIComponent(profile.username)}" target="_blank" rel="noopener">${profileCard(profile, { theme, language })}</a>`;
        return page(language, link);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
        reply.status(404);
        return page('en', '<p>This profile is not public.</p>');
      }
    });
  };
}

const page = (language: string, body: string) => `<!doctype html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Xentree</title>
    <style>body{margin:0;font-family:system-ui,sans-serif}a{display:block}svg{display:block;max-width:100%;height:auto}p{padding:16px}</style>
  </head>
  <body>${body}</body>
</html>
`;
