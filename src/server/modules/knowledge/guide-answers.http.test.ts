import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { aDocument } from './testing/uploads.ts';

const documents = {
  leaves:
    'Chlorophyll absorbs mainly red and blue light. Green light is sent back, and so leaves look green. In autumn the chlorophyll breaks down, and yellow pigments that were there before become visible.',
  roots:
    'Roots take up water and minerals from the soil. Fine hairs near the tip of a root make its surface many times larger. Roots also store starch for the winter.',
  moon: 'The Moon turns once on its axis in the time that it takes to go once around the Earth, so we only see one side of it. A lunar eclipse happens when the Earth stands between the Sun and the Moon.',
  bread:
    'Yeast feeds on the sugar of the dough and gives off carbon dioxide, which makes bread rise. Salt slows the yeast down. A dough that rests in the cold overnight tastes better.',
  road: 'Merchants carried silk, glass and paper along the road for more than a thousand years. Camels crossed the deserts in caravans of several hundred animals.',
};

/** The words of those questions occur, too, in texts about something else. */
const letters = [
  'Who would have thought it: the first person we met had discovered a shop where two people make chemical toys.',
  'My old kind uncle, who invented the game, lives far away by now. How deep the snow was!',
  'The next train departs at six, so we need many coats. Insects eat my poisonous wool, I think.',
  'Tomatoes grow well this year, and so do the oak and the acacia. We pruned them, and a cactus died.',
  'The mass in the cities was long. At what temperature does milk boil? Drinking it cold is better, it lay on ice.',
  'They mined coal and baked cakes without eggs; the formula is secret, and the calories are many.',
];

/** What is asked beside the subject of a document, which says nothing of it. */
const besides = [
  'Who discovered chlorophyll?',
  'What is the chemical formula of chlorophyll?',
  'How many leaves does an oak have?',
  'Which insects eat green leaves?',
  'Why are some leaves poisonous?',
  'How deep do the roots of an acacia grow?',
  'Which roots can people eat?',
  'How are roots pruned?',
  'What kind of soil do tomatoes need?',
  'How much water does a cactus need?',
  'Who was the first person on the Moon?',
  'How far away is the Moon?',
  'How old is the Moon?',
  'What is the mass of the Earth?',
  'When is the next lunar eclipse?',
  'Who invented bread?',
  'How many calories does bread have?',
  'At what temperature does yeast die?',
  'Where is salt mined?',
  'How do I bake bread without yeast?',
  'How is silk made?',
  'Who invented paper?',
  'How long can camels live without drinking?',
  'Which cities lay along the road?',
];

const answered = [
  'What light does chlorophyll absorb?',
  'Why do leaves look green?',
  'What happens to chlorophyll in autumn?',
  'Which pigments become visible in autumn?',
  'What do roots take up from the soil?',
  'What do the fine hairs of a root do?',
  'What do roots store for the winter?',
  'Why do we only see one side of the Moon?',
  'When does a lunar eclipse happen?',
  'What makes bread rise?',
  'What does yeast feed on?',
  'What does salt do to yeast?',
  'Which dough tastes better?',
  'What did merchants carry along the road?',
  'How large were the caravans?',
];

let server: TestServer;
let mina: TestUser;
beforeAll(async () => {
  server = await testServer();
  mina = await server.aUser();
  for (const [name, text] of Object.entries(documents)) await aDocument(mina, `${name}.txt`, text);
  for (const [at, text] of letters.entries()) await aDocument(mina, `letter-${at}.txt`, text);
});
afterAll(() => server.close());

/** Those of the questions that the guide finds an answer to. */
async function found(questions: readonly string[]): Promise<string[]> {
  const given: string[] = [];
  for (const query of questions) {
    const answer = await mina.call('POST', '/api/rag/query', { query, provider: 'study-guide' });
    if (answer.json().found) given.push(query);
  }
  return given;
}

test('questions that the documents answer are answered, but for one in other words than theirs', async () => {
  const given = await found(answered);
  expect(answered.filter((question) => !given.includes(question))).toEqual(['How large were the caravans?']);
});

test('of 24 questions beside their subject 20 are not', async () => {
  expect(besides).toHaveLength(24);
  // By words alone these cannot be told from the others: a passage has most of what was typed.
  expect(await found(besides)).toEqual([
    'Who was the first person on the Moon?',
    'How far away is the Moon?',
    'When is the next lunar eclipse?',
    'How many calories does bread have?',
  ]);
});
