import { type ModuleInput, ModuleSource, TaskSource } from '#content/schema.ts';

type TaskInput = ModuleInput['tasks'][number];
type SampleType = TaskInput['type'];

const because = (what: string, ...targets: string[]) => ({
  explanation: `It is like this because of ${what}.`,
  targets,
});
const points = [
  { label: 'Say when you come', any: ['at six', 'at noon'] },
  { label: 'Say what you bring', any: ['cake', 'bread'] },
];
const text =
  'Hello Mara, I will be at your house at six tomorrow. I am going to bring a big cake and some music. See you soon!';

/** One small task of each type. */
export const sampleTasks: Readonly<Record<SampleType, TaskInput>> = {
  mcq_single: {
    ...common('vocabulary', 'Weather'),
    type: 'mcq_single',
    hints: [
      { cost: 10, text: 'Look out of the window.' },
      { cost: 30, text: 'Something falls.' },
    ],
    items: ['rain', 'snow', 'wind'].map((word) => ({
      stem: `Which word goes with ${word}y?`,
      options: { a: `a ${word} cloud`, b: `only ${word}`, c: `no ${word}` },
      key: 'b',
      why: { a: `A ${word} cloud is more.`, c: `Without ${word} it is not.` },
      ...because(`the ${word}`, `word:${word}`),
    })),
  },
  mcq_multi: {
    ...common('vocabulary', 'Fruit'),
    type: 'mcq_multi',
    items: ['sweet', 'sour'].map((taste) => ({
      stem: `What can be ${taste}?`,
      options: { a: `a ${taste} apple`, b: `a ${taste} stone`, c: `a ${taste} cherry`, d: `a ${taste} lamp` },
      keys: ['a', 'c'],
      why: { b: `Nobody eats a stone, ${taste} or not.`, d: `A lamp is not ${taste}.` },
      ...because(`how ${taste} tastes`, `word:${taste}`),
    })),
  },
  true_false_ng: {
    ...common('reading', 'The cat'),
    type: 'true_false_ng',
    stimulus: { kind: 'text', title: 'Miu', text: 'Miu is a grey cat. She sleeps all day.' },
    items: (['true', 'false', 'not_given', 'false'] as const).map((key, n) => ({
      stem: `Statement ${n} about Miu.`,
      key,
      ...because('the text'),
    })),
  },
  gap_fill: {
    ...common('grammar', 'Past continuous'),
    type: 'gap_fill',
    items: ['rain', 'sleep', 'work', 'read'].map((verb) => ({
      stem: `At six, they ___ (${verb}).`,
      accepted: [`were ${verb}ing`],
      ...because('the time at six', 'grammar:past-continuous'),
    })),
  },
  cloze_bank: {
    ...common('vocabulary', 'A day out'),
    type: 'cloze_bank',
    text: 'We ___ the bus, ___ a walk, ___ a rest and ___ home.',
    extra: ['told'],
    items: ['took', 'had', 'had', 'went'].map((key) => ({ key, ...because(`the word ${key}`) })),
  },
  c_test: {
    ...common('reading', 'Rain'),
    type: 'c_test',
    text: 'It was rai[ning] when Tom le[ft] the hou[se]. He to[ok] an umb[rella] with him.',
    items: ['rain', 'leave', 'house', 'take', 'umbrella'].map((word) => because(word, `word:${word}`)),
  },
  ordering: {
    ...common('grammar', 'In order'),
    type: 'ordering',
    items: [
      { stem: 'Make a question.', parts: ['where', 'do', 'you', 'live'], ...because('questions') },
      {
        stem: 'Make a sentence.',
        parts: ['yesterday', 'I', 'saw her'],
        also: [[1, 2, 0]],
        ...because('adverbs'),
      },
    ],
  },
  matching: {
    ...common('vocabulary', 'Animals'),
    type: 'matching',
    extra: ['a shell'],
    items: [
      ['bird', 'wings'],
      ['fish', 'fins'],
      ['dog', 'paws'],
      ['horse', 'hooves'],
    ].map(([left = '', right = '']) => ({ left, right, ...because(left, `word:${left}`) })),
  },
  error_spot: {
    ...common('grammar', 'Mistakes'),
    type: 'error_spot',
    items: ['tea', 'milk', 'soup'].map((drink) => ({
      segments: ['She', 'like', `${drink} a lot.`],
      key: 1,
      accepted: ['likes'],
      ...because('she', 'grammar:third-person'),
    })),
  },
  transform: {
    ...common('grammar', 'Say it again'),
    type: 'transform',
    items: ['tall', 'old', 'fast'].map((word) => ({
      stem: `Ben is not as ${word} as Ann.`,
      keyword: 'than',
      start: 'Ann',
      accepted: [`Ann is ${word}er than Ben.`],
      ...because('comparison', 'grammar:comparative'),
    })),
  },
  dictation: {
    ...common('listening', 'Write it down'),
    type: 'dictation',
    items: ['The night was very cold.', 'Nobody knew the way home.', 'They waited for the train.'].map((spoken) => ({
      text: spoken,
      ...because('the sounds'),
    })),
  },
  short_answer: {
    ...common('reading', 'In your words'),
    type: 'short_answer',
    stimulus: { kind: 'text', text: 'Lena missed the early train because her alarm clock was broken.' },
    items: [
      { stem: 'Why was Lena late?', accepted: ['because her alarm clock was broken'], ...because('the text') },
      { stem: 'What did she miss?', accepted: ['the early train', 'the train'], ...because('the text') },
      { stem: 'Who was late?', accepted: ['Lena'], ...because('the text') },
    ],
  },
  yes_no_vocab: {
    ...common('vocabulary', 'Real words'),
    type: 'yes_no_vocab',
    items: [
      ...['apple', 'bridge', 'candle', 'dinner', 'engine', 'forest', 'garden', 'hammer'].map((word) => [word, true]),
      ...['plarn', 'drimble', 'sweft', 'cromber'].map((word) => [word, false]),
    ].map(([word, real]) => ({ word: String(word), real: real === true, ...because('the dictionary') })),
  },
  write_sentence: {
    ...common('writing', 'Use the words'),
    type: 'write_sentence',
    items: [
      { stem: 'About the weather.', uses: ['because', 'rain'], model: 'We stayed in because of the rain.' },
      { stem: 'With although.', uses: ['although'], model: 'Although it was late, we went on.' },
    ].map((item) => ({ ...item, ...because('the words') })),
  },
  write_message: { ...common('writing', 'A message'), type: 'write_message', ...written() },
  write_essay: { ...common('writing', 'An essay'), type: 'write_essay', ...written() },
  summarise: {
    ...common('writing', 'A summary'),
    type: 'summarise',
    stimulus: { kind: 'text', text: 'A long story in which somebody travels far and brings many things along.' },
    ...written(),
  },
  rewrite: { ...common('writing', 'More politely'), type: 'rewrite', ...written() },
  read_aloud: {
    ...common('speaking', 'Read'),
    type: 'read_aloud',
    items: [{ text: 'The boats were in the harbour.', ...because('the sounds') }],
  },
  repeat_after: {
    ...common('speaking', 'Repeat'),
    type: 'repeat_after',
    items: ['Could you help me, please?', 'I would like some water.', 'See you on Monday.'].map((spoken) => ({
      text: spoken,
      ...because('the sounds'),
    })),
  },
  topic_talk: {
    ...common('speaking', 'A talk'),
    type: 'topic_talk',
    points,
    seconds: [10, 60],
    model: text,
    ...because('the points'),
  },
  role_turn: {
    ...common('speaking', 'At the door'),
    type: 'role_turn',
    items: ['When do you come?', 'And when does your brother come?'].map((says) => ({
      says,
      points,
      seconds: [5, 20] as [number, number],
      model: text,
      ...because('the question'),
    })),
  },
};

function common<S extends TaskInput['skill']>(skill: S, title: string) {
  return { skill, title, prompt: 'Do what is asked.', minutes: 3 };
}

function written() {
  return {
    words: [15, 40] as [number, number],
    points,
    genre: 'message' as const,
    model: text,
    ...because('the points'),
  };
}

export const sampleTask = (type: SampleType): TaskSource => TaskSource.parse(sampleTasks[type]);

/** A module of nine tasks of these types, in turn. */
export function aModule(id: string, level: ModuleInput['level'], order: number, types: readonly SampleType[]) {
  return ModuleSource.parse({
    id,
    level,
    order,
    title: `Module ${id}`,
    description: 'For tests.',
    skill: 'vocabulary',
    canDo: ['Try things out.', 'Find mistakes.'],
    tasks: Array.from({ length: 9 }, (_, n) => {
      const task = sampleTasks[types[n % types.length] ?? 'gap_fill'];
      return { ...task, title: `${task.title} ${n + 1}` };
    }),
  });
}

/** Two modules of A1, one of A2 and one of B1. */
export const sampleModules: readonly ModuleSource[] = [
  aModule('a1-first', 'A1', 1, [
    'mcq_single',
    'gap_fill',
    'matching',
    'ordering',
    'dictation',
    'short_answer',
    'error_spot',
    'transform',
    'write_message',
  ]),
  aModule('a1-second', 'A1', 2, ['mcq_single', 'c_test', 'cloze_bank']),
  aModule('a2-first', 'A2', 1, ['gap_fill', 'mcq_multi', 'true_false_ng', 'read_aloud']),
  aModule('b1-first', 'B1', 1, ['mcq_single', 'topic_talk']),
];
