import type { Provider, Usage } from '#contract/chat.ts';
import type { ChatTurn } from '#server/ai/chat-turn.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import type { SessionRow } from '../sessions.repository.ts';
import { goOn, inClosing, instructions } from './instructions.ts';
import { nextLine, restOf, type SpokenTurn, topicFor } from './script.ts';

/** What was said so far; `brokenOff`: the server was gone before its speaker had ended. */
export type SaidTurn = SpokenTurn & { brokenOff: boolean; turn?: number; clientId?: string | null };

export interface Manner {
  signal: AbortSignal;
  /** The talk ends within a minute. */
  closing: boolean;
  /** The number of the turn, once it has its first words. */
  opened?: Promise<number>;
}

/** Whoever talks with the learner. Pieces of one turn, as they come; `signal` ends it, at the provider too. */
export interface Partner {
  /** Who leads a talk now: a provider, or the study guide where none can be used. */
  leader(): Promise<'provider' | 'study_guide'>;
  reply(session: SessionRow, turns: readonly SaidTurn[], how: Manner): AsyncIterable<string>;
}

/** Tokens of an answer that ended. */
export type BookTalk = (used: {
  userId: string;
  provider: string;
  model: string;
  usage: Usage | null;
  asked: string;
  written: string;
}) => Promise<void>;

const guide = 'study-guide';

/**
 * The configured providers, in their order and within the budgets; where none answers, the study guide with its script. The greeting and
 * the first question are asked for apart and at the same time, so that the first words come soon and the question is about the topic.
 */
export function createPartner(providers: ChatProviders, book: BookTalk): Partner {
  /** Gives nothing where no provider answers. */
  async function* ask(session: SessionRow, turns: ChatTurn[], signal: AbortSignal): AsyncGenerator<string> {
    let answering: { provider: string; model: string } | null = null;
    let written = '';
    let usage: Usage | null = null;
    try {
      const request = { provider: 'auto', turns, userId: session.tenantId, signal };
      for await (const event of providers.generate(request)) {
        if (event.type === 'start') {
          if (event.provider === guide) return;
          answering = { provider: event.provider, model: event.model };
        }
        if (event.type === 'finish') usage = event.usage;
        if (event.type !== 'delta') continue;
        written += event.text;
        yield event.text;
      }
    } finally {
      if (answering) {
        const asked = turns.map(({ content }) => content).join('\n');
        await book({ userId: session.tenantId, ...answering, usage, asked, written });
      }
    }
  }

  async function* opening(session: SessionRow, signal: AbortSignal): AsyncGenerator<string> {
    const topic = topicFor(session.topic, session.level);
    const prompt = (task: string): ChatTurn[] => [
      { role: 'system', content: instructions(session, topic) },
      { role: 'user', content: task },
    ];
    const both = new AbortController();
    const either = AbortSignal.any([signal, both.signal]);
    const greeting = ask(session, prompt('Greet me in one short sentence. Do not ask anything yet.'), either);
    const question = ask(
      session,
      prompt('Ask me the first question about the topic, in one sentence. No greeting.'),
      either,
    );
    // Asked at once, read later; what it fails with is heard when it is read.
    const first = question.next();
    first.catch(() => undefined);
    try {
      let spoken = false;
      for await (const piece of greeting) {
        spoken = true;
        yield piece;
      }
      if (spoken) yield ' ';
      for (let next = await first; !next.done; next = await question.next()) yield next.value;
    } finally {
      both.abort();
    }
  }

  return {
    async leader() {
      const { items } = await providers.list();
      const isProvider = ({ kind, available }: Provider) => available && kind !== 'auto' && kind !== guide;
      return items.some(isProvider) ? 'provider' : 'study_guide';
    },

    async *reply(session, turns, { signal, closing }) {
      const topic = topicFor(session.topic, session.level);
      const begins = !turns.some(({ role }) => role === 'ai') && !turns.some(({ role }) => role === 'user');
      const said = turns.map(
        ({ role, text }): ChatTurn => ({ role: role === 'ai' ? 'assistant' : 'user', content: text }),
      );
      const last = turns.at(-1);
      const begun = last?.role === 'ai' && last.brokenOff ? last.text : null;
      const told = [instructions(session, topic), ...(closing ? [inClosing] : [])].join('\n');
      const wish: ChatTurn[] = begun === null ? [] : [{ role: 'user', content: goOn(begun) }];
      const pieces = begins
        ? opening(session, signal)
        : ask(session, [{ role: 'system', content: told }, ...said.slice(-40), ...wish], signal);
      let given = false;
      try {
        for await (const piece of pieces) {
          given ||= piece.trim() !== '';
          if (given) yield piece;
        }
      } catch (error) {
        // Words that were said stay; a talk that would fall silent goes on by the script.
        if (given || signal.aborted) throw error;
      }
      if (given || signal.aborted) return;
      const { nickname } = session;
      const line = begun === null ? nextLine(topic, nickname, turns, closing) : restOf(topic, nickname, turns);
      if (line !== '') yield line;
    },
  };
}
