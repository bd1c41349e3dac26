import { useTranslation } from '#client/i18n/use-translation.ts';
import { type FigureRow, FigureTable } from '#client/ui/figure-table.tsx';
import { Section } from '#client/ui/section.tsx';
import { Stat, StatRow } from '#client/ui/stat.tsx';
import type { MemberProgress } from '#contract/member-privacy.ts';
import { inSentence, personName } from '../members/person-name.ts';
import { SharedSupport } from './shared-support.tsx';
import { useFigureFormats } from './use-figure-formats.ts';

/** The figures of a member as far as they are shared; what is not shared is said, and not guessed at. */
export function SharedFigures({ looked }: { looked: MemberProgress }) {
  const { t } = useTranslation('organizations');
  const { number, duration, day } = useFigureFormats();
  const { member, progress, conversations, start_date, end_date } = looked;
  const none = <p className="mt-3 text-ink-3">{t('member.none', { name: inSentence(personName(member)) })}</p>;
  const range = t('member.from', { from: day(start_date), to: day(end_date) });
  return (
    <>
      <Section title={t('sharing.progress')} end={progress && range}>
        {progress === null ? (
          none
        ) : (
          <>
            <StatRow className="mt-4">
              <Stat label={t('member.xp')} value={number(progress.xp)} />
              <Stat label={t('member.time')} value={duration(progress.learning_seconds)} />
              <Stat label={t('member.days')} value={number(progress.active_days)} />
            </StatRow>
            <StatRow className="border-t-0">
              <Stat label={t('member.level')} value={number(progress.level)} />
              <Stat label={t('member.total')} value={number(progress.total_xp)} />
              <Stat label={t('member.streak')} value={number(progress.current_streak)} />
            </StatRow>
            <Days
              headers={[t('member.day'), t('member.xp'), t('member.time')]}
              rows={progress.days?.map(({ date, xp, learning_seconds }) => ({
                ...{ key: date, raw: [date, xp, learning_seconds] },
                shown: [day(date), number(xp), duration(learning_seconds)],
              }))}
            />
            {progress.days && <SharedSupport hint={progress.support} />}
          </>
        )}
      </Section>
      <Section title={t('sharing.conversations')} end={conversations && range}>
        {conversations === null ? (
          none
        ) : (
          <>
            <StatRow className="mt-4">
              <Stat label={t('member.count')} value={number(conversations.count)} />
            </StatRow>
            <Days
              headers={[t('member.day'), t('member.messages')]}
              rows={conversations.days?.map(({ date, messages }) => ({
                ...{ key: date, raw: [date, messages], shown: [day(date), number(messages)] },
              }))}
            />
          </>
        )}
      </Section>
    </>
  );
}

/** Days with anything; undefined where they are not shared. */
function Days({ headers, rows }: { headers: string[]; rows: FigureRow[] | undefined }) {
  const { t } = useTranslation('organizations');
  if (rows === undefined) return <p className="mt-3 text-13 text-ink-3">{t('member.onlySums')}</p>;
  if (rows.length === 0) return <p className="mt-3 text-13 text-ink-3">{t('member.quiet')}</p>;
  return <FigureTable caption={`${t('member.byDay')}: ${headers.slice(1).join(', ')}`} headers={headers} rows={rows} />;
}
