import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Notice } from '#client/ui/notice.tsx';

const ends = ['connected', 'denied', 'refused', 'operator', 'unavailable', 'stale', 'forbidden'] as const;
const names: Record<string, string> = { 'google-calendar': 'Google Calendar', xee: 'Xee' };

/** How the sign-in at a service ended that sent the browser back here; the address is clean at once. */
export function FlowEnd() {
  const { t } = useTranslation('connectors');
  const [search, setSearch] = useSearchParams();
  const [told] = useState(() => ({
    end: ends.find((one) => one === search.get('end')),
    name: names[search.get('service') ?? ''],
  }));
  useEffect(() => {
    if (search.has('end')) setSearch({}, { replace: true });
  }, [search, setSearch]);
  if (!told.end || !told.name) return null;
  return (
    <Notice tone={told.end === 'connected' ? 'good' : 'warn'} role="status" className="mb-5">
      {t(`end.${told.end}`, { name: `\u2068${told.name}\u2069` })}
    </Notice>
  );
}
