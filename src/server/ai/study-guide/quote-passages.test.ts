import { describe, expect, test } from 'vitest';
import { quotePassages } from './quote-passages.ts';

const citation = (n: number, quote: string) => ({
  n,
  document_id: 'leaves',
  chunk_id: `leaves-${n}`,
  title: 'Leaves',
  position: n - 1,
  quote,
});
const quotesOf = (answer: string) => [...answer.matchAll(/^> (.*)$/gm)].map(([, quoted]) => quoted);

interface Case {
  script: string;
  question: string;
  /** More of them than are quoted, most with a word of the question. */
  before: string[];
  right: string;
  /** What parts the sentences. */
  gap: string;
}

const cases: Case[] = [
  {
    script: 'English',
    question: 'Which colours of light does the chlorophyll of plants absorb?',
    before: [
      'Plants grow in most places of the world.',
      'Is a plant alive?',
      'Light is fast!',
      'The light of the moon is weak.',
      'Colours please the eye.',
      'Many plants have leaves.',
    ],
    right: 'Chlorophyll absorbs red and blue light above all and sends back the green that we see.',
    gap: ' ',
  },
  {
    script: 'Persian, asked with the letters of an Arabic keyboard',
    question: 'كدام ياخته‌هاي گياهي انرژي خورشيد را نگه مي‌دارند؟',
    before: [
      'مردم گندم را نگه می‌دارند.',
      'آیا سد آب را نگه می‌دارد؟',
      'مادر نوزاد را نگه می‌دارد!',
      'زمین ماه را نگه می‌دارد.',
      'دیوار سقف را نگه می‌دارد.',
    ],
    right: 'انرژی خورشید در یاخته‌های سبز برگ‌ها، که سبزینه دارند، نگه داشته می‌شود و به خوراک گیاه بدل می‌گردد.',
    gap: ' ',
  },
  {
    script: 'Arabic, written without hamza and with a plain h',
    question: 'من أين تأخذ الأشجار الماء: من التربة أم من الهواء؟',
    before: [
      'يشرب الناس الماء من النهر.',
      'هل يأتي الماء من المطر؟',
      'الماء من أسباب الحياة!',
      'يخرج الماء من البئر.',
      'نأخذ الماء من البحر.',
    ],
    right: 'تمتص جذور الاشجار الماء والأملاح من التربه الرطبة ثم ترفعها عبر السيقان إلى الأوراق العالية.',
    gap: ' ',
  },
  {
    script: 'Chinese',
    question: '植物的叶绿素主要吸收什么颜色的光？',
    before: [
      '植物生长在世界各地。',
      '植物是生物吗？',
      '光的速度很快！',
      '什么是科学？',
      '我喜欢蓝的颜色。',
      '很多植物都有叶子。',
    ],
    right: '在可见光当中，叶绿素主要吸收红光和蓝光。',
    gap: '',
  },
  {
    script: 'Japanese',
    question: '光合成は植物の細胞のどこで行われますか？',
    before: [
      'この町では毎年夏に祭りが行われます。',
      '植物は世界中に生えていますか？',
      '光は速い！',
      'それはどこでもよく行われることです。',
      '多くの植物には葉があります。',
      '細胞は小さいものですか？',
    ],
    right: '植物が行う光合成は、細胞の中の葉緑体という場所で進む。',
    gap: '',
  },
];

describe.each(cases)('in $script', ({ question, before, right, gap }) => {
  test('the sentence that answers is quoted, though more than are quoted were written before it', () => {
    const passage = [...before, right].join(gap);
    expect(quotesOf(quotePassages(question, [citation(1, passage)]))).toContain(`${right} [1]`);
  });

  test('a passage about something else is not quoted, though it was found first', () => {
    const other = ['Dinner is at seven.', 'ناهار آماده نیست.', 'العشاء جاهز.', '晚饭七点开始。', '夕食は七時だ。'].join(
      '\n',
    );
    expect(quotesOf(quotePassages(question, [citation(1, other), citation(2, right)]))).toEqual([`${right} [2]`]);
  });
});

test('forms of a word that the search keeps apart are still one', () => {
  const passage = 'Breakfast is early. We set sail at noon. Photosynthetic cells are green.';
  expect(quotesOf(quotePassages('What is photosynthesis?', [citation(1, passage)]))).toEqual([
    'Photosynthetic cells are green. [1]',
  ]);
});

test('where no word is shared, the beginning of what was found is quoted', () => {
  expect(quotesOf(quotePassages('天气怎么样？', [citation(1, '植物需要水。光很快。叶子是绿的。')]))).toEqual([
    '植物需要水。 [1]',
    '光很快。 [1]',
  ]);
});
