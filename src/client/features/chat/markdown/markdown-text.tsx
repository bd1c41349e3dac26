import './writing-caret.css';
import { useRef } from 'react';
import { BlockView } from './block-view.tsx';
import { type Blocks, growBlocks, noBlocks } from './blocks.ts';

/** A model's text. While it grows, only its last block is read and drawn again; `writing` puts a caret after the last word. */
export function MarkdownText({ text, writing = false }: { text: string; writing?: boolean }) {
  const blocks = useRef<Blocks>(noBlocks);
  // A cache of a pure function of `text`: read twice, it is the same.
  blocks.current = growBlocks(blocks.current, text);
  return (
    <div
      data-writing={writing || undefined}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 [overflow-wrap:anywhere]"
    >
      {blocks.current.items.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}
