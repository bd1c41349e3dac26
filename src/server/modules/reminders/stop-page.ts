import type { FastifyInstance, FastifyReply } from 'fastify';
import type { StopLinks } from './stop-links.ts';

const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

interface StopRequest {
  Querystring: { u?: string; s?: string };
}

const words = {
  ask: [
    'Stop these mails?',
    'Xentree Dashboard sends you no reminders by e-mail any more.',
    'Stop them',
    'این ایمیل‌ها قطع شود؟',
  ],
  done: ['You get no more reminders by e-mail.', 'دیگر یادآوری ایمیلی نمی‌گیرید.'],
  bad: ['This link is not whole. Open it from the mail again.', 'این پیوند کامل نیست. دوباره از ایمیل بازش کنید.'],
} as const;

/**
 * `/reminders/stop`: ends the mails of a person without signing in. Opening it does nothing yet, since mail programs open links by
 * themselves; sending its form does, and so does a mail program that knows RFC 8058.
 */
export function stopPage(links: StopLinks, stop: (userId: string) => Promise<void>) {
  return async (app: FastifyInstance): Promise<void> => {
    // Mail programs may send either kind of form; nothing in it matters.
    app.addContentTypeParser('multipart/form-data', { parseAs: 'string', bodyLimit: 4_096 }, (_request, _body, done) =>
      done(null, null),
    );
    const opened = ({ u, s }: StopRequest['Querystring']) => (u && s && links.opens(u, s) ? u : null);

    app.get<StopRequest>('/reminders/stop', async ({ query }, reply) => {
      if (opened(query) === null) return page(reply, 400, paragraphs(words.bad));
      const [title, text, button, persian] = words.ask;
      const form = `<form method="post"><button>${button} · قطع شود</button></form>`;
      return page(reply, 200, `<h1>${title}</h1><p>${text}</p><p lang="fa" dir="rtl">${persian}</p>${form}`);
    });

    app.post<StopRequest>('/reminders/stop', async ({ query }, reply) => {
      const userId = opened(query);
      if (userId === null) return page(reply, 400, paragraphs(words.bad));
      await stop(userId);
      return page(reply, 200, paragraphs(words.done));
    });
  };
}

const paragraphs = ([english, persian]: readonly [string, string]): string =>
  `<p>${english}</p><p lang="fa" dir="rtl">${persian}</p>`;

function page(reply: FastifyReply, status: number, body: string): string {
  reply.status(status).type('text/html; charset=utf-8');
  reply.headers({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  const style =
    'body{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;color:#1d2430;background:#fff}button{font:inherit;padding:.6rem 1.2rem}@media(prefers-color-scheme:dark){body{color:#e6e9ef;background:#14181f}}';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Xentree Dashboard</title><style>${style}</style></head><body>${body}</body></html>`;
}
