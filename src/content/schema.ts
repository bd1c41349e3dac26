import { z } from 'zod';
import { Skill } from '#contract/catalogue.ts';

/**
 * How a module of the English catalogue is written down. What is here is what its authors fill in; ids of tasks
 * (`a1-reading-1`) and items (`1`) come from their places. Nothing of it reaches a browser but by `xel`'s views, which
 * leave out every key.
 */

export const Level = z.enum(['A1', 'A2', 'B1', 'B2', 'C1']);
export type Level = z.infer<typeof Level>;

const line = z.string().trim().min(1).max(400);
const prose = z.string().trim().min(1).max(6_000);
/** What an item practises: `word:reluctant` (a lemma) or `grammar:past-continuous` (a slug). */
const Target = z.string().regex(/^(?:word|grammar):[a-z][a-z' -]*(?:-[a-z0-9]+)*$/);
const explained = {
  /** Why the right answer is right: for a learner who got it wrong. */
  explanation: prose.min(12),
  targets: z.array(Target).max(4).default([]),
};
/** Right answers, the first shown as the expected one. Contractions and quotation marks need no variants. */
const accepted = z.array(line).min(1).max(12);
/** An id of an option, `a` to `h`. */
const OptionId = z.string().regex(/^[a-h]$/);
const options = z.record(OptionId, line);

const stated = { stem: line.max(800) };

const Single = z.object({
  ...stated,
  options,
  key: OptionId,
  /** For each wrong option what is wrong with it. */
  why: z.record(OptionId, line),
  ...explained,
});
const Multi = z.object({
  ...stated,
  options,
  keys: z.array(OptionId).min(1),
  why: z.record(OptionId, line),
  ...explained,
});
const Statement = z.object({ ...stated, key: z.enum(['true', 'false', 'not_given']), ...explained });
/** One gap, written `___`. A hint such as an infinitive stands in brackets after it. */
const Gap = z.object({
  stem: line.regex(/^(?:(?!___).)*___(?:(?!___).)*$/, 'One gap, written ___'),
  accepted,
  ...explained,
});
const BankGap = z.object({ key: line, ...explained });
/** `___` in the stem of a text is a gap; the learner takes its words from a bank. */
const Ordered = z.object({
  ...stated,
  /** In the right order; shown shuffled. */
  parts: z.array(line).min(3).max(12),
  /** Other orders that are right too, as places from 0. */
  also: z.array(z.array(z.int().min(0))).default([]),
  ...explained,
});
const Pair = z.object({ left: line, right: line, ...explained });
const Spotted = z.object({
  /** The sentence in pieces; one of them is wrong. */
  segments: z.array(line).min(3).max(8),
  /** Place of the wrong piece, from 0. */
  key: z.int().min(0),
  /** What it should be; the learner is asked to write it. */
  accepted,
  ...explained,
});
const Transformed = z.object({
  ...stated,
  /** A word that must be used, unchanged. */
  keyword: line.optional(),
  /** How the new sentence begins; the accepted answers are whole sentences. */
  start: line.optional(),
  accepted,
  ...explained,
});
const Dictated = z.object({ text: line, accepted: z.array(line).default([]), ...explained });
const Answered = z.object({ ...stated, accepted, ...explained });
const Word = z.object({ word: line, real: z.boolean(), ...explained });

/** A point that the learner's text has to make; it counts as made when one of the words or phrases stands in it. */
const Point = z.object({ label: line, any: z.array(line).min(1).max(24) });
const written = {
  words: z.tuple([z.int().min(1), z.int().max(500)]),
  points: z.array(Point).min(1).max(6),
  genre: z.enum(['message', 'email', 'letter', 'story', 'description', 'opinion', 'report', 'review', 'notes']),
  /** A text that would score full marks: shown after the evaluation. */
  model: prose,
  ...explained,
};
const spoken = {
  points: z.array(Point).min(1).max(6),
  seconds: z.tuple([z.int().min(5), z.int().max(300)]),
  model: prose,
  ...explained,
};
const Sentence = z.object({ ...stated, uses: z.array(line).min(1).max(4), model: line, ...explained });
const Reading = z.object({ text: line.max(800), ...explained });
const Turn = z.object({ says: line, ...spoken });

const items = <T extends z.ZodType>(item: T, fewest = 1, most = 30) => z.array(item).min(fewest).max(most);

const Source = z
  .object({ name: line, url: z.url().optional(), licence: line })
  .default({ name: 'Xentree English', licence: 'MIT' });

export const Stimulus = z.object({
  /** `audio` is spoken by the browser's voice, and shown as text after the task or on request; in a `dialogue` each line is `Name: words`. */
  kind: z.enum(['text', 'audio', 'dialogue']),
  title: line.optional(),
  text: prose,
  source: Source,
});

const common = {
  title: line.max(80),
  skill: Skill,
  /** What to do, in one or two sentences. */
  prompt: line,
  stimulus: Stimulus.optional(),
  /** From the gentlest to nearly the answer; each costs a share of the score. */
  hints: z
    .array(z.object({ cost: z.int().min(5).max(50), text: line }))
    .max(3)
    .default([]),
  /** A limit in seconds, where time matters. */
  timed: z.int().min(20).max(3_600).optional(),
  minutes: z.int().min(1).max(30),
};

export const TaskSource = z.discriminatedUnion('type', [
  z.object({ type: z.literal('mcq_single'), ...common, items: items(Single, 3) }),
  z.object({ type: z.literal('mcq_multi'), ...common, items: items(Multi, 2) }),
  z.object({ type: z.literal('true_false_ng'), ...common, items: items(Statement, 4) }),
  z.object({ type: z.literal('gap_fill'), ...common, items: items(Gap, 4) }),
  /** `text` holds a gap `___` for each item, in their order; `extra` are words of the bank that fit nowhere. */
  z.object({
    type: z.literal('cloze_bank'),
    ...common,
    text: prose,
    extra: z.array(line).min(1),
    items: items(BankGap, 4),
  }),
  /** In `text` the missing end of a word stands in brackets: `It was rai[ning]`. One item a bracket, in their order. */
  z.object({ type: z.literal('c_test'), ...common, text: prose, items: items(z.object(explained), 5) }),
  z.object({ type: z.literal('ordering'), ...common, items: items(Ordered, 2) }),
  /** `extra` are right-hand sides that belong to nothing. */
  z.object({ type: z.literal('matching'), ...common, extra: z.array(line).default([]), items: items(Pair, 4) }),
  z.object({ type: z.literal('error_spot'), ...common, items: items(Spotted, 3) }),
  z.object({ type: z.literal('transform'), ...common, items: items(Transformed, 3) }),
  z.object({ type: z.literal('dictation'), ...common, items: items(Dictated, 3) }),
  z.object({ type: z.literal('short_answer'), ...common, items: items(Answered, 3) }),
  z.object({ type: z.literal('yes_no_vocab'), ...common, items: items(Word, 12, 60) }),
  z.object({ type: z.literal('write_sentence'), ...common, items: items(Sentence, 2) }),
  z.object({ type: z.literal('write_message'), ...common, ...written }),
  z.object({ type: z.literal('write_essay'), ...common, ...written }),
  z.object({ type: z.literal('summarise'), ...common, ...written }),
  z.object({ type: z.literal('rewrite'), ...common, ...written }),
  z.object({ type: z.literal('read_aloud'), ...common, items: items(Reading) }),
  z.object({ type: z.literal('repeat_after'), ...common, items: items(Reading, 3) }),
  z.object({ type: z.literal('topic_talk'), ...common, ...spoken }),
  z.object({ type: z.literal('role_turn'), ...common, items: items(Turn, 2) }),
]);
export type TaskSource = z.infer<typeof TaskSource>;

export const ModuleSource = z.object({
  /** As in addresses and in ids of tasks: `a1-reading`. */
  id: z
    .string()
    .regex(/^[abc][12]-[a-z]+(?:-[a-z]+)*$/)
    .max(40),
  title: line.max(60),
  description: line.max(240),
  /** What most of its tasks practise; tasks of other skills belong in it as well. */
  skill: Skill,
  level: Level,
  /** Place in its level, 1 to 6. */
  order: z.int().min(1).max(6),
  /** What a learner can do afterwards, in words of our own. */
  canDo: z.array(line).min(2).max(5),
  tasks: z.array(TaskSource).length(9),
});
export type ModuleSource = z.infer<typeof ModuleSource>;
/** As authors write it: what has a default may be left out. */
export type ModuleInput = z.input<typeof ModuleSource>;
