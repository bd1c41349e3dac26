import { latePart } from '#client/ui/late-part.tsx';
import './writing-caret.css';
import { type ClipboardEvent, useRef, useState } from 'react';
import { BlockView } from './block-view.tsx';
import { type Blocks, growBlocks, noBlocks } from './blocks.ts';
import { selectedSource } from './copy-source.ts';
import { Leaving, type OutsideLink } from './leaving.ts';
import { NoteList } from './note-list.tsx';
import { MessageNotes } from './notes-context.ts';
import { useFromEnd } from './use-from-end.ts';
import { useMessageNotes } from './use-notes.ts';

const LeaveDialog = latePart(async () => (await import('./leave-dialog.tsx')).LeaveDialog);

interface MarkdownTextProps {
  text: string;
  /** Puts a caret after the last word. */
  writing?: boolean;
  /** Its end is what one sees first. */
  fromEnd?: boolean;
}

/** A model's text. While it grows, only its last block is read and drawn again. */
export function MarkdownText({ text, writing = false, fromEnd = false }: MarkdownTextProps) {
  const blocks = useRef<Blocks>(noBlocks);
  const root = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState<OutsideLink | null>(null);
  const { start, cleanStart, from, upwards } = useFromEnd(text, fromEnd);
  // A cache of a pure function of `text`: read twice, it is the same.
  blocks.current = growBlocks(blocks.current, start > 0 ? text.slice(start) : text);
  const { items } = blocks.current;
  const { notes, context, back } = useMessageNotes(items, root);
  return (
    <Leaving value={setLeaving}>
      <MessageNotes value={context}>
        <div
          ref={root}
          data-model-text=""
          data-writing={writing || undefined}
          data-upwards={upwards || undefined}
          onCopy={copySource}
          className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 [overflow-wrap:anywhere]"
        >
          {items.map((block) => {
            // The place in the text is the identity.
            const place = cleanStart + block.at;
            return place < from ? null : <BlockView key={place} block={block} />;
          })}
          {notes.length > 0 && <NoteList notes={notes} onBack={back} />}
        </div>
      </MessageNotes>
      {leaving && <LeaveDialog link={leaving} onClose={() => setLeaving(null)} />}
    </Leaving>
  );
}

function copySource(event: ClipboardEvent): void {
  const source = selectedSource(document.getSelection());
  if (source === null) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', source);
}
