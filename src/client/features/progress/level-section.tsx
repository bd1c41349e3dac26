import { useTranslation } from '#client/i18n/use-translation.ts';
import { BarList } from '#client/ui/bar-list.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { Activity, XPProfile } from '#contract/xp.ts';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { useXpProfile } from './progress-queries.ts';

/** The level, what is missing for the next, and where today's points came from. */
export function LevelSection({ className }: { className?: string }) {
  const { t } = useTranslation('progress');
  const profile = useXpProfile();
  return (
    <Section
      title={t('level.title')}
      end={profile.data && t('level.today', { count: profile.data.today_xp })}
      className={className}
    >
      <Loaded
        from={profile}
        what={t('level.what')}
        skeleton={
          <div aria-hidden="true" className="grid gap-3.5 pt-4">
            <Skeleton className="h-8 w-20" />
            <Skeleton className="h-1.5" />
            <Skeleton className="w-2/3" />
          </div>
        }
      >
        {(data) => <Level profile={data} />}
      </Loaded>
    </Section>
  );
}

function Level({ profile }: { profile: XPProfile }) {
  const { t } = useTranslation('progress');
  const { number } = useFormats();
  const today = (Object.entries(profile.today) as [Activity, number][]).filter(([, xp]) => xp > 0);
  return (
    <div className="pt-3">
      <p className="flex items-baseline gap-2">
        <b className="text-28 leading-snug font-semi tracking-figure">{number(profile.level)}</b>
        <span className="tabular text-ink-3">{t('level.of', levelParts(profile))}</span>
      </p>
      <LevelBar profile={profile} className="mt-1.5" />
      <p className="mt-2 text-13 text-ink-2">
        {t('level.toNext', { count: profile.xp_to_next_level, level: profile.level + 1 })}
      </p>
      {today.length > 0 && (
        <BarList
          className="mt-4"
          items={today.map(([activity, xp]) => ({
            key: activity,
            label: t(`activities.${activity}`),
            value: xp,
            valueLabel: t('xp', { count: xp }),
          }))}
        />
      )}
    </div>
  );
}

/** How far the level has come. */
export function LevelBar({ profile, className }: { profile: XPProfile; className?: string }) {
  const { t } = useTranslation('progress');
  const { into, size } = levelParts(profile);
  return (
    <ProgressBar
      label={t('level.bar', { level: profile.level + 1 })}
      value={into}
      max={size}
      valueText={t('level.of', { into, size })}
      {...(className && { className })}
    />
  );
}

/** XP within the level, and what the whole level takes. */
export function levelParts({ xp_into_level: into, xp_to_next_level: toNext }: XPProfile): {
  into: number;
  size: number;
} {
  return { into, size: into + toNext };
}
