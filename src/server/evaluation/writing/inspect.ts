import { findMistakes } from './corrections/find-mistakes.ts';
import type { Finding } from './corrections/finding.ts';
import type { Lints } from './corrections/harper.ts';
import { featuresOf, type WritingFeatures } from './features/features.ts';
import { withoutCode, withoutRepeats } from './guards/blank.ts';
import { longestText, type Refusal, refusalOf, refuse } from './guards/refusal.ts';
import type { LevelOf } from './lexicon/word-level.ts';
import type { WritingTask } from './scoring/writing-task.ts';
import { annotate } from './text/annotate.ts';
import type { AnnotatedText } from './text/annotated-text.ts';

export interface Means {
  lints: Lints;
  levelOf: LevelOf;
}

/** A text that can be judged, with all that was found in it. Places are those of the text as it was given. */
export interface Inspected {
  annotated: AnnotatedText;
  mistakes: readonly Finding[];
  features: WritingFeatures;
  /** Did something stand in it twice? */
  repeats: boolean;
}

/** Looks whether a text can be judged and measures it. */
export async function inspect(
  { text, task }: { text: string; task?: WritingTask },
  { lints, levelOf }: Means,
): Promise<Inspected | { refused: Refusal }> {
  if (text.length > longestText) return { refused: refuse('long') };
  const deduped = withoutRepeats(withoutCode(text));
  const annotated = annotate(deduped.text);
  const refused = refusalOf(annotated, `${task?.prompt ?? ''}\n${task?.stimulus ?? ''}`, deduped.repeated);
  if (refused) return { refused };
  const mistakes = findMistakes(annotated, await lints(deduped.text));
  const features = featuresOf(annotated, levelOf, placesOf(mistakes));
  return { annotated, mistakes, features, repeats: deduped.repeated > 0 };
}

/** How many places have a mistake of grammar: what two rules say of one place counts once. */
function placesOf(mistakes: readonly Finding[]): number {
  let end = -1;
  let count = 0;
  const grammar = mistakes.filter(({ kind }) => kind === 'grammar').sort((one, other) => one.start - other.start);
  for (const found of grammar) {
    if (found.start >= end) count += 1;
    end = Math.max(end, found.end);
  }
  return count;
}
