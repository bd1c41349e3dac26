import ListTree from 'lucide-react/icons/list-tree';
import PanelLeft from 'lucide-react/icons/panel-left';
import Search from 'lucide-react/icons/search';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import SquarePen from 'lucide-react/icons/square-pen';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import type { Conversation } from '#contract/conversations.ts';
import { useChangeConversation } from '../conversation-actions.ts';
import { ConversationMenu } from '../conversation-menu.tsx';
import { RenameField } from '../rename-field.tsx';

interface ThreadHeaderProps {
  /** Null while it is not known, or has not begun. */
  conversation: Conversation | null;
  title: string;
  /** Opens the settings; undefined while there is nothing that could be set. */
  onSettings: (() => void) | undefined;
  /** Opens the list, where it does not stand beside the thread. */
  onList: () => void;
  /** Opens the search in the conversation; undefined when there is nothing to search. */
  onFind: (() => void) | undefined;
  finding: boolean;
  /** Shows the questions; undefined when there are too few for a way through them. */
  onOutline: (() => void) | undefined;
}

/** The title, which can be changed in place, and what can be done with the conversation. */
export function ThreadHeader({
  conversation,
  title,
  onSettings,
  onList,
  onFind,
  finding,
  onOutline,
}: ThreadHeaderProps) {
  const { t } = useTranslation('chat');
  const change = useChangeConversation();
  const navigate = useNavigate();
  const [renaming, setRenaming] = useState<string | null>(null);
  return (
    <header className="flex h-[50px] items-center border-b tablet:gap-2 border-line ps-1 pe-1.5 tablet:h-14 tablet:ps-6 tablet:pe-3.5">
      <IconButton
        icon={PanelLeft}
        label={t('list.open')}
        aria-haspopup="dialog"
        onClick={onList}
        className="tablet:hidden rtl:-scale-x-100"
      />
      {conversation && renaming === conversation.id ? (
        <RenameField
          label={t('menu.title')}
          title={title}
          className="max-w-[480px]"
          onDone={(next) => {
            setRenaming(null);
            if (next) change.mutate({ id: conversation.id, patch: { title: next } });
          }}
        />
      ) : (
        <>
          <h2 className="flex min-w-0 flex-1 text-15 font-semi tracking-section">
            {/* A box of its own, so that a long title loses its end, in whichever direction it is written. */}
            <bdi className="truncate">{title}</bdi>
          </h2>
          {conversation?.archived && <Badge>{t('thread.archived')}</Badge>}
          {onFind && (
            <IconButton
              icon={Search}
              label={t('find.open')}
              aria-expanded={finding}
              onClick={onFind}
              className="max-tablet:hidden"
            />
          )}
          {onOutline && (
            <IconButton
              icon={ListTree}
              label={t('thread.outlineOpen')}
              aria-haspopup="dialog"
              onClick={onOutline}
              className="max-tablet:hidden wide:hidden rtl:-scale-x-100"
            />
          )}
          {onSettings && (
            <IconButton
              icon={SlidersHorizontal}
              label={t('setup.open')}
              aria-haspopup="dialog"
              onClick={onSettings}
              // On a phone they are in the menu, which one that has not begun does not have.
              className={conversation ? 'max-tablet:hidden' : 'max-tablet:size-touch'}
            />
          )}
          {conversation && (
            <IconButton
              icon={SquarePen}
              label={t('thread.new')}
              onClick={() => void navigate('/chat')}
              className="tablet:hidden"
            />
          )}
          {conversation && (
            <ConversationMenu
              conversation={conversation}
              onRename={() => setRenaming(conversation.id)}
              head={{ onFind, onOutline }}
              className="max-tablet:size-touch"
            />
          )}
        </>
      )}
    </header>
  );
}
