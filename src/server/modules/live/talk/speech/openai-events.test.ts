import { expect, test } from 'vitest';
import { readEvent } from './openai-events.ts';
import { SpeechLineError } from './speech-line.ts';

const read = (event: object) => readEvent(JSON.stringify({ event_id: 'event_1', ...event }));
const faultOf = (give: () => unknown) => {
  try {
    give();
  } catch (error) {
    return error instanceof SpeechLineError ? error.fault : error;
  }
  return undefined;
};

test('events of a reply are read', () => {
  const of = { response_id: 'resp_1', item_id: 'item_1', output_index: 0, content_index: 0 };
  expect(read({ type: 'response.created', response: { id: 'resp_1' } })).toEqual({ type: 'replying', reply: 'resp_1' });
  expect(read({ type: 'response.output_audio_transcript.delta', ...of, delta: 'Hi' })).toEqual({
    ...{ type: 'text', reply: 'resp_1', text: 'Hi' },
  });
  expect(read({ type: 'response.output_audio.delta', ...of, delta: 'AQID' })).toEqual({
    ...{ type: 'sound', reply: 'resp_1', item: 'item_1', sound: Buffer.from([1, 2, 3]) },
  });
  const response = { id: 'resp_1', status: 'completed', usage: { input_tokens: 3, output_tokens: 4, total_tokens: 7 } };
  expect(read({ type: 'response.done', response })).toEqual({
    ...{ type: 'replied', reply: 'resp_1', usage: { input_tokens: 3, output_tokens: 4 }, failure: null },
  });
});

test('events of what the learner says are read', () => {
  const named = (name: string) => `conversation.item.input_audio_transcription.${name}`;
  expect(read({ type: 'input_audio_buffer.committed', item_id: 'i' })).toEqual({ type: 'committed', item: 'i' });
  expect(read({ type: named('delta'), item_id: 'i', delta: 'I' })).toEqual({
    ...{ type: 'recognising', item: 'i', text: 'I' },
  });
  expect(read({ type: named('completed'), item_id: 'i', transcript: 'I am.' })).toEqual({
    ...{ type: 'recognised', item: 'i', text: 'I am.' },
  });
  expect(read({ type: named('failed'), item_id: 'i' })).toEqual({ type: 'recognised', item: 'i', text: '' });
});

test('events that are not known are left out', () => {
  for (const type of ['session.created', 'rate_limits.updated', 'response.output_item.added', 'something.new'])
    expect(read({ type })).toBeNull();
});

test.each([
  ['no JSON', '{"type":'],
  ['no object', '"hello"'],
  ['no type', '{}'],
  ['a reply without a name', '{"type":"response.created","response":{}}'],
  ['sound that is not base64', '{"type":"response.output_audio.delta","response_id":"r","item_id":"i","delta":"%%%"}'],
])('%s is garbled', (_what, text) => {
  expect(faultOf(() => readEvent(text))).toBe('garbled');
});

test.each([
  ['rate_limit_exceeded', 'busy'],
  ['insufficient_quota', 'busy'],
  ['invalid_api_key', 'refused'],
  ['session_expired', 'expired'],
  ['server_error', 'failed'],
])('%s is %s', (code, fault) => {
  expect(read({ type: 'error', error: { type: 'x', code, message: 'm', event_id: 'mine' } })).toEqual({
    ...{ type: 'error', fault, message: 'm', about: 'mine' },
  });
  const response = { id: 'r', status: 'failed', status_details: { error: { type: 'x', code } } };
  expect(read({ type: 'response.done', response })).toMatchObject({ failure: { fault } });
});
