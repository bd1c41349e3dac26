import Archive from 'lucide-react/icons/archive';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Plus from 'lucide-react/icons/plus';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { cn } from '#client/ui/class-names.ts';
import { SearchInput } from '#client/ui/search-input.tsx';
import { ConversationRows } from './conversation-rows.tsx';

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
  const [text, setText] = useState('');
  const [archived, setArchived] = useState(false);
  const q = useDeferredValue(text.trim());
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className={cn('flex items-center gap-2 pb-2.5', place === 'side' ? 'ps-4 pe-3 pt-4' : 'pb-3')}>
        {archived ? (
          <Button variant="ghost" size="sm" icon={ArrowLeft} onClick={() => setArchived(false)} className="-ms-2">
            {t('list.back')}
          </Button>
        ) : (
          <p aria-hidden="true" className={cn('text-18 font-semi tracking-section', place === 'sheet' && 'sr-only')}>
            {t('title')}
          </p>
        )}
        <ButtonLink
          to="/chat"
          size="sm"
          icon={Plus}
          onClick={onOpen}
          className="ms-auto max-tablet:h-touch max-tablet:flex-1"
        >
          {t('list.new')}
        </ButtonLink>
      </header>
      <SearchInput
        label={t('list.find')}
        placeholder={t('list.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={place === 'side' ? 'mx-3 mb-2' : 'mb-2'}
      />
      <nav
        aria-label={t(archived ? 'list.archived' : 'list.label')}
        className={cn(
          'relative min-h-0 flex-1 overflow-y-auto pb-4 [scrollbar-width:thin]',
          place === 'side' && 'px-2',
        )}
      >
        <ConversationRows q={q} archived={archived} currentId={currentId} onOpen={onOpen} />
        {!archived && q === '' && (
          <Button
            variant="ghost"
            size="sm"
            icon={Archive}
            onClick={() => setArchived(true)}
            className="mt-4 ms-0.5 text-ink-3 max-tablet:min-h-touch"
          >
            {t('list.archived')}
          </Button>
        )}
      </nav>
    </div>
  );
}
