import type { Token, Tokens } from 'marked';
import { Fragment, memo, type ReactNode } from 'react';
import type { Block } from './blocks.ts';
import { CodeBlock } from './code-block.tsx';
import { fenceEnds } from './fence.ts';
import { Formula } from './formula.tsx';
import { Inline, maxDepth } from './inline.tsx';
import { ListBlock } from './list-block.tsx';
import type { OurToken } from './our-tokens.ts';
import { TableBlock } from './table-block.tsx';

/** One block of a text. It is drawn again only when its own text changes, however much follows. */
export const BlockView = memo(
  function BlockView({ block }: { block: Block }) {
    return drawBlock(block.token, 0, block.closed);
  },
  (before, after) =>
    before.block === after.block ||
    (before.block.raw === after.block.raw && before.block.closed === after.block.closed),
);

/** Blocks inside of a block. */
function InnerBlocks({
  tokens,
  depth,
  closed,
}: {
  tokens: readonly Token[];
  depth: number;
  closed: boolean;
}): ReactNode {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
    <Fragment key={index}>{drawBlock(token as OurToken, depth, closed)}</Fragment>
  ));
}

function drawBlock(token: OurToken, depth: number, closed: boolean): ReactNode {
  if (depth > maxDepth) return <p dir="auto">{token.raw}</p>;
  switch (token.type) {
    case 'space':
    case 'checkbox':
      return null;
    case 'heading':
      return <Heading depth={token.depth} tokens={token.tokens} />;
    case 'paragraph':
      return (
        <p dir="auto" className="max-w-measure text-pretty">
          <Inline tokens={token.tokens} />
        </p>
      );
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} /> : token.text;
    case 'code':
      return <CodeBlock code={token.text} language={token.lang ?? ''} complete={closed || fenceEnds(token.raw)} />;
    case 'list':
      return (
        <ListBlock
          list={token as Tokens.List}
          drawInner={(tokens) => <InnerBlocks tokens={tokens} depth={depth + 1} closed={closed} />}
        />
      );
    case 'blockquote':
      return (
        <blockquote dir="auto" className="grid max-w-measure gap-3 border-s-2 border-line-strong ps-4 text-ink-2">
          <InnerBlocks tokens={token.tokens} depth={depth + 1} closed={closed} />
        </blockquote>
      );
    case 'table':
      return <TableBlock table={token} />;
    case 'math':
      return <Formula token={token} />;
    // Stands below the text, with the others.
    case 'note':
      return null;
    case 'hr':
      return <hr className="border-line" />;
    default:
      return (
        <p dir="auto" className="max-w-measure whitespace-pre-wrap [overflow-wrap:anywhere]">
          {token.raw.trimEnd()}
        </p>
      );
  }
}

/** The page has a title and the conversation has one, so an answer begins at the third level. */
function Heading({ depth, tokens }: { depth: number; tokens: readonly Token[] }) {
  // Below the title of the conversation. Most answers begin with a second-level heading, so the first two share a level.
  const Level = `h${Math.min(Math.max(depth + 1, 3), 6)}` as 'h3' | 'h4' | 'h5' | 'h6';
  const size = depth === 1 ? 'text-22' : depth === 2 ? 'text-18' : 'text-16';
  return (
    <Level dir="auto" className={`mt-2 max-w-measure leading-snug font-semi tracking-section first:mt-0 ${size}`}>
      <Inline tokens={tokens} />
    </Level>
  );
}
