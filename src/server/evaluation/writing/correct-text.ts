import type { Evaluation } from '#contract/evaluation.ts';
import { findMistakes } from './corrections/find-mistakes.ts';
import type { Lints } from './corrections/harper.ts';
import { withoutCode } from './guards/blank.ts';
import { longestText } from './guards/refusal.ts';
import { isWord } from './lexicon/spelling.ts';
import { correctionsView } from './scoring/corrections-view.ts';
import { annotate } from './text/annotate.ts';

/** With fewer English words a text is something else. */
const leastKnown = 0.6;

/** What is to be put right in a text of any length, without judging it; nothing where it is not English. */
export async function correctText(text: string, lints: Lints): Promise<Evaluation['corrections']> {
  if (text.length > longestText) return [];
  const plain = withoutCode(text);
  const annotated = annotate(plain);
  const { words } = annotated;
  if (words.filter(({ text: word }) => isWord(word)).length < leastKnown * words.length) return [];
  return correctionsView(findMistakes(annotated, await lints(plain)));
}
