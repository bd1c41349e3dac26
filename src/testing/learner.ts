import type { Message } from '#contract/chat.ts';
import type { Conversation, ConversationDetail } from '#contract/conversations.ts';
import type { TestServer, TestUser } from './server.ts';

/** Reads an answer, which must have this status. */
type Ask = <Body>(status: number, ...asked: Parameters<TestUser['call']>) => Promise<Body>;

/** A person who uses conversations over HTTP; each call fails the test where the status is another one. */
export interface Learner {
  user: TestUser;
  ask: Ask;
  conversation(body?: object): Promise<Conversation>;
  detail(id: string): Promise<ConversationDetail>;
  /** Sends a chat request; gives the status and the body. */
  chat(id: string, body: object): Promise<{ status: number; body: ChatAnswer }>;
  messages(id: string): Promise<Message[]>;
}

interface ChatAnswer {
  content: string;
  message_id: string;
  detail: { error: string; message_id?: string; issues?: { path: string }[] };
}

export async function aLearner(server: TestServer): Promise<Learner> {
  const user = await server.aUser();
  const ask: Ask = async (status, ...asked) => {
    const answer = await user.call(...asked);
    if (answer.statusCode !== status) throw new Error(`${asked[0]} ${asked[1]}: ${answer.statusCode} ${answer.body}`);
    return answer.body === '' ? (undefined as never) : answer.json();
  };
  return {
    user,
    ask,
    conversation: (body = {}) => ask(201, 'POST', '/api/core/conversations', body),
    detail: (id) => ask(200, 'GET', `/api/core/conversations/${id}`),
    async chat(id, body) {
      const answer = await user.call('POST', '/api/core/chat', { conversation_id: id, ...body });
      return { status: answer.statusCode, body: answer.json() };
    },
    async messages(id) {
      return (await ask<{ items: Message[] }>(200, 'GET', `/api/core/conversations/${id}/messages?limit=200`)).items;
    },
  };
}
