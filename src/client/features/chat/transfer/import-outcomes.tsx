import { Link } from 'react-router';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge, type BadgeProps } from '#client/ui/badge.tsx';
import type { ImportOutcome, ImportResult } from '#contract/conversation-transfer.ts';

const tones: Record<ImportOutcome['outcome'], NonNullable<BadgeProps['tone']>> = {
  imported: 'good',
  duplicate: 'neutral',
  failed: 'danger',
};

interface ImportOutcomesProps {
  result: ImportResult;
  /** One of them is gone to. */
  onOpen: () => void;
}

/** What became of each conversation of a file. */
export function ImportOutcomes({ result: { items, imported, duplicates, failed }, onOpen }: ImportOutcomesProps) {
  const { t } = useTranslation('chat');
  const server = useServerWords();
  return (
    <section aria-label={t('transfer.outcomes')} className="grid gap-2">
      <p role="status" className="font-medium">
        {t('transfer.counts', { imported, duplicates, failed })}
      </p>
      <ul className="border-t border-line">
        {items.map(({ title, outcome, reason, conversation_id: id }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the file is the identity
            key={index}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 [content-visibility:auto]"
          >
            <Badge tone={tones[outcome]}>{t(`transfer.outcome.${outcome}`)}</Badge>
            <span className="min-w-0 flex-1 basis-40 truncate">
              {id ? (
                <Link
                  to={`/chat/${id}`}
                  onClick={onOpen}
                  className="inline-flex items-center underline decoration-line-strong hover:decoration-current max-tablet:min-h-touch"
                >
                  <bdi>{titleIn(server, title)}</bdi>
                </Link>
              ) : (
                <bdi>{title}</bdi>
              )}
            </span>
            {reason && <span className="basis-full text-13 text-ink-3">{reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
