import { describe, expect, test } from 'vitest';
import { notice, respond } from './respond.ts';
import { slips } from './slips.ts';
import { topics } from './topics.ts';

const known = [{ role: 'assistant' as const, content: notice }];
const answer = (text: string) => respond([...known, { role: 'user', content: text }]);

describe('what a learner asks for is what is explained', () => {
  test.each([
    ['Made of or made from?', 'Made of, made from, made with, made out of'],
    ['made of wood or from wood', 'Made of, made from, made with, made out of'],
    ['diffrence betwen affect and efect', 'Affect or effect'],
    ['explain the presnt perfct', 'Present perfect'],
    ['when do I use since and when for', 'For, since, ago'],
    ['how can I make passive sentences', 'The passive'],
    ['is it "depend of" or "depend on"?', 'Verbs and their prepositions (depend on, listen to …)'],
    ['which is correct: people is or people are', 'Subject and verb agreement'],
    ['say vs tell', 'Say, tell, speak, talk'],
    ['difference between few and a few', 'Few, a few, little, a little, fewer, less'],
    ['How do I use used to?', 'Used to, be used to, get used to'],
    ['What are modal verbs?', 'Can, could, be able to'],
    ['tell me about tenses', 'The English tenses at a glance'],
    ['past tense rules', 'Past simple'],
    ['it’s or its', 'Its or it’s; your or you’re; their, there, they’re'],
  ])('%s → %s', (asked, title) => {
    expect(answer(asked)).toContain(`## ${title}\n`);
  });

  test('an explanation has rules, examples, a mistake and a way to practise', () => {
    const text = answer('made of or made from');
    expect(text).toContain('Cheese is made from milk.');
    expect(text).toContain('| made of | you can see it |');
    expect(text).toContain('**A common mistake**');
    expect(text).toContain('**quiz me on this**');
  });
});

describe('what it does not know it admits, with near topics and how to connect a model', () => {
  test.each([
    'What is the capital of France?',
    'Tell me a joke',
    'What should I eat tonight?',
    'Write me an essay about climate change',
    'who is the president of Iran',
    'what is the weather',
    'How old are you?',
    'can you recommend a good book about history',
    'why is the sky blue?',
    'I like football',
    '12 * 7',
    '',
  ])('%s', (asked) => {
    const text = answer(asked);
    expect(text).not.toContain('\n## ');
    expect(text.startsWith('## ')).toBe(false);
    expect(text).toMatch(/I do not know the answer|I can read only English/);
  });

  test.each(['What does serendipity mean?', 'Translate house into German', 'synonym for happy'])(
    'it is no dictionary: %s',
    (asked) => {
      expect(answer(asked)).toContain('I am not a dictionary');
      expect(answer(asked)).toContain('OPENAI_API_KEY');
    },
  );

  test('other scripts are answered with how to ask', () => {
    expect(answer('سلام، حال کامل چیست؟')).toContain('I can read only English');
  });
});

describe('verbs', () => {
  test.each([
    ['past of go', '| go | went | gone |'],
    ['What is the past participle of write?', '| write | wrote | written |'],
    ['what is the past tense of the verb to bring', '| bring | brought | brought |'],
    ['forms of taught', '| teach | taught | taught |'],
    ['swim past tense', '| swim | swam | swum |'],
    ['V3 of eating', '| eat | ate | eaten |'],
    ['past of was', '| be | was / were | been |'],
    ['past of stop', '| stop | stopped | stopped |'],
    ['past tense of carry', '| carry | carried | carried |'],
    ['past tense of play', '| play | played | played |'],
  ])('%s', (asked, row) => {
    expect(answer(asked)).toContain(row);
  });

  test('the table of everyday irregular verbs', () => {
    expect(answer('show me the irregular verbs')).toContain('| understand | understood | understood |');
  });
});

describe('slips', () => {
  test.each([
    ['Is this correct: I am agree with you', 'I agree'],
    ['check: She give me many informations and advices', 'pieces of advice'],
    ['Correct my sentence: It depends of the weather', 'depend on'],
    ['can you check "Did you went there?"', 'plain verb'],
    ['Yesterday I have seen a good film with my sister near the harbour', 'past simple'],
  ])('%s', (asked, write) => {
    expect(answer(asked)).toContain(write);
  });

  test('finding none is not called right', () => {
    expect(answer('is this correct: The cat sleeps.')).toContain('does not prove it right');
  });

  test('no slip is seen in any right sentence of the guide', () => {
    const right = topics.flatMap((topic) => [...topic.examples, topic.mistake.right]);
    for (const sentence of [
      ...right,
      'I did what was asked.',
      'I do all I can to help.',
      'The number of people is growing.',
      'I have information.',
      'She has been here since two years ago.',
      'You must, to be fair, wait.',
    ]) {
      expect({ sentence, seen: slips.filter((slip) => slip.pattern.test(sentence)).map((slip) => slip.write) }).toEqual(
        { sentence, seen: [] },
      );
    }
  });
});

describe('talk about itself', () => {
  test.each(['hello', 'Hi!', 'good morning'])('%s gets a menu', (said) => {
    expect(answer(said)).toContain('**quiz me**');
  });

  test('it answers plainly what it is, and how the app is used', () => {
    expect(answer('Are you an AI?')).toContain('I am a reference');
    expect(answer('How do I use this app?')).toContain('## Using this app');
    expect(answer('how do I connect a provider?')).toContain('OLLAMA_BASE_URL');
  });

  test('more examples follow the topic explained last', () => {
    const first = answer('for or since?');
    const more = respond([
      ...known,
      { role: 'user', content: 'for or since?' },
      { role: 'assistant', content: first },
      { role: 'user', content: 'more examples please' },
    ]);
    expect(more).toContain('More examples for **For, since, ago**');
    expect(more).toContain('I have known him **since** 2010.');
  });
});
