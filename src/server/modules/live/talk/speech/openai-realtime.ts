import type { RawData, WebSocket } from 'ws';
import { type OpenSocket, SocketRefusedError } from '#server/platform/safe-fetch/safe-socket.ts';
import { RefusedAddressError } from '#server/platform/safe-fetch/vet.ts';
import { readEvent, type SpeechEvent } from './openai-events.ts';
import { createReplies } from './openai-replies.ts';
import { type SpeechLine, SpeechLineError, speechRate } from './speech-line.ts';

export interface OpenaiLineOptions {
  open: OpenSocket;
  /** The address below which `/realtime` is. */
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
  voice: string;
  instructions: string;
  /** It has ended after it was open, in whatever way but by `close`. */
  onEnd(error: SpeechLineError): void;
  /** How long the provider may be silent while something is awaited. Milliseconds. */
  patienceMs?: number;
}

/** The model that writes down what the learner says: it is one of its own, beside the one that talks. */
const transcriber = 'gpt-4o-mini-transcribe';
/** Some 50 seconds of speech. */
const longestReply = 1_200;
/** Bytes that may wait to be taken by the provider. */
const mostUnsent = 1024 * 1024;
const usualPatienceMs = 15_000;

/** Opens a line over the wire of OpenAI Realtime. Rejects with SpeechLineError. */
export async function openOpenaiLine(options: OpenaiLineOptions): Promise<SpeechLine> {
  const { apiKey, patienceMs = usualPatienceMs } = options;
  let ended: SpeechLineError | null = null;
  let socket: WebSocket | null = null;
  let isOpen = false;
  let sent = 0;
  const ready = Promise.withResolvers<void>();
  // Whoever awaits it hears of it; nobody may, where the socket did not even open.
  ready.promise.catch(() => undefined);

  const send = (type: string, body: object = {}): void => {
    if (ended || !socket) return;
    if (socket.bufferedAmount > mostUnsent) return end(new SpeechLineError('gone', 'The provider takes too long.'));
    sent += 1;
    socket.send(JSON.stringify({ ...body, event_id: `${type}#${sent}`, type }));
  };
  const replies = createReplies({ send, patienceMs, end: (error) => end(error) });

  function end(error: SpeechLineError): void {
    if (ended) return;
    ended = error;
    ready.reject(error);
    replies.end(error);
    socket?.close();
    // Whoever does not answer is not waited for.
    setTimeout(() => socket?.terminate(), 1_000).unref();
    if (isOpen) options.onEnd(error);
  }

  function take(event: SpeechEvent): void {
    if (event.type === 'updated') return ready.resolve();
    if (event.type !== 'error') return replies.take(event);
    if (!replies.isHarmless(event.about)) end(new SpeechLineError(event.fault, event.message));
  }

  const address = addressOf(options);
  try {
    socket = await options.open(address, apiKey ? { authorization: `Bearer ${apiKey}` } : {}, (made) => {
      made.on('message', (data: RawData) => {
        if (ended) return;
        try {
          const event = readEvent(data.toString());
          if (event) take(event);
        } catch (error) {
          end(error instanceof SpeechLineError ? error : new SpeechLineError('garbled', String(error)));
        }
      });
      made.on('close', (code) => end(closedWith(code)));
    });
  } catch (error) {
    throw notOpened(error);
  }
  socket.on('error', (error) => end(new SpeechLineError('gone', 'The connection broke.', error)));
  send('session.update', { session: sessionOf(options) });
  const late = setTimeout(
    () => end(new SpeechLineError('gone', 'The provider did not answer.')),
    Math.min(5_000, patienceMs),
  );
  await ready.promise.finally(() => clearTimeout(late));
  isOpen = true;

  return {
    get ended() {
      return ended;
    },
    tell: (role, text) =>
      send('conversation.item.create', {
        item: {
          ...{ type: 'message', role: role === 'ai' ? 'assistant' : 'user' },
          content: [{ type: role === 'ai' ? 'output_text' : 'input_text', text }],
        },
      }),
    hear: (sound) => send('input_audio_buffer.append', { audio: sound.toString('base64') }),
    forget: () => send('input_audio_buffer.clear'),
    commit: replies.commit,
    reply: replies.reply,
    truncate: (item, ms) =>
      send('conversation.item.truncate', { item_id: item, content_index: 0, audio_end_ms: Math.floor(ms) }),
    close() {
      isOpen = false;
      end(new SpeechLineError('gone', 'The line was closed.'));
    },
  };
}

function addressOf({ baseUrl, model }: OpenaiLineOptions): URL {
  const address = new URL(`${baseUrl.replace(/\/+$/, '')}/realtime`);
  address.searchParams.set('model', model);
  return address;
}

function sessionOf({ instructions, voice }: OpenaiLineOptions): object {
  const format = { type: 'audio/pcm', rate: speechRate };
  return {
    ...{ type: 'realtime', instructions, output_modalities: ['audio'], max_output_tokens: longestReply },
    audio: {
      // Turns are ours: nothing is answered before we ask.
      input: { format, turn_detection: null, transcription: { model: transcriber, language: 'en' } },
      output: { format, voice },
    },
  };
}

/** Close codes: 1008 and 3000 refuse whoever asks, 1013 asks to come back later. */
function closedWith(code: number): SpeechLineError {
  const fault = code === 1008 || code === 3000 ? 'refused' : code === 1013 ? 'busy' : 'gone';
  return new SpeechLineError(fault, `The provider closed the line with ${code}.`);
}

function notOpened(error: unknown): SpeechLineError {
  if (error instanceof RefusedAddressError) return new SpeechLineError('refused', error.message, error);
  if (!(error instanceof SocketRefusedError))
    return new SpeechLineError('gone', 'The provider was not reached.', error);
  const { status } = error;
  const fault = status === 429 ? 'busy' : status >= 400 && status < 500 ? 'refused' : 'gone';
  return new SpeechLineError(fault, error.message, error);
}
