import type { Evaluation } from '#contract/evaluation.ts';
import { dictationShare } from './dictation.ts';
import { wordsIn } from './normalise.ts';
import { says, wordings } from './phrases.ts';
import { type ItemResult, meanOf, type TaskResult } from './result.ts';
import type { OpenTask } from './score-closed.ts';
import type { Worth } from './written.ts';

/**
 * What can be said about an open answer from its task alone: are the required points made, is it long enough, does it use the
 * words. Nothing here judges language, and the feedback says so; that is why it gives 80 of 100 at most. Spoken texts that are
 * known are compared word by word, and may be whole. `looked` is what is to be put right in each item, where that was looked for.
 */
const mostWithoutJudge = 0.8;
/** What it gives at most where somebody has looked at the language of a short text, and what each mistake leaves of it. */
const mostLookedAt = 0.9;
const perMistake = 0.85;
const leastForMistakes = 0.5;
/** Words a second of a slow talk (72 a minute), from which the length of a talk is known. */
const slowTalk = 1.2;
/** From this share of its word groups on, a text is a copy of the task. */
const copied = 0.5;

type Corrections = Evaluation['corrections'];

export function scoreOpen(
  task: OpenTask,
  answers: readonly (readonly string[])[],
  looked: readonly (Corrections | undefined)[] = [],
): TaskResult {
  const textAt = (index: number) => answers[index]?.join(' ').trim() ?? '';
  // To rewrite a text is to keep much of it.
  const told = task.type === 'rewrite' ? [task.prompt] : [task.prompt, task.stimulus?.text ?? ''];
  switch (task.type) {
    case 'write_sentence':
      return whole(
        task.items.map((item, index) => ({
          ...sentenceWorth(textAt(index), item.uses, looked[index]),
          ...shown(item),
        })),
      );
    case 'read_aloud':
    case 'repeat_after':
      return whole(
        task.items.map((item, index) => ({
          share: dictationShare(textAt(index), [item.text]),
          expected: item.text,
          explanation: item.explanation,
          targets: item.targets,
        })),
      );
    case 'role_turn':
      return whole(
        task.items.map((item, index) => ({
          ...textWorth(textAt(index), item.points, item.seconds[0] * slowTalk, [...told, item.says], looked[index]),
          ...shown(item),
        })),
      );
    case 'topic_talk':
      return whole([
        { ...textWorth(textAt(0), task.points, task.seconds[0] * slowTalk, told, looked[0]), ...shown(task) },
      ]);
    default:
      return whole([{ ...textWorth(textAt(0), task.points, task.words[0], told, looked[0]), ...shown(task) }]);
  }
}

const whole = (items: ItemResult[]): TaskResult => ({ share: meanOf(items.map(({ share }) => share)), items });
const shown = ({ model, explanation, targets }: { model: string; explanation: string; targets: string[] }) => ({
  expected: model,
  explanation,
  targets,
});

/** How much can be given for the language of a text, and what is said about that. */
function language(looked: Corrections | undefined, unjudged: string): { most: number; said: string } {
  if (!looked) return { most: mostWithoutJudge, said: unjudged };
  if (looked.length === 0)
    return { most: mostLookedAt, said: 'No mistake was found: compare it with the example all the same.' };
  const told = looked.map(({ original, suggestion, explanation }) => `“${original}” → “${suggestion}”: ${explanation}`);
  return { most: mostLookedAt * Math.max(leastForMistakes, perMistake ** looked.length), said: told.join(' ') };
}

/** Uses the words it should, in whatever form, and looks like a sentence. */
function sentenceWorth(text: string, uses: readonly string[], looked?: Corrections): Worth {
  const words = wordsIn(text);
  const read = wordings(text);
  const missing = uses.filter((use) => !says(read, use));
  const { most, said } = language(looked, unjudged);
  const own = words.length >= uses.flatMap(wordsIn).length + 2 && new Set(words).size >= 3;
  const written = /^\s*["'“‘(]?\p{Lu}/u.test(text) && /[.!?…]["'”’)]?\s*$/.test(text);
  const used = (uses.length - missing.length) / uses.length;
  const share = most * used * (own ? (written ? 1 : 0.85) : 0.25);
  const findings = [
    missing.length === 0 ? 'The words are used.' : `Not used: ${missing.join(', ')}.`,
    own ? '' : 'Write a whole sentence around them.',
    written || !own ? '' : 'A sentence begins with a capital letter and ends with a mark.',
  ];
  return { share, note: [...findings, said].filter(Boolean).join(' ') };
}

const unjudged = 'Only this was looked at, not the grammar: compare it with the example.';

/** Points made count 60 %, length 40 %. A copy of the task, or one sentence again and again, is no text of one's own. */
function textWorth(
  text: string,
  points: readonly { label: string; any: readonly string[] }[],
  leastWords: number,
  told: readonly string[],
  looked?: Corrections,
): Worth {
  const sentences = [...new Set(text.split(/(?<=[.!?…])\s+|\n+/).map((sentence) => wordsIn(sentence).join(' ')))];
  const words = sentences.flatMap((sentence) => sentence.split(' ')).filter(Boolean);
  if (words.length === 0) return { share: 0, note: 'There is no text to look at.' };
  if (copyShare(words, told) > copied)
    return { share: 0, note: 'Most of this is the text of the task. Use your own words.' };
  const read = wordings(sentences.join(' '));
  const missed = points.filter(({ any }) => !any.some((phrase) => says(read, phrase)));
  const { most, said } = language(
    looked,
    'Only points and length were looked at, not the language: compare it with the example.',
  );
  const made = (points.length - missed.length) / points.length;
  const length = Math.min(1, words.length / leastWords);
  // Half the length asked for is not the task done.
  const share = most * (0.6 * made + 0.4 * length) * (length < 0.5 ? length * 2 : 1);
  const findings = [
    `Points made: ${points.length - missed.length} of ${points.length}.`,
    missed.length === 0 ? '' : `Missing: ${missed.map(({ label }) => label).join('; ')}.`,
    length < 1 ? `It has ${words.length} words; at least ${Math.ceil(leastWords)} are asked for.` : '',
    said,
  ];
  return { share, note: findings.filter(Boolean).join(' ') };
}

/** Share of the groups of four words that stand in the task as well. */
function copyShare(words: readonly string[], told: readonly string[]): number {
  const groups = (list: readonly string[]) =>
    list.slice(3).map((_word, index) => list.slice(index, index + 4).join(' '));
  const given = new Set(told.flatMap((text) => groups(wordsIn(text))));
  const own = groups(words);
  return own.length === 0 ? 0 : own.filter((group) => given.has(group)).length / own.length;
}
