// @vitest-environment node
import { expect, test } from 'vitest';
import { ApiError } from '#client/session/api-error.ts';
import { handedOver, ofWholeAccount, outcomeOf } from '#server/modules/connectors/bot-failures.ts';
import { ConnectorTrouble, refusedToConnect, sentenceOf, type Trouble } from '#server/modules/connectors/trouble.ts';
import { errorWords } from './error-words.ts';
import { server } from './locales/fa/server.ts';

const persian = errorWords(server, 'fa');
const say = (message: string, code = 'connector_refused') =>
  persian.sentence(new ApiError({ status: 400, code, message }));

const troubles: readonly Trouble[] = [
  'transient',
  'throttled',
  'reauth',
  'config',
  'plan',
  'scope',
  'bug',
  'locked',
  'operator',
];
const sentences = troubles.flatMap((trouble) => [
  sentenceOf(trouble, 'We360.ai'),
  refusedToConnect(trouble, 'We360.ai').message,
  outcomeOf(new ConnectorTrouble(trouble), 'bot-1').message,
]);

test.each([
  ...new Set(sentences),
  ofWholeAccount,
  handedOver('bot-1').message,
  'We360.ai answered.',
  'The operator of this server has not set up Google Calendar.',
  'Everybody connects Google Calendar for themselves.',
  'This API key is for another organization.',
  'Only administrators connect a service at another address than its own. Leave the address out, or ask one.',
  'This is connected in a browser by somebody who is signed in, not with an API key.',
  'Your Google Calendar is not connected. Connect it first.',
  'Sessions have to be over later than they may begin.',
  'Something is being brought over already. Wait until it is done.',
  'It is not as a Xentree server writes it.',
  'It is not as Xenioo writes it.',
  'Xenioo gives conversations to a connection with the key and secret of one bot alone.',
  'Xenioo lists conversations by audiences, and this bot has none. Make one there.',
  'Xenioo gives a conversation once in fifteen minutes. Bring it over again later.',
  'There are more contacts than are read at once. Make smaller audiences there.',
  'This connection brings over: bot_conversations.',
  'The other server does not give it.',
  'This server does not give points.',
  'This server does not give conversations.',
  'This server does not give transcripts.',
  'This connection leads to this very account.',
  'The connection is gone.',
  'Something went wrong on the server. Bring it over again.',
  'Xentree answered something that is not understood. Check the address.',
  'Xentree did not answer. Try again later.',
  'Xentree was asked too often. Try again later.',
])('said in Persian as the server says it in English: %s', (message) => {
  const said = say(message);
  expect(said).toMatch(/[\u0600-\u06FF]/);
  expect(said).not.toBe(say('Something else.'));
});
