import MessageCircle from 'lucide-react/icons/message-circle';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { RowLink } from '#client/ui/row-link.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { Conversation } from '#contract/conversations.ts';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { newestFirst } from './next-step.ts';
import { useConversations } from './progress-queries.ts';

const shown = 3;

/** The newest conversations, to go on with. */
export function ContinueSection({ now, className }: { now: Date; className?: string }) {
  const { t } = useTranslation('progress');
  const list = useConversations();
  const some = (list.data?.items.length ?? 0) > shown;
  return (
    <Section
      title={t('continue.title')}
      end={some && <TextLink to="/chat">{t('continue.all')}</TextLink>}
      className={className}
    >
      <Loaded from={list} what={t('continue.what')} skeleton={<RowShapes />}>
        {({ items }) =>
          items.length > 0 ? (
            <ul>
              {newestFirst(items)
                .slice(0, shown)
                .map((conversation) => (
                  <li key={conversation.id}>
                    <ConversationRow conversation={conversation} now={now} />
                  </li>
                ))}
            </ul>
          ) : (
            <p className="pt-3 text-pretty text-ink-3">{t('continue.none')}</p>
          )
        }
      </Loaded>
    </Section>
  );
}

function ConversationRow({ conversation, now }: { conversation: Conversation; now: Date }) {
  const { t } = useTranslation('progress');
  const { ago } = useFormats();
  const server = useServerWords();
  return (
    <RowLink
      to={`/chat/${encodeURIComponent(conversation.id)}`}
      icon={MessageCircle}
      title={<bdi>{titleIn(server, conversation.title)}</bdi>}
      detail={t('continue.detail', {
        count: conversation.message_count,
        when: ago(conversation.updated_at, now),
      })}
    />
  );
}

function RowShapes() {
  return (
    <div aria-hidden="true" className="grid gap-8 py-5">
      {['w-1/2', 'w-2/5', 'w-3/5'].map((width) => (
        <span key={width} className="grid gap-2.5 ps-8">
          <Skeleton className={width} />
          <Skeleton className="h-2.5 w-1/4" />
        </span>
      ))}
    </div>
  );
}
