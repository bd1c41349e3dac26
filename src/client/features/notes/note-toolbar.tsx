import Bold from 'lucide-react/icons/bold';
import Code from 'lucide-react/icons/code';
import Heading from 'lucide-react/icons/heading';
import Italic from 'lucide-react/icons/italic';
import Link from 'lucide-react/icons/link';
import List from 'lucide-react/icons/list';
import ListTodo from 'lucide-react/icons/list-todo';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Icon } from '#client/ui/icon.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import type { MarkdownEdit } from './markdown-edits.ts';

const buttons: readonly { edit: MarkdownEdit; icon: Icon; key?: string }[] = [
  { edit: 'bold', icon: Bold, key: 'Control+B' },
  { edit: 'italic', icon: Italic, key: 'Control+I' },
  { edit: 'heading', icon: Heading },
  { edit: 'list', icon: List },
  { edit: 'task', icon: ListTodo },
  { edit: 'code', icon: Code },
  { edit: 'link', icon: Link, key: 'Control+K' },
];

/** The edit that a key press asks for; Ctrl or ⌘ with B, I or K. On a keyboard of another script the key counts by its place. */
export function editOfKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): MarkdownEdit | null {
  if (ctrlKey === metaKey || altKey || shiftKey) return null;
  const letter = key > '\x7f' ? code.slice(-1).toLowerCase() : key.toLowerCase();
  return letter === 'b' ? 'bold' : letter === 'i' ? 'italic' : letter === 'k' ? 'link' : null;
}

/** Puts the signs of Markdown around or before what is selected. */
export function NoteToolbar({ controls, onEdit }: { controls: string; onEdit: (edit: MarkdownEdit) => void }) {
  const { t } = useTranslation('notes');
  return (
    <div role="toolbar" aria-label={t('toolbar.label')} aria-controls={controls} className="flex flex-wrap gap-0.5">
      {buttons.map(({ edit, icon, key }) => (
        <IconButton
          key={edit}
          icon={icon}
          size="sm"
          label={t(`toolbar.${edit}`)}
          shortcut={key}
          // The selection stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onEdit(edit)}
          className="max-tablet:size-touch"
        />
      ))}
    </div>
  );
}
