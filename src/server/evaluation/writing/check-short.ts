import type { Evaluation } from '#contract/evaluation.ts';
import { findMistakes } from './corrections/find-mistakes.ts';
import type { Lints } from './corrections/harper.ts';
import { withoutCode, withoutRepeats } from './guards/blank.ts';
import type { Refusal } from './guards/refusal.ts';
import { shortRefusalOf } from './guards/short-refusal.ts';
import { correctionsView } from './scoring/corrections-view.ts';
import { annotate } from './text/annotate.ts';

export interface ShortText {
  text: string;
  /** What its task says, which is no text of one's own. */
  source?: string;
  /** It was said: signs and capitals are those of whoever wrote it down. */
  spoken?: boolean;
}

/** What is to be put right in a text that is too short to band; or why it is none. */
export type ShortResult = { refused: Refusal } | { corrections: Evaluation['corrections'] };

/** Looks at a sentence or two, without judging them: are they English, in an order, and what is wrong in them? */
export async function checkShort({ text, source = '', spoken = false }: ShortText, lints: Lints): Promise<ShortResult> {
  const plain = withoutRepeats(withoutCode(text)).text;
  const annotated = annotate(plain);
  const refused = shortRefusalOf(annotated, source);
  if (refused) return { refused };
  const mistakes = findMistakes(annotated, await lints(plain));
  return { corrections: correctionsView(spoken ? mistakes.filter(({ kind }) => kind === 'grammar') : mistakes) };
}
