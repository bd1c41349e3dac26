import { useInfiniteQuery } from '@tanstack/react-query';
import Archive from 'lucide-react/icons/archive';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import NotebookPen from 'lucide-react/icons/notebook-pen';
import Plus from 'lucide-react/icons/plus';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { cn } from '#client/ui/class-names.ts';
import { SearchInput } from '#client/ui/search-input.tsx';
import { conversationPages } from '../chat-queries.ts';
import { ConversationRows } from './conversation-rows.tsx';
import { ListMenu } from './list-menu.tsx';
import { SelectBar } from './select-bar.tsx';
import { TagFilter } from './tag-filter.tsx';
import { useSelectMode } from './use-select-mode.ts';

export interface ConversationListProps {
  currentId: string | null;
  /** A conversation was chosen, or a new one wanted; a sheet closes then. */
  onOpen?: () => void;
  /** In a sheet, which has a title of its own. */
  place: 'side' | 'sheet';
}

/** All conversations of the learner: search, the pinned ones, then by day. */
export function ConversationList({ currentId, onOpen, place }: ConversationListProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const [text, setText] = useState('');
  const [archived, setArchived] = useState(false);
  const [tag, setTag] = useState<string | null>(null);
  const q = useDeferredValue(text.trim());
  const list = useRef<HTMLElement>(null);
  const mode = useSelectMode(list);
  const listed = useInfiniteQuery({ ...conversationPages({ q, archived, tag }), enabled: false }).data;
  const showArchived = (next: boolean) => {
    setArchived(next);
    setTag(null);
    mode.end();
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className={cn('flex items-center gap-2 pb-2.5', place === 'side' ? 'ps-4 pe-3 pt-4' : 'pb-3')}>
        {archived ? (
          <Button
            variant="ghost"
            size="sm"
            icon={ArrowLeft}
            onClick={() => showArchived(false)}
            className="-ms-2 me-auto max-tablet:min-h-touch"
          >
            {t('list.back')}
          </Button>
        ) : (
          <p aria-hidden="true" className={cn('text-18 font-semi tracking-section', place === 'sheet' && 'sr-only')}>
            {t('title')}
          </p>
        )}
        {!archived && (
          <>
            <ButtonLink
              to="/chat"
              size="sm"
              icon={Plus}
              onClick={onOpen}
              className="ms-auto max-tablet:h-touch max-tablet:flex-1"
            >
              {t('list.new')}
            </ButtonLink>
            <ButtonLink
              to="/notes"
              size="sm"
              variant="ghost"
              icon={NotebookPen}
              aria-label={shell('places.notes')}
              title={shell('places.notes')}
              onClick={onOpen}
              className="w-control-sm px-0 max-tablet:size-touch [&>.lucide]:ms-0"
            />
          </>
        )}
        <ListMenu archived={archived} onArchived={showArchived} onSelect={mode.begin} />
      </header>
      <SearchInput
        label={t('list.find')}
        placeholder={t('list.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={place === 'side' ? 'mx-3 mb-2' : 'mb-2'}
      />
      {mode.selection ? (
        <SelectBar
          count={mode.selection.ids.size}
          archived={archived}
          onAll={mode.all}
          onTidy={(action) => mode.carryOut(action, listed?.pages.flatMap((page) => page.items) ?? [])}
          onDone={mode.end}
        />
      ) : (
        <TagFilter archived={archived} tag={tag} onChange={setTag} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the fields in it take the keys */}
      <nav
        ref={list}
        onKeyDown={mode.onKeyDown}
        aria-label={t(archived ? 'list.archived' : 'list.label')}
        className={cn(
          'relative min-h-0 flex-1 overflow-y-auto pb-4 [scrollbar-width:thin]',
          place === 'side' && 'px-2',
        )}
      >
        <ConversationRows
          q={q}
          archived={archived}
          tag={tag}
          currentId={currentId}
          onOpen={onOpen}
          selected={mode.selection?.ids ?? null}
          onPress={mode.toggle}
        />
        {!archived && q === '' && mode.selection === null && (
          <Button
            variant="ghost"
            size="sm"
            icon={Archive}
            onClick={() => showArchived(true)}
            className="mt-4 ms-0.5 text-ink-3 max-tablet:min-h-touch"
          >
            {t('list.archived')}
          </Button>
        )}
      </nav>
    </div>
  );
}
