import type { Token } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { CitedText } from './cited-text.tsx';
import { cleanText } from './clean-text.ts';
import { decodeEntities } from './decode-entities.ts';
import { Formula } from './formula.tsx';
import { ModelImage, ModelLink } from './model-link.tsx';
import { NoteReference } from './note-reference.tsx';
import type { OurToken } from './our-tokens.ts';

/** Deeper than this nobody reads, and a hostile text could exhaust the stack: it is shown as it was written. */
export const maxDepth = 24;

/**
 * The inside of a block: React elements from tokens, never HTML. Whatever is not known here is shown as text. The parser resolves
 * some references by itself, so whatever it gives is cleaned once more.
 */
export function Inline({ tokens, depth = 0 }: { tokens: readonly Token[]; depth?: number }): ReactNode {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
    <Fragment key={index}>{inline(token as OurToken, depth + 1)}</Fragment>
  ));
}

function inline(token: OurToken, depth: number): ReactNode {
  if (depth > maxDepth) return token.raw;
  const inner = () => <Inline tokens={('tokens' in token && token.tokens) || []} depth={depth} />;
  switch (token.type) {
    case 'text':
      return token.tokens?.length ? inner() : <CitedText text={decodeEntities(token.text)} />;
    case 'escape':
      return cleanText(token.text);
    case 'strong':
      return <strong className="font-semi">{inner()}</strong>;
    case 'em':
      return <em>{inner()}</em>;
    case 'del':
      return <del className="text-ink-3">{inner()}</del>;
    case 'codespan':
      return (
        <code
          dir="ltr"
          className="rounded-[4px] border border-line bg-sunken px-[5px] py-px font-mono text-[0.845em] tracking-normal [overflow-wrap:anywhere]"
        >
          {cleanText(token.text)}
        </code>
      );
    case 'br':
      return <br />;
    case 'link':
      return (
        <ModelLink address={decodeEntities(token.href)} text={decodeEntities(token.text)}>
          {inner()}
        </ModelLink>
      );
    case 'image':
      return <ModelImage address={decodeEntities(token.href)} alt={decodeEntities(token.text)} />;
    case 'math':
      return <Formula token={token} />;
    case 'noteReference':
      return <NoteReference token={token} />;
    // A task's box is drawn by its list item.
    case 'checkbox':
      return null;
    default:
      return token.raw;
  }
}
