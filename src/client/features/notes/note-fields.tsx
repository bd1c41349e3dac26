import { type ReactNode, useDeferredValue, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { applyEdit, type Edited, type MarkdownEdit } from './markdown-edits.ts';
import { editOfKey, NoteToolbar } from './note-toolbar.tsx';
import type { NoteWords } from './note-words.ts';

interface NoteFieldsProps {
  words: NoteWords;
  onType: (words: NoteWords) => void;
  renderMarkdown: (text: string) => ReactNode;
  /** The title takes the focus. */
  fresh: boolean;
}

/** Title, source and preview: side by side where there is room, one of the two where there is not. */
export function NoteFields({ words, onType, renderMarkdown, fresh }: NoteFieldsProps) {
  const { t } = useTranslation('notes');
  const [view, setView] = useState<'write' | 'preview'>('write');
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const preview = useDeferredValue(words.content);
  const type = (content: string) => onType({ ...words, content });
  const edit = (which: MarkdownEdit) => {
    const { current } = box;
    if (!current) return;
    const { value: text, selectionStart: start, selectionEnd: end } = current;
    const done = applyEdit(which, { text, start, end });
    current.focus();
    if (!typeInto(current, done)) flushSync(() => type(done.text));
    current.setSelectionRange(done.start, done.end);
  };
  return (
    <div className="@container grid grid-cols-[minmax(0,1fr)] gap-3">
      <input
        aria-label={t('editor.title')}
        placeholder={t('editor.titleHint')}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: a person who asked for a new note writes next
        autoFocus={fresh}
        dir="auto"
        value={words.title}
        onChange={(event) => onType({ ...words, title: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          box.current?.focus();
        }}
        className="w-full rounded-control bg-transparent py-1 text-22 font-semi tracking-title text-ink placeholder:text-ink-3 max-tablet:min-h-touch"
      />
      <div className="sticky top-0 z-[1] flex flex-wrap items-center gap-2 border-b border-line bg-bg py-1.5 max-tablet:top-[52px]">
        <div className={cn(view === 'preview' && 'hidden @min-[720px]:block')}>
          <NoteToolbar controls={`${id}-text`} onEdit={edit} />
        </div>
        <SegmentedControl
          label={t('editor.view')}
          segments={[
            { value: 'write', label: t('editor.write') },
            { value: 'preview', label: t('editor.preview') },
          ]}
          value={view}
          onChange={setView}
          className="ms-auto @min-[720px]:hidden"
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 @min-[720px]:grid-cols-2">
        <div className={cn(view === 'preview' && 'hidden @min-[720px]:block')}>
          <TextArea
            ref={box}
            id={`${id}-text`}
            aria-label={t('editor.text')}
            placeholder={t('editor.textHint')}
            dir="auto"
            minRows={14}
            maxRows={100_000}
            value={words.content}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              const which = editOfKey(event.nativeEvent);
              if (!which) return;
              event.preventDefault();
              edit(which);
            }}
            className="text-15 leading-read"
          />
        </div>
        <section
          aria-label={t('editor.preview')}
          className={cn('min-w-0 text-16 leading-read', view === 'write' && 'hidden @min-[720px]:block')}
        >
          {preview.trim() === '' ? (
            <p className="text-14 text-ink-3">{t('editor.previewEmpty')}</p>
          ) : (
            renderMarkdown(preview)
          )}
        </section>
      </div>
    </div>
  );
}

/** Types what differs as a person would, so that the browser's own undo takes it back; false where it cannot. */
function typeInto(box: HTMLTextAreaElement, { text }: Edited): boolean {
  const { value } = box;
  let from = 0;
  while (from < value.length && from < text.length && value[from] === text[from]) from += 1;
  let tail = 0;
  const most = Math.min(value.length, text.length) - from;
  while (tail < most && value.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const piece = text.slice(from, text.length - tail);
  box.setSelectionRange(from, value.length - tail);
  const command = piece === '' ? 'delete' : 'insertText';
  return (
    typeof document.execCommand === 'function' && document.execCommand(command, false, piece) && box.value === text
  );
}
