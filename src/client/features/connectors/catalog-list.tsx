import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import type { CatalogEntry } from '#contract/connector-shapes.ts';
import { KindMark } from './kind-mark.tsx';
import { useFailureWords } from './use-failure-words.ts';

interface CatalogListProps {
  entries: readonly CatalogEntry[];
  onConnect: (entry: CatalogEntry) => void;
}

/** What can be connected besides, each with what it brings. */
export function CatalogList({ entries, onConnect }: CatalogListProps) {
  const { t } = useTranslation('connectors');
  const say = useFailureWords();
  return (
    <ul className="grid gap-x-12 desktop:grid-cols-2">
      {entries.map((entry) => (
        <li key={entry.kind} className="flex items-center gap-3 border-b border-line py-3">
          <KindMark kind={entry.kind} />
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-2 font-medium">
              <bdi>{entry.name}</bdi>
              {entry.legacy_password_grant && <Badge tone="streak">{t('legacy')}</Badge>}
            </span>
            <span className="block text-13 text-ink-3">
              {entry.available
                ? t(`about.${entry.kind}`)
                : say(
                    new ApiError({
                      status: 400,
                      code: 'connector_refused',
                      message: entry.unavailable_reason ?? t('unexpected'),
                    }),
                  )}
            </span>
          </span>
          {entry.available && (
            <Button size="sm" aria-label={t('form.title', { name: entry.name })} onClick={() => onConnect(entry)}>
              {t('connect')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
