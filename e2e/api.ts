import { randomBytes } from 'node:crypto';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { ChatEvents } from '#contract/chat.ts';

/** Somebody who uses the API as another program would, without a browser. */
export interface ApiUser {
  /** What the same user signs in with in a browser. */
  account: Account;
  /** Sends JSON and gives the answer; throws unless it is 2xx. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Opens a stream of a chat; throws unless it begins. */
  ask(body: object): Promise<Response>;
  /** Opens the stream of an answer that was begun before, after the event of this number. */
  follow(generationId: string, after?: number): Promise<Response>;
  /** Sends a file as a form; throws unless it is taken. */
  upload(form: FormData, path?: string): Promise<unknown>;
  /** The same user where the server has moved to another address. */
  at(url: string): ApiUser;
}

export interface Account {
  username: string;
  password: string;
}

/** Registers an account and signs it in. */
export async function anApiUser(url: string): Promise<ApiUser> {
  const username = `user-${randomBytes(5).toString('hex')}`;
  const password = 'a quiet green river';
  const json = { 'content-type': 'application/json' };
  const account = { username, email: `${username}@harbour.example`, password };
  await checked(
    await fetch(`${url}/api/auth/register`, { method: 'POST', headers: json, body: JSON.stringify(account) }),
  );
  const form = new URLSearchParams({ username, password });
  const answer = await checked(await fetch(`${url}/api/auth/token`, { method: 'POST', body: form }));
  const { access_token } = (await answer.json()) as { access_token: string };
  return apiUserOf(url, access_token, { username, password });
}

/** The user of an access token, on whatever server. */
function apiUserOf(url: string, accessToken: string, account: Account): ApiUser {
  const headers = { authorization: `Bearer ${accessToken}` };
  const send = async (method: string, path: string, body: unknown, more: Record<string, string> = {}) =>
    checked(
      await fetch(`${url}${path}`, {
        method,
        headers: { ...headers, ...more, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  return {
    account,
    async call<T>(method: string, path: string, body?: unknown) {
      const answer = await send(method, path, body);
      return (answer.status === 204 ? undefined : await answer.json()) as T;
    },
    upload: async (body, path = '/api/rag/upload') =>
      (await checked(await fetch(`${url}${path}`, { method: 'POST', headers, body }))).json(),
    at: (other) => apiUserOf(other, accessToken, account),
    follow: (generationId, after) =>
      send('GET', `/api/core/generations/${generationId}/events`, undefined, {
        accept: 'text/event-stream',
        ...(after !== undefined && { 'last-event-id': String(after) }),
      }),
    ask: (body) => send('POST', '/api/core/chat', body, { accept: 'text/event-stream' }),
  };
}

/** One event of the stream of an answer. */
export type AnswerEvent = {
  [Name in keyof ChatEvents]: { id: number; event: Name; data: ChatEvents[Name] };
}[keyof ChatEvents];

/** The events of a stream of a chat, as they come; throws where the line breaks. */
export async function* answerEvents({ body }: Response): AsyncGenerator<AnswerEvent, void, void> {
  const events = body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  if (!events) return;
  for await (const { id, event, data } of events)
    yield { id: Number(id), event, data: JSON.parse(data) } as AnswerEvent;
}

async function checked(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  return response;
}
