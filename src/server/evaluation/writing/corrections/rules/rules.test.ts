import { describe, expect, test } from 'vitest';
import { annotate } from '../../text/annotate.ts';
import type { Rule } from '../finding.ts';
import { age } from './age.ts';
import { agreement } from './agreement.ts';
import { missingArticle } from './article.ts';
import { commaSplice } from './comma-splice.ts';
import { doubleComparative } from './double-comparative.ts';
import { learnerRules } from './index.ts';
import { agreeIsVerb, missingBe } from './missing-be.ts';
import { doublePast, pastAfterTo } from './past-forms.ts';
import { pastTime } from './past-time.ts';
import { peopleIs } from './people-is.ts';
import { prepositions } from './prepositions.ts';
import { manyUncountable, uncountable } from './uncountable.ts';

/** For each rule: a sentence with a mistake and the sentence with its first suggestion; and sentences without one. */
const cases: [string, Rule, [string, string][], string[]][] = [
  [
    'agreement',
    agreement,
    [
      ['She go to school every day.', 'She goes to school every day.'],
      ['He have a big car.', 'He has a big car.'],
      ['My brother work in a bank.', 'My brother works in a bank.'],
      ['They goes home late.', 'They go home late.'],
      ["She don't like fish.", "She doesn't like fish."],
      ['The books is on the table.', 'The books are on the table.'],
      ['We was very tired.', 'We were very tired.'],
      ['I stay here because he always work late.', 'I stay here because he always works late.'],
    ],
    [
      'She can go to school.',
      'Does he go to school?',
      'I saw her go home.',
      'Let it go.',
      'The number of students is small.',
      'She put the cup down.',
      'If it were true, I would know.',
      'My parents make me study.',
      'The news is good.',
      'He should have called.',
      'My brother worked in a bank.',
    ],
  ],
  [
    'people are',
    peopleIs,
    [
      ['People is nice here.', 'People are nice here.'],
      ['Many young people has a phone.', 'Many young people have a phone.'],
      ['I think that people was happy.', 'I think that people were happy.'],
      ['The police is coming.', 'The police are coming.'],
    ],
    [
      'The number of people is growing.',
      'One of these people is my uncle.',
      'People are nice here.',
      'The life of young people is hard.',
      'What people want is peace.',
    ],
  ],
  [
    'article',
    missingArticle,
    [
      ['She is teacher.', 'She is a teacher.'],
      ['I have new car.', 'I have a new car.'],
      ['My father is engineer.', 'My father is an engineer.'],
      ['We bought house last year.', 'We bought a house last year.'],
      ['I had important meeting on Monday.', 'I had an important meeting on Monday.'],
    ],
    [
      'She is a teacher.',
      'I have car insurance.',
      'They are teachers.',
      'I have no car.',
      'She is my teacher.',
      'We had dinner at eight.',
      'I want more book shops.',
      'He is the best student.',
    ],
  ],
  [
    'double comparative',
    doubleComparative,
    [
      ['He is more taller than me.', 'He is taller than me.'],
      ['This is more better.', 'This is better.'],
      ['It was the most happiest day.', 'It was the happiest day.'],
      ['The bus is more cheaper.', 'The bus is cheaper.'],
    ],
    [
      'He is more careful.',
      'We need more water.',
      'More older people work today.',
      'It is more clever than kind.',
      'I need one more teacher.',
    ],
  ],
  [
    'uncountable',
    uncountable,
    [
      ['Thank you for the informations.', 'Thank you for the information.'],
      ['She gave me an advice.', 'She gave me some advice.'],
      ['I have a good news and many homeworks.', 'I have a good news and many homework.'],
      ['They sell furnitures.', 'They sell furniture.'],
      ['I have a homework.', 'I have some homework.'],
    ],
    [
      'We asked at an information desk.',
      'She researches old songs.',
      'I have a homework assignment.',
      'Some advice would help.',
      'It is a news story.',
    ],
  ],
  [
    'many with an uncountable noun',
    manyUncountable,
    [
      ['I have many information.', 'I have much information.'],
      ['There is many traffic here.', 'There is much traffic here.'],
      ['She has many informations.', 'She has much information.'],
      ['He earns many money.', 'He earns much money.'],
    ],
    [
      'We use many information systems.',
      'How many times did you go?',
      'I have many friends.',
      'There are many water bottles.',
      'I had many experiences.',
    ],
  ],
  [
    'double past',
    doublePast,
    [
      ['I did not went there.', 'I did not go there.'],
      ["She didn't liked it.", "She didn't like it."],
      ['Did you saw the film?', 'Did you see the film?'],
      ['He did went home.', 'He did go home.'],
    ],
    [
      'What he did surprised me.',
      "I didn't go there.",
      'Did you see it?',
      'The work that I did needed time.',
      "I didn't put it there.",
    ],
  ],
  [
    'to and past',
    pastAfterTo,
    [
      ['I want to bought a car.', 'I want to buy a car.'],
      ['She decided to went home.', 'She decided to go home.'],
      ['We need to talked about it.', 'We need to talk about it.'],
      ['I used to lived there.', 'I used to live there.'],
    ],
    [
      'I want to buy a car.',
      'He is used to tired eyes.',
      'I want to put it here.',
      'It was sent to interested people.',
      'She went to bed.',
    ],
  ],
  [
    'prepositions',
    prepositions,
    [
      ['It depends of the weather.', 'It depends on the weather.'],
      ['I am interested on art.', 'I am interested in art.'],
      ['I listen music every day.', 'I listen to music every day.'],
      ['We discussed about the plan.', 'We discussed the plan.'],
      ['She is married with a doctor.', 'She is married to a doctor.'],
      ['I am good in English.', 'I am good at English.'],
    ],
    [
      'It depends on the weather.',
      'It depends of course on you.',
      'We are good in general.',
      'Listen carefully.',
      'Please wait for me.',
      'We waited there.',
    ],
  ],
  [
    'missing be',
    missingBe,
    [
      ['They happy.', 'They are happy.'],
      ['She very nice with me.', 'She is very nice with me.'],
      ['I from Spain.', 'I am from Spain.'],
      ['I went home because I tired.', 'I went home because I am tired.'],
      ['He working in a bank.', 'He is working in a bank.'],
    ],
    [
      'They are happy.',
      'It made them happy.',
      'Are you happy?',
      'I really like it.',
      'We young people dance.',
      'They bring cake.',
    ],
  ],
  [
    'agree is a verb',
    agreeIsVerb,
    [
      ['I am agree with you.', 'I agree with you.'],
      ['They are agree.', 'They agree.'],
      ['We are disagree with this.', 'We disagree with this.'],
      ['She is agree.', 'She agrees.'],
    ],
    ['I agree.', 'They are agreed on it.', 'I am in agreement.', 'Some of them are agreeing.'],
  ],
  [
    'past time',
    pastTime,
    [
      ['Yesterday I go to the park.', 'Yesterday I went to the park.'],
      ['Last weekend, we visit my aunt.', 'Last weekend, we visited my aunt.'],
      ['Two years ago she start a new job.', 'Two years ago she started a new job.'],
      ['Last year I have a big problem.', 'Last year I had a big problem.'],
    ],
    [
      'Yesterday I went to the park.',
      'Yesterday I did go to the park.',
      'Last year I have been to Rome.',
      'Last but not least, we thank you.',
      'Yesterday I put it here.',
      'Yesterday I could go home.',
    ],
  ],
  [
    'age',
    age,
    [
      ['I have 22 years old.', 'I am 22 years old.'],
      ['My sister has ten years old.', 'My sister is ten years old.'],
      ['I have 30 years.', 'I am 30 years old.'],
      ['She has 5 years old and likes cats.', 'She is 5 years old and likes cats.'],
    ],
    [
      'I have ten years of experience.',
      'I am 22 years old.',
      'I have 22 old books.',
      'The school has 30 years behind it.',
    ],
  ],
  [
    'comma splice',
    commaSplice,
    [
      ['The weather was cold, we stayed at home.', 'The weather was cold. We stayed at home.'],
      ['I like dogs, they are friendly.', 'I like dogs. They are friendly.'],
      ['She was tired, she went to bed.', 'She was tired. She went to bed.'],
      ['My brother has a car, he drives to work.', 'My brother has a car. He drives to work.'],
    ],
    [
      'When it was cold, we stayed at home.',
      'In my opinion, it is good.',
      'I like dogs, but they are loud.',
      'After school, we play football.',
      'Walking home, I saw a fox.',
      'Every time I see him, he smiles.',
      'It is nice, is it not?',
      'Yesterday, I went out, and I ate.',
    ],
  ],
];

function corrected(rule: Rule, text: string): string {
  const [first] = annotate(text).sentences.flatMap(rule);
  if (!first) return text;
  expect(first.original).toBe(text.slice(first.start, first.end));
  const [suggestion = ''] = first.suggestions;
  return text.slice(0, first.start) + suggestion + text.slice(first.end);
}

describe.each(cases)('%s', (_, rule, wrong, right) => {
  test.each(wrong)('%s', (before, after) => expect(corrected(rule, before)).toBe(after));
  test.each(right)('says nothing about: %s', (text) => expect(annotate(text).sentences.flatMap(rule)).toEqual([]));
});

test('every sentence without a mistake is one for all rules together', () => {
  const noise = cases
    .flatMap(([, , , right]) => right)
    .flatMap((text) => annotate(text).sentences.flatMap((sentence) => learnerRules.flatMap((rule) => rule(sentence))));
  expect(noise).toEqual([]);
});
