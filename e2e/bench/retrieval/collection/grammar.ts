import type { CollectedDocument } from './document.ts';

export const grammar: readonly CollectedDocument[] = [
  {
    id: 'tenses',
    title: 'English tenses explained',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Use the present simple for what happens regularly or is always true: she walks to school, water boils at a hundred degrees. Use the present continuous, made with am, is or are and the ending -ing, for what is going on at this moment: she is walking to school.',
      'The present perfect, made with have and the past participle, joins the past to the present. It tells of an experience or a result without saying when: I have lost my keys. As soon as you name a finished time, use the past simple: I lost them yesterday.',
      'The past perfect shows that one event came before another in the past: when we arrived, the train had left. Without it the reader would think that the train left at the moment of our arrival.',
      'English has no future ending. We say will for promises and quick decisions, going to for plans and for what we can see coming, and the present continuous for appointments: I am meeting the dentist at ten.',
      'Some verbs of the senses and of the mind, such as know, believe, own and seem, are hardly ever used in the continuous form. We say I know the answer, not I am knowing the answer.',
      'In a conditional sentence about something unreal the verb moves one step back: if I had a boat, I would sail to Crete. For a chance that was missed it moves back once more: if I had had a boat, I would have sailed.',
      'In reported speech the tenses usually shift as well. She said, I am tired, becomes she said that she was tired; here and now turn into there and then. If the statement is still true, the shift may be left out.',
    ],
  },
  {
    id: 'articles',
    title: 'Articles, nouns and countability',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Write a before a sound of a consonant and an before a sound of a vowel. It is the sound that matters and not the letter: a university, an hour, an umbrella, a European.',
      'Use the when the listener knows which one you mean, because it has been mentioned, because there is only one, or because the sentence makes it plain: the Sun, the book on the table. At the first mention use a: I saw a dog; the dog barked.',
      'Nouns such as advice, furniture, information and luggage cannot be counted in English. They have no plural and take no a; to count them say a piece of advice or two items of luggage.',
      'Much goes with what cannot be counted and many with what can: much rice, many beans. Few and little sound negative, while a few and a little sound positive: I have a few friends means that I am content.',
      'Most nouns form the plural with -s, but some old ones change the vowel, as in foot and feet, mouse and mice, and a handful keep the ending -en, as in oxen and children. Sheep and deer do not change at all.',
      'No article stands before most names of people, towns and countries, nor before school, bed or church when we think of their purpose: he is in bed. But rivers, seas and chains of mountains take the: the Danube, the Alps.',
    ],
  },
];
