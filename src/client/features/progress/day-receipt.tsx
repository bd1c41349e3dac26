import Check from 'lucide-react/icons/check';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Receipt, type ReceiptLine } from '#client/ui/receipt.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { DayLedger } from './day-ledger.ts';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { useDayLedger } from './progress-queries.ts';
import { useServerTexts } from './server-texts.ts';
import type { YearDay } from './year-days.ts';

/** What a day is made of: each point with its reason, and their sum. */
export function DayReceipt({ day }: { day: YearDay }) {
  const { t } = useTranslation('progress');
  const ledger = useDayLedger(day.date);
  return (
    <Loaded from={ledger} what={t('receipt.what')} skeleton={<ReceiptSkeleton />}>
      {(data) => <Paper day={day} ledger={data} />}
    </Loaded>
  );
}

function Paper({ day, ledger }: { day: YearDay; ledger: DayLedger }) {
  const { t } = useTranslation('progress');
  const { day_starts_at: dayStart } = useUser();
  const { day: dayName, clock, time, signed, number, zone } = useFormats();
  const { ledgerReason } = useServerTexts();
  const sum = ledger.entries.reduce((total, entry) => total + entry.amount, 0);
  const lines: ReceiptLine[] = ledger.entries.map((entry) => ({
    key: entry.id,
    time: <time dateTime={entry.at}>{time(entry.at)}</time>,
    label: <bdi>{ledgerReason(entry)}</bdi>,
    value: entry.amount < 0 ? signed(entry.amount) : number(entry.amount),
  }));
  const nothing: ReceiptLine = { key: 'nothing', time: '–', label: t(`receipt.empty.${day.kind}`), value: number(0) };
  const notes = [
    !ledger.complete && t('receipt.far'),
    day.minutes > 0 && t('receipt.minutes', { count: day.minutes }),
    ledger.entries.length > 0 && t('receipt.clock', { zone: zone(day.date), time: clock(dayStart) }),
  ].filter((note) => note !== false);
  return (
    <Receipt
      title={dayName(day.date)}
      badge={<KindBadge kind={day.kind} />}
      lines={ledger.entries.length === 0 && ledger.complete ? [nothing] : lines}
      total={{ label: t('receipt.total'), value: t('xp', { count: ledger.complete ? sum : day.xp }) }}
      note={notes.join(' ')}
    />
  );
}

function KindBadge({ kind }: { kind: YearDay['kind'] }) {
  const { t } = useTranslation('progress');
  if (kind === 'active') {
    return (
      <Badge tone="good" icon={Check}>
        {t('receipt.counts')}
      </Badge>
    );
  }
  if (kind === 'freeze') return <Badge tone="info">{t('year.freeze')}</Badge>;
  return kind === 'rest' ? <Badge tone="streak">{t('year.rest')}</Badge> : null;
}

function ReceiptSkeleton() {
  return (
    <div aria-hidden="true" className="receipt grid gap-4 rounded-t-[8px] border border-line px-[22px] py-5">
      <Skeleton className="h-4 w-1/2" />
      <Skeleton />
      <Skeleton className="w-5/6" />
      <Skeleton className="w-4/6" />
      <Skeleton className="h-4 w-1/3" />
    </div>
  );
}
