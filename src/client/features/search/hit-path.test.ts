import { expect, test } from 'vitest';
import { hitPath } from './hit-path.ts';
import { aHit } from './testing/facts.ts';

test('each kind opens where it is', () => {
  const path = (...[part]: Parameters<typeof aHit>) => hitPath(aHit(part), 'past "simple tense" type:note');
  expect(path({ source: { conversation_id: 'c/1', message_id: 'm-1' } })).toBe('/chat/c%2F1?message=m-1');
  expect(path({ type: 'note', source: { note_id: 'n-1' } })).toBe('/notes/n-1');
  expect(path({ type: 'document', source: { document_id: 'd-1', position: 12 } })).toBe(
    '/knowledge/d-1?p=12&q=past+%22simple+tense%22',
  );
  expect(path({ type: 'transcript', source: { transcript_id: 't-1' } })).toBe('/live/transcripts/t-1');
  expect(path({ type: 'transcript', source: { transcript_id: 't-1', position: 3 } })).toBe(
    '/live/transcripts/t-1#turn-3',
  );
  expect(path({ type: 'submission', source: { submission_id: 's-1' } })).toBe('/english/submissions/s-1');
});
