import Clock from 'lucide-react/icons/clock';
import { Link, useLocation } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Strip } from '#client/ui/strip.tsx';
import type { OutboxRow } from './outbox-row.ts';

/** How many messages wait, on whatever page, with the way to the first of them. */
export function UnsentStrip({ rows }: { rows: readonly OutboxRow[] }) {
  const { t } = useTranslation('chat');
  const { pathname } = useLocation();
  const first = rows.find(({ state }) => state === 'failed') ?? rows[0];
  if (!first) return null;
  const path = `/chat/${first.conversationId}`;
  return (
    <Strip icon={Clock}>
      {t('outbox.unsent', { count: rows.length })}{' '}
      {pathname !== path && (
        <Link to={path} className="inline-flex items-center font-medium underline max-tablet:min-h-touch">
          {t('outbox.show')}
        </Link>
      )}
    </Strip>
  );
}
