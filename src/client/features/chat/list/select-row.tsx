import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import type { Conversation } from '#contract/conversations.ts';

interface SelectRowProps {
  conversation: Conversation;
  checked: boolean;
  onPress: (id: string, shift: boolean) => void;
}

/** One conversation while several are being chosen; the whole row can be pressed. */
export function SelectRow({ conversation: { id, title, last_message }, checked, onPress }: SelectRowProps) {
  const server = useServerWords();
  return (
    <li>
      <label className="flex min-h-touch cursor-pointer items-start gap-2.5 rounded-control p-2 select-none hover:bg-hover has-checked:bg-pressed">
        <input
          type="checkbox"
          data-talk={id}
          checked={checked}
          readOnly
          onClick={(event) => onPress(id, event.shiftKey)}
          className="tick mt-0.5"
        />
        <span className="min-w-0 flex-1">
          <bdi className="block truncate font-medium">{titleIn(server, title)}</bdi>
          <span dir="auto" className="block min-h-[1.45em] truncate text-12 text-ink-3">
            {last_message}
          </span>
        </span>
      </label>
    </li>
  );
}
