import { z } from 'zod';
import type { Usage } from '#contract/chat.ts';
import { type SpeechFault, SpeechLineError } from './speech-line.ts';

/** What of the server events of OpenAI Realtime (GA) means something to a talk. */
export type SpeechEvent =
  | { type: 'updated' }
  | { type: 'committed'; item: string }
  | { type: 'recognising'; item: string; text: string }
  | { type: 'recognised'; item: string; text: string }
  | { type: 'replying'; reply: string }
  | { type: 'text'; reply: string; text: string }
  | { type: 'sound'; reply: string; item: string; sound: Buffer }
  | { type: 'replied'; reply: string; usage: Usage | null; failure: { fault: SpeechFault; message: string } | null }
  | { type: 'error'; fault: SpeechFault; message: string; about: string | null };

const problem = z.object({
  type: z.string().nullish(),
  code: z.string().nullish(),
  message: z.string().nullish(),
  event_id: z.string().nullish(),
});
const usage = z.object({ input_tokens: z.int().min(0), output_tokens: z.int().min(0) });
const ofReply = { response_id: z.string(), item_id: z.string() };
const ofItem = { item_id: z.string() };

/** Of each event only what is read. */
const known = z.discriminatedUnion('type', [
  z.object({ type: z.literal('session.updated') }),
  z.object({ type: z.literal('input_audio_buffer.committed'), ...ofItem }),
  z.object({ type: z.literal('conversation.item.input_audio_transcription.delta'), ...ofItem, delta: z.string() }),
  z.object({
    type: z.literal('conversation.item.input_audio_transcription.completed'),
    ...ofItem,
    transcript: z.string(),
  }),
  z.object({ type: z.literal('conversation.item.input_audio_transcription.failed'), ...ofItem }),
  z.object({ type: z.literal('response.created'), response: z.object({ id: z.string() }) }),
  z.object({ type: z.literal('response.output_audio_transcript.delta'), ...ofReply, delta: z.string() }),
  z.object({ type: z.literal('response.output_text.delta'), ...ofReply, delta: z.string() }),
  z.object({ type: z.literal('response.output_audio.delta'), ...ofReply, delta: z.base64() }),
  z.object({
    type: z.literal('response.done'),
    response: z.object({
      id: z.string(),
      status: z.string(),
      status_details: z.object({ error: problem.nullish() }).nullish(),
      usage: usage.nullish(),
    }),
  }),
  z.object({ type: z.literal('error'), error: problem }),
]);
const names = new Set<string>(known.options.map(({ shape }) => shape.type.value));

/** An event as it came; null for one that is not known or says nothing to a talk. @throws SpeechLineError `garbled` */
export function readEvent(text: string): SpeechEvent | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new SpeechLineError('garbled', 'The provider sent something that is not JSON.', error);
  }
  const named = z.object({ type: z.string() }).safeParse(data);
  if (!named.success) throw new SpeechLineError('garbled', 'The provider sent an event without a type.');
  if (!names.has(named.data.type)) return null;
  const read = known.safeParse(data);
  if (!read.success)
    throw new SpeechLineError('garbled', `The provider sent a ${named.data.type} of another shape.`, read.error);
  return eventOf(read.data);
}

function eventOf(event: z.output<typeof known>): SpeechEvent {
  switch (event.type) {
    case 'session.updated':
      return { type: 'updated' };
    case 'input_audio_buffer.committed':
      return { type: 'committed', item: event.item_id };
    case 'conversation.item.input_audio_transcription.delta':
      return { type: 'recognising', item: event.item_id, text: event.delta };
    case 'conversation.item.input_audio_transcription.completed':
      return { type: 'recognised', item: event.item_id, text: event.transcript };
    case 'conversation.item.input_audio_transcription.failed':
      return { type: 'recognised', item: event.item_id, text: '' };
    case 'response.created':
      return { type: 'replying', reply: event.response.id };
    case 'response.output_audio_transcript.delta':
    case 'response.output_text.delta':
      return { type: 'text', reply: event.response_id, text: event.delta };
    case 'response.output_audio.delta':
      return {
        ...{ type: 'sound', reply: event.response_id, item: event.item_id },
        sound: Buffer.from(event.delta, 'base64'),
      };
    case 'response.done':
      return repliedOf(event.response);
    case 'error':
      return { type: 'error', ...faultOf(event.error), about: event.error.event_id ?? null };
  }
}

type Done = Extract<z.output<typeof known>, { type: 'response.done' }>['response'];

function repliedOf({ id, status, status_details, usage: used }: Done): SpeechEvent {
  return {
    ...{ type: 'replied', reply: id },
    usage: used ? { input_tokens: used.input_tokens, output_tokens: used.output_tokens } : null,
    failure: status === 'failed' ? faultOf(status_details?.error ?? {}) : null,
  };
}

const faults: Readonly<Record<string, SpeechFault>> = {
  rate_limit_exceeded: 'busy',
  rate_limit_error: 'busy',
  insufficient_quota: 'busy',
  session_expired: 'expired',
  invalid_api_key: 'refused',
  authentication_error: 'refused',
  permission_error: 'refused',
  model_not_found: 'refused',
};

function faultOf({ type, code, message }: z.output<typeof problem>): { fault: SpeechFault; message: string } {
  return { fault: faults[code ?? ''] ?? faults[type ?? ''] ?? 'failed', message: message ?? code ?? 'no reason given' };
}
