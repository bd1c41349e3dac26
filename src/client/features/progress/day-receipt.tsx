import Check from 'lucide-react/icons/check';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Receipt, type ReceiptLine } from '#client/ui/receipt.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { DayReceipt as DayReceiptData } from '#contract/progress.ts';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { useDayReceipt } from './progress-queries.ts';
import { useServerTexts } from './server-texts.ts';
import { bandOf, wholeMinutes } from './time-band.ts';

/** What a day is made of: each point with its reason, and their sum. */
export function DayReceipt({ date }: { date: string }) {
  const { t } = useTranslation('progress');
  const receipt = useDayReceipt(date);
  return (
    <Loaded from={receipt} what={t('receipt.what')} skeleton={<ReceiptSkeleton />}>
      {(data) => <Paper receipt={data} />}
    </Loaded>
  );
}

function Paper({ receipt }: { receipt: DayReceiptData }) {
  const { t } = useTranslation('progress');
  const { day: dayName, time, timeAt, signed, number } = useFormats();
  const { ledgerReason } = useServerTexts();
  const note = useNote(receipt);
  const { entries, kind, utc_offsets: offsets } = receipt;
  // On a day of travel nobody can say which clock an entry was on, so all of them are told by the present one.
  const [offset] = offsets.length === 1 ? offsets : [];
  const lines: ReceiptLine[] = entries.map((entry) => ({
    key: entry.id,
    time: <time dateTime={entry.at}>{offset === undefined ? time(entry.at) : timeAt(entry.at, offset)}</time>,
    label: <bdi>{ledgerReason(entry)}</bdi>,
    value: entry.amount < 0 ? signed(entry.amount) : number(entry.amount),
  }));
  const nothing: ReceiptLine = { key: 'nothing', time: '–', label: t(`receipt.empty.${kind}`), value: number(0) };
  return (
    <Receipt
      title={dayName(receipt.date)}
      badge={<KindBadge receipt={receipt} />}
      lines={lines.length === 0 ? [nothing] : lines}
      total={{ label: t('receipt.total'), value: t('xp', { count: receipt.xp }) }}
      note={note}
    />
  );
}

/** “38 minutes (36–40), counted only while the page was open and used. Times are UTC+1. Your day starts at 04:00.” */
function useNote(receipt: DayReceiptData): string {
  const { t } = useTranslation('progress');
  const { day_starts_at: dayStart } = useUser();
  const { clock, offset, list, range } = useFormats();
  const [low, high] = bandOf(receipt);
  const count = wholeMinutes(receipt.seconds);
  const zones = list(receipt.utc_offsets.map(offset));
  return [
    receipt.holiday !== null && t('receipt.holiday', { name: `\u2068${receipt.holiday}\u2069` }),
    count > 0 && low === high && t('receipt.minutes', { count }),
    count > 0 && low < high && t('receipt.minutesBand', { count, band: range(low, high) }),
    receipt.utc_offsets.length === 1 && t('receipt.clock', { zone: zones }),
    receipt.utc_offsets.length > 1 && t('receipt.clocks', { zones }),
    receipt.entries.length > 0 && t('receipt.dayStart', { time: clock(dayStart) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function KindBadge({ receipt: { kind, repaired_on: repairedOn } }: { receipt: DayReceiptData }) {
  const { t } = useTranslation('progress');
  if (kind === 'active') {
    return (
      <Badge tone="good" icon={Check}>
        {t('receipt.counts')}
      </Badge>
    );
  }
  if (repairedOn !== null) return <Badge tone="streak">{t('receipt.madeUp')}</Badge>;
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
