import Pin from 'lucide-react/icons/pin';
import { memo, useState } from 'react';
import { Link } from 'react-router';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Conversation } from '#contract/conversations.ts';
import { useChangeConversation } from '../conversation-actions.ts';
import { ConversationMenu } from '../conversation-menu.tsx';
import { useLanes } from '../live/live-store.ts';
import { RenameField } from '../rename-field.tsx';

interface ConversationRowProps {
  conversation: Conversation;
  current: boolean;
  onOpen?: (() => void) | undefined;
}

/** One conversation: its title, how its newest message begins, and its menu when it is pointed at or focused. */
export const ConversationRow = memo(function ConversationRow({ conversation, current, onOpen }: ConversationRowProps) {
  const { t } = useTranslation('chat');
  const change = useChangeConversation();
  const [renaming, setRenaming] = useState(false);
  const writing = useLanes(conversation.id, (lanes) => lanes.some(({ ended }) => ended === null));
  const { id, pinned, last_message, tags } = conversation;
  const title = titleIn(useServerWords(), conversation.title);

  if (renaming) {
    return (
      <li className="flex px-2 py-2">
        <RenameField
          label={t('menu.title')}
          title={title}
          onDone={(next) => {
            setRenaming(false);
            if (next) change.mutate({ id, patch: { title: next } });
          }}
        />
      </li>
    );
  }
  return (
    <li className="group relative">
      <Link
        to={`/chat/${id}`}
        aria-current={current ? 'page' : undefined}
        onClick={onOpen}
        className="block rounded-control p-2 hover:bg-hover aria-[current]:bg-pressed max-tablet:pe-12 group-hover:pe-10 group-focus-within:pe-10"
      >
        <span className="flex items-center gap-1.5 font-medium">
          {pinned && <Pin aria-hidden="true" className="size-3.5 text-ink-3" />}
          <bdi className="truncate">{title}</bdi>
          {writing && (
            <span role="img" aria-label={t('list.writing')} className="ms-auto size-[7px] rounded-full bg-accent" />
          )}
        </span>
        <span dir="auto" className="block min-h-[1.45em] truncate text-12 text-ink-3">
          {writing ? t('list.writing') : last_message}
        </span>
        {tags && tags.length > 0 && (
          <span className="mt-0.5 flex gap-1.5 overflow-hidden text-12 whitespace-nowrap text-ink-3">
            <span className="sr-only">{t('tags.given')}</span>
            {tags.map((tag) => (
              <bdi key={tag} className="max-w-28 truncate rounded-full border border-line px-1.5">
                {tag}
              </bdi>
            ))}
          </span>
        )}
      </Link>
      <span className="absolute inset-y-0 end-1.5 flex items-center opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 has-aria-expanded:opacity-100 max-tablet:opacity-100">
        <ConversationMenu
          conversation={conversation}
          onRename={() => setRenaming(true)}
          className="max-tablet:size-touch"
        />
      </span>
    </li>
  );
});
