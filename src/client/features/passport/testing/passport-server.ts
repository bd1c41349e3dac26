import { mina } from '#client/session/testing/mina.ts';
import { auth } from '#contract/auth.ts';
import type { Endpoint } from '#contract/kernel/endpoint.ts';
import { type PassportContents, type PassportReport, passport } from '#contract/passport.ts';

/** What a learner with some things of her own has. */
export const someContents: PassportContents = {
  counts: { conversations: 3, messages: 1_240, notes: 2, documents: 1, prompts: 0, something_new: 4 },
  document_bytes: 2_000_000,
  estimated_bytes: 4_200_000,
  shared_documents: 1,
  empty: false,
  last_owner_of: [],
};

export const nothing: PassportContents = {
  ...someContents,
  counts: { conversations: 0, messages: 0 },
  shared_documents: 0,
  empty: true,
};

/** The passport of a server, as the contract has it. */
export class PassportServer {
  contents: PassportContents = someContents;
  report: PassportReport = { items: [], counts: { imported: 0, skipped: 0, failed: 0 } };
  /** The archive in the pieces in which it arrives; `held` pieces come when `release` is called. */
  pieces: string[] = ['PK', '-the-', 'rest'];
  announced = 11;
  readonly passwords: string[] = [];
  #release = Promise.withResolvers<void>();
  held = false;

  release(): void {
    this.#release.resolve();
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(String(input));
    const is = ({ method, path }: Endpoint) => method === (init.method ?? 'GET') && path === pathname;
    if (is(auth.refresh))
      return Response.json({ access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
    if (is(auth.me)) return Response.json(mina);
    if (is(auth.logout)) return new Response(null, { status: 204 });
    if (is(passport.contents)) return Response.json(passport.contents.response.parse(this.contents));
    if (is(passport.export)) return this.#archive();
    if (is(auth.removeMe)) return this.#remove(auth.removeMe.body.parse(JSON.parse(String(init.body))).password);
    return Response.json({ detail: { error: 'not_found', message: 'There is nothing here.' } }, { status: 404 });
  };

  #remove(password: string): Response {
    this.passwords.push(password);
    if (password === 'right') return new Response(null, { status: 204 });
    const detail = { error: 'invalid_credentials', message: 'The username or password is not right.' };
    return Response.json({ detail }, { status: 401 });
  }

  #archive(): Response {
    const encoder = new TextEncoder();
    const { pieces, held } = this;
    const released = this.#release.promise;
    const body = new ReadableStream({
      async start(controller) {
        for (const [index, piece] of pieces.entries()) {
          if (held && index > 0) await released;
          try {
            controller.enqueue(encoder.encode(piece));
          } catch {
            return;
          }
        }
        controller.close();
      },
    });
    return new Response(body, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(this.announced),
        'content-disposition': 'attachment; filename="xentree-passport-2026-10-14.zip"',
      },
    });
  }
}
