import type { SpeechEvent } from './openai-events.ts';
import { type ReplyUse, type SpeechLine, SpeechLineError } from './speech-line.ts';

interface Deps {
  send(type: string, body?: object): void;
  end(error: SpeechLineError): void;
  /** Milliseconds in which something that is awaited must go on. */
  patienceMs: number;
}

/** What was committed, until its words are there. */
interface Commit {
  item: string | null;
  text: string;
  soFar(text: string): void;
  done: PromiseWithResolvers<string>;
}

interface Reply extends ReplyUse {
  /** The provider's name for it, once it has begun. */
  id: string | null;
  pieces: string[];
  isOver: boolean;
  wake(): void;
}

/** Our own events about which a complaint changes nothing: what they are about was over already. */
const harmless = ['response.cancel#', 'conversation.item.truncate#', 'input_audio_buffer.clear#'];
const commitPrefix = 'input_audio_buffer.commit#';

/** The turns of a line: what was committed and what is replied, one reply at a time. */
export function createReplies({ send, end, patienceMs }: Deps) {
  const commits: Commit[] = [];
  let current: Reply | null = null;
  /** One that was ended by us, until the provider says so: it makes no other one before. */
  let leaving: { id: string | null; done: PromiseWithResolvers<void> } | null = null;
  let failure: SpeechLineError | null = null;
  let timer: NodeJS.Timeout | undefined;

  /** As long as something is awaited, the provider must go on. */
  function watch(): void {
    clearTimeout(timer);
    if (failure || (!current && !leaving && commits.length === 0)) return;
    timer = setTimeout(() => end(new SpeechLineError('gone', 'The provider fell silent.')), patienceMs).unref();
  }

  function settle(commit: Commit | undefined, text: string): void {
    if (!commit) return;
    commits.splice(commits.indexOf(commit), 1);
    commit.done.resolve(text.trim());
  }

  function finish(reply: Reply, usage: Parameters<ReplyUse['onUsed']>[0]): void {
    if (reply.isOver) return;
    reply.isOver = true;
    if (current === reply) current = null;
    reply.onUsed(usage);
    reply.wake();
  }

  function cancel(reply: Reply): void {
    if (reply.isOver) return;
    leaving = { id: reply.id, done: Promise.withResolvers() };
    send('response.cancel', reply.id === null ? {} : { response_id: reply.id });
    finish(reply, null);
    watch();
  }

  function replied({ reply, usage, failure }: Extract<SpeechEvent, { type: 'replied' }>): void {
    if (leaving && (leaving.id ?? reply) === reply) {
      leaving.done.resolve();
      leaving = null;
    } else if (current?.id === reply) finish(current, usage);
    if (failure) end(new SpeechLineError(failure.fault, failure.message));
  }

  return {
    take(event: Exclude<SpeechEvent, { type: 'updated' | 'error' }>): void {
      const commit = 'item' in event ? commits.find(({ item }) => item === event.item) : undefined;
      if (event.type === 'committed') {
        const next = commits.find(({ item }) => item === null);
        if (next) next.item = event.item;
      } else if (event.type === 'recognising' && commit) {
        commit.text += event.text;
        commit.soFar(commit.text);
      } else if (event.type === 'recognised') settle(commit, event.text);
      else if (event.type === 'replying') {
        if (leaving?.id === null) {
          leaving.id = event.reply;
          send('response.cancel', { response_id: event.reply });
        } else if (current?.id === null) current.id = event.reply;
      } else if (event.type === 'replied') replied(event);
      else if ('reply' in event && event.reply === current?.id) {
        if (event.type === 'sound') current.onSound(event.item, event.sound);
        else if (event.type === 'text') current.pieces.push(event.text);
        current.wake();
      }
      watch();
    },

    /** Is a complaint about this event of ours none that ends the line? */
    isHarmless(about: string | null): boolean {
      if (about?.startsWith(commitPrefix)) {
        // There was too little sound.
        settle(
          commits.find(({ item }) => item === null),
          '',
        );
        return true;
      }
      // What was to be ended had not begun: where it still does, it is ended then.
      return harmless.some((prefix) => about?.startsWith(prefix));
    },

    commit(soFar: Commit['soFar']): Promise<string> {
      if (failure) return Promise.reject(failure);
      const commit: Commit = { item: null, text: '', soFar, done: Promise.withResolvers() };
      commits.push(commit);
      send('input_audio_buffer.commit');
      watch();
      return commit.done.promise;
    },

    async *reply(use: ReplyUse): ReturnType<SpeechLine['reply']> {
      await leaving?.done.promise;
      if (failure) throw failure;
      if (use.signal.aborted) return;
      const own: Reply = { ...use, id: null, pieces: [], isOver: false, wake: () => {} };
      const stop = () => cancel(own);
      use.signal.addEventListener('abort', stop, { once: true });
      current = own;
      send('response.create', use.instructions === undefined ? {} : { response: { instructions: use.instructions } });
      watch();
      try {
        for (;;) {
          const piece = own.pieces.shift();
          if (piece !== undefined) yield piece;
          else if (use.signal.aborted) return;
          else if (failure) throw failure;
          else if (own.isOver) return;
          else
            await new Promise<void>((resolve) => {
              own.wake = resolve;
            });
        }
      } finally {
        use.signal.removeEventListener('abort', stop);
        cancel(own);
      }
    },

    /** The line has ended. */
    end(error: SpeechLineError): void {
      failure = error;
      clearTimeout(timer);
      leaving?.done.resolve();
      leaving = null;
      for (const { done } of commits.splice(0)) done.reject(error);
      if (current) finish(current, null);
    },
  };
}
