import type { LanguageModelV4, LanguageModelV4Prompt, LanguageModelV4Usage } from '@ai-sdk/provider';
import type { Usage } from '#contract/chat.ts';
import type { ChatTurn } from './chat-turn.ts';
import { told } from './images.ts';
import type { Ask, Patience, Piece } from './language-provider.ts';
import { ProviderError } from './provider-error.ts';
import { type Asked, brokenOff, emptyAnswer, readFailure, silence, stopped } from './read-failure.ts';

/**
 * Streams one answer of a model, straight from the SDK's wire: what the SDK would lay over it (tools, steps, retries) is not
 * needed here and costs more than the wire itself. A failure before the first text keeps its own outcome, any failure after it is
 * `interrupted`. Leaving the iteration early, and `ask.signal`, end the request at the provider.
 */
export async function* streamModel(
  model: LanguageModelV4,
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
    clearTimeout(timer);
    limit = patience.betweenPiecesMs;
    timer = setTimeout(giveUp, limit);
  };
  let given = false;
  try {
    const { stream } = await model.doStream({
      prompt: promptOf(ask),
      ...(ask.temperature !== undefined && { temperature: ask.temperature }),
      abortSignal: AbortSignal.any([ask.signal, upstream.signal]),
    });
    let answeredBy = ask.model;
    let usage: Usage | null = null;
    let ended: { reason: string; raw: string | undefined } | undefined;
    for await (const part of stream) {
      if (part.type === 'error') throw part.error;
      if (part.type === 'reasoning-delta') alive();
      if (part.type === 'text-delta' && part.delta) {
        alive();
        given = true;
        yield { type: 'delta', text: part.delta };
      }
      if (part.type === 'response-metadata') answeredBy = part.modelId || answeredBy;
      if (part.type === 'finish') {
        ended = { reason: part.finishReason.unified, raw: part.finishReason.raw };
        usage = usageOf(part.usage);
      }
    }
    if (ask.signal.aborted) throw stopped(asked);
    if (!given && !overdue) throw emptyAnswer(asked, ended?.reason === 'content-filter');
    // A stream that ends without the provider's own word that it is finished was cut.
    if (!ended || ended.reason === 'error' || ended.raw === undefined) throw brokenOff(asked);
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

function usageOf({ inputTokens, outputTokens }: LanguageModelV4Usage): Usage | null {
  if (inputTokens.total === undefined && outputTokens.total === undefined) return null;
  return { input_tokens: inputTokens.total ?? 0, output_tokens: outputTokens.total ?? 0 };
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
