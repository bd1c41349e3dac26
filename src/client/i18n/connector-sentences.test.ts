// @vitest-environment node
import { expect, test } from 'vitest';
import { ApiError } from '#client/session/api-error.ts';
import { refusedToConnect, sentenceOf, type Trouble } from '#server/modules/connectors/trouble.ts';
import { errorWords } from './error-words.ts';
import { server } from './locales/fa/server.ts';

const persian = errorWords(server, 'fa');
const say = (message: string, code = 'connector_refused') =>
  persian.sentence(new ApiError({ status: 400, code, message }));

const troubles: readonly Trouble[] = ['transient', 'throttled', 'reauth', 'config', 'plan', 'scope', 'bug', 'locked'];
const sentences = troubles.flatMap((trouble) => [
  sentenceOf(trouble, 'We360.ai'),
  refusedToConnect(trouble, 'We360.ai').message,
]);

test.each([
  ...new Set(sentences),
  'We360.ai answered.',
  'The operator of this server has not set up Google Calendar.',
  'This API key is for another organization.',
  'Only administrators connect a service at another address than its own. Leave the address out, or ask one.',
  'This is connected in a browser by somebody who is signed in, not with an API key.',
  'Your Google Calendar is not connected. Connect it first.',
  'Sessions have to be over later than they may begin.',
])('said in Persian as the server says it in English: %s', (message) => {
  const said = say(message);
  expect(said).toMatch(/[\u0600-\u06FF]/);
  expect(said).not.toBe(say('Something else.'));
});
