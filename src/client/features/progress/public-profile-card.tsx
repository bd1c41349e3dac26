import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Avatar } from '#client/ui/avatar.tsx';
import { Stat, StatRow } from '#client/ui/stat.tsx';
import { Why } from '#client/ui/why.tsx';
import type { PublicXPProfile } from '#contract/xp.ts';
import { formatsOf } from './formats.ts';

/** Name, picture and four figures. */
export function PublicProfileCard({ profile }: { profile: PublicXPProfile }) {
  const { t, language } = useTranslation('profile');
  // The reader may be a visitor, so only their language counts; the month is a date and has no time zone.
  const { number, month } = formatsOf(regionalLocale(language), 'UTC');
  const days = (count: number) => ({ value: number(count), unit: t('days', { count }) });
  return (
    <article aria-label={t('label')}>
      <header className="flex items-center gap-4">
        <Avatar size="lg" name={profile.display_name} src={ownPicture(profile.avatar_url)} />
        <div className="min-w-0">
          <h1 className="text-24 leading-tight font-semi tracking-title text-balance wrap-anywhere tablet:text-28">
            {profile.display_name}
          </h1>
          <p className="text-ink-3">
            <bdi dir="ltr">@{profile.username}</bdi>
            {' · '}
            {t('since', { month: month(profile.member_since) })}
          </p>
        </div>
      </header>
      <section aria-label={t('figures')} className="mt-7">
        <StatRow>
          <Stat label={t('level')} value={number(profile.level)} />
          <Stat label={t('total')} value={number(profile.total_xp)} unit={t('xp')} />
          <Stat label={t('streak')} {...days(profile.current_streak)} />
          <Stat label={t('longest')} {...days(profile.longest_streak)} />
        </StatRow>
      </section>
      <Why className="mt-5">{t('what')}</Why>
    </article>
  );
}

/** A picture from elsewhere would tell that place who reads this, and the content policy forbids it. */
function ownPicture(address: string | null): string | null {
  if (!address || !URL.canParse(address, window.location.origin)) return null;
  return new URL(address, window.location.origin).origin === window.location.origin ? address : null;
}
