import type { LanguageModelV4, LanguageModelV4Prompt } from '@ai-sdk/provider';
import { createParser } from 'eventsource-parser';
import type { Usage } from '#contract/chat.ts';
import { createBeat } from '#server/platform/beat.ts';
import type { ChatTurn } from './chat-turn.ts';
import { told } from './images.ts';
import type { Ask, Patience, Piece } from './language-provider.ts';
import { ProviderError } from './provider-error.ts';
import { type Asked, brokenOff, emptyAnswer, readFailure, silence, stopped } from './read-failure.ts';
import type { Said, Wire } from './wires/wire.ts';

/**
 * Milliseconds between two readings of an answer. Its first words are read as they come; then two hundred answers at once are
 * read, logged and delivered together, which is what one process can carry (ADR 15) and a reader cannot see.
 */
const reading = createBeat(60);

/** How one model is asked, and how its answer is read. */
export interface Speaker {
  /** The model of the SDK with this id, which sends with this `fetch`. */
  model(id: string, fetch: typeof globalThis.fetch): LanguageModelV4;
  fetch: typeof globalThis.fetch;
  wire: () => Wire;
}

/**
 * Streams one answer of a model. The SDK writes the request and reads a refusal; the words are read here, straight from the wire:
 * the SDK's own streams cost each word more (ADR 15), and that decides how many answers one process can carry. What
 * came together is one piece. A failure before the first text keeps its own outcome, any failure after it is `interrupted`.
 * Leaving the iteration early, and `ask.signal`, end the request at the provider.
 */
export async function* streamModel(
  speaker: Speaker,
  ask: Ask,
  asked: Asked,
  patience: Patience,
): AsyncGenerator<Piece, void, undefined> {
  if (ask.signal.aborted) throw stopped(asked);
  const upstream = new AbortController();
  let limit = patience.firstPieceMs;
  let overdue = false;
  const giveUp = () => {
    overdue = true;
    upstream.abort();
  };
  let timer = setTimeout(giveUp, limit);
  const alive = () => {
    if (limit === patience.betweenPiecesMs) return void timer.refresh();
    clearTimeout(timer);
    limit = patience.betweenPiecesMs;
    timer = setTimeout(giveUp, limit);
  };
  let given = false;
  try {
    const body = await send(speaker, ask, AbortSignal.any([ask.signal, upstream.signal]));
    let answeredBy = ask.model;
    let usage: Usage | null = null;
    let ended: { filtered: boolean } | undefined;
    for await (const all of eventsOf(body, speaker.wire())) {
      let text = '';
      let failure: { error: unknown } | undefined;
      for (const said of all) {
        if (said.error !== undefined) {
          failure = { error: said.error };
          break;
        }
        text += said.text ?? '';
        if (said.text || said.thinks) alive();
        answeredBy = said.model ?? answeredBy;
        usage = said.usage ?? usage;
        if (said.finished) ended = { filtered: said.filtered === true };
      }
      if (text) {
        given = true;
        yield { type: 'delta', text };
      }
      if (failure) throw failure.error;
    }
    if (ask.signal.aborted) throw stopped(asked);
    if (!given && !overdue) throw emptyAnswer(asked, ended?.filtered === true);
    // A stream that ends without the provider's own word that it is finished was cut.
    if (!ended) throw brokenOff(asked);
    yield { type: 'finish', usage, model: answeredBy };
  } catch (error) {
    if (ask.signal.aborted) throw stopped(asked);
    const failure = overdue
      ? silence(asked, limit)
      : error instanceof ProviderError
        ? error
        : readFailure(error, asked);
    throw given ? brokenOff(asked, failure) : failure;
  } finally {
    clearTimeout(timer);
    upstream.abort();
  }
}

/** Sends the question, and gives the body of the answer, unread. Throws what the SDK makes of a refusal. */
async function send(speaker: Speaker, ask: Ask, signal: AbortSignal): Promise<ReadableStream<Uint8Array> | null> {
  let body: ReadableStream<Uint8Array> | null = null;
  const model = speaker.model(ask.model, async (input, init) => {
    const response = await speaker.fetch(input, init);
    if (!response.ok) return response;
    ({ body } = response);
    // To the SDK the answer is over before it began.
    return new Response('', { status: response.status, headers: response.headers });
  });
  const { stream } = await model.doStream({
    prompt: promptOf(ask),
    ...(ask.temperature !== undefined && { temperature: ask.temperature }),
    abortSignal: signal,
  });
  await stream.cancel();
  return body;
}

/** What a body says, in server-sent events of JSON: at once what came first, then with every beat what has come until then. */
async function* eventsOf(body: ReadableStream<Uint8Array> | null, read: Wire): AsyncGenerator<Said[], void> {
  if (!body) return;
  let all: Said[] = [];
  const parser = createParser({
    onEvent({ data }) {
      if (data !== '[DONE]') all.push(sayingOf(data, read));
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    if (all.length === 0) continue;
    yield all;
    all = [];
    await reading.next();
  }
  // Some servers end without the empty line behind their last event.
  parser.feed(`${decoder.decode()}\n\n`);
  if (all.length > 0) yield all;
}

/** An event that cannot be read ends the answer as an error of its own; what came before it stays. */
function sayingOf(data: string, read: Wire): Said {
  try {
    return read(JSON.parse(data));
  } catch (error) {
    return { error };
  }
}

/** Instructions first, then the turns. Those without text (an answer that was stopped before it began) are left out: some providers refuse them. */
function promptOf(ask: Ask): LanguageModelV4Prompt {
  const instructions = instructionsOf(ask);
  const said = ask.turns.flatMap((turn) =>
    turn.role === 'system' || !turn.content.trim() ? [] : [messageOf(turn.role, turn)],
  );
  return [...(instructions ? [{ role: 'system' as const, content: instructions }] : []), ...said];
}

/** Images go before the words about them, as vendors advise. */
function messageOf(role: 'user' | 'assistant', { content, images = [] }: ChatTurn): LanguageModelV4Prompt[number] {
  const text = { type: 'text' as const, text: content };
  if (role === 'assistant') return { role, content: [text] };
  const shown = images.map((image) =>
    image.bytes
      ? {
          type: 'file' as const,
          mediaType: image.bytes.mediaType,
          data: { type: 'data' as const, data: image.bytes.base64 },
        }
      : { type: 'text' as const, text: told(image) },
  );
  return { role, content: [...shown, text] };
}

/** System turns, and the language of the learner, as the instructions of the model. */
function instructionsOf({ turns, userLanguage }: Ask): string | undefined {
  const parts = turns.filter((turn) => turn.role === 'system' && turn.content.trim()).map((turn) => turn.content);
  const language = languageName(userLanguage);
  if (language)
    parts.push(
      `Write explanations in ${language} unless the learner asks for another language. Keep English examples in English.`,
    );
  return parts.length ? parts.join('\n\n') : undefined;
}

/** The English name of a language tag; undefined for English itself and for what is not a known tag. */
function languageName(tag: string | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    const language = new Intl.Locale(tag).language;
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language);
    return language === 'en' ? undefined : name;
  } catch {
    return undefined;
  }
}
