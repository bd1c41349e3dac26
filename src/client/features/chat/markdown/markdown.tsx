import { Suspense, useMemo } from 'react';
import { codeAhead } from '#client/ui/code-ahead.tsx';
import type { Citation } from '#contract/chat.ts';
import { cleanText } from './clean-text.ts';
import { MarkdownSources } from './markdown-sources.ts';

const { Part: MarkdownText, ahead } = codeAhead(async () => (await import('./markdown-text.tsx')).MarkdownText);
/** Asks for the code that reads markdown before there is a text. */
export const markdownAhead = ahead;

const none: readonly Citation[] = [];

export interface MarkdownProps {
  text: string;
  /** It is being written: shows a caret. */
  writing?: boolean;
  /** Its end is what one sees first, so a long one is drawn from there. */
  fromEnd?: boolean;
  citations?: readonly Citation[] | undefined;
  /** The id of the element that shows source `n`. */
  sourceId?: (n: number) => string;
}

const plainId = (n: number) => `source-${n}`;

/** A model's text; plain until the code that reads markdown is here. */
export function Markdown({ text, writing, fromEnd, citations = none, sourceId = plainId }: MarkdownProps) {
  const sources = useMemo(() => ({ citations, sourceId }), [citations, sourceId]);
  return (
    <MarkdownSources value={sources}>
      <Suspense
        fallback={
          <p dir="auto" className="max-w-measure whitespace-pre-wrap">
            {cleanText(text)}
          </p>
        }
      >
        <MarkdownText text={text} writing={writing} fromEnd={fromEnd} />
      </Suspense>
    </MarkdownSources>
  );
}
