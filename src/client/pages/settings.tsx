import { lazy, Suspense } from 'react';
import { Navigate, useParams } from 'react-router';
import { changeLanguage } from '#client/app/change-language.ts';
import { type Theme, usePreferences } from '#client/app/preferences.ts';
import { PasswordForm } from '#client/features/account/password-form.tsx';
import { ProfileForm } from '#client/features/account/profile-form.tsx';
import { SessionList } from '#client/features/account/session-list.tsx';
import { MyUsage } from '#client/features/ai-providers/my-usage.tsx';
import { loadWords } from '#client/i18n/language.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { type Language, languages } from '#client/i18n/words.ts';
import { useUser } from '#client/session/use-session.ts';
import { Field } from '#client/ui/field.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Section } from '#client/ui/section.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { Tabs } from '#client/ui/tabs.tsx';

const EmbedSection = lazy(async () => ({
  default: (await import('#client/features/account/embed-section.tsx')).EmbedSection,
}));
const CelebrationSwitch = lazy(async () => ({
  default: (await import('#client/features/progress/celebrate/celebration-switch.tsx')).CelebrationSwitch,
}));

const PassportView = lazy(async () => {
  const [{ PassportView }] = await Promise.all([
    import('#client/features/passport/passport-view.tsx'),
    loadWords('passport'),
  ]);
  return { default: PassportView };
});

const OwnKeys = lazy(async () => {
  const [{ OwnKeys }] = await Promise.all([
    import('#client/features/organization-access/keys/own-keys.tsx'),
    loadWords('organizationAccess'),
  ]);
  return { default: OwnKeys };
});

const RemindersSection = lazy(async () => {
  const [{ RemindersSection }] = await Promise.all([
    import('#client/features/reminders/reminders-section.tsx'),
    loadWords('reminders'),
  ]);
  return { default: RemindersSection };
});

const parts = ['profile', 'appearance', 'reminders', 'sessions', 'api-keys', 'data'] as const;
type Part = (typeof parts)[number];

export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const { part = 'profile' } = useParams();
  const known = parts.find((name) => name === part);
  if (!known) return <Navigate to="/settings/profile" replace />;
  return (
    <Page>
      <PageTitle>{`${t(`parts.${known}`)} · ${t('title')}`}</PageTitle>
      <PageHeader title={t('title')} />
      <Tabs
        label={t('title')}
        tabs={parts.map((name) => ({ to: `/settings/${name}`, label: t(`parts.${name}`) }))}
        className="mb-7"
      />
      <PartContent part={known} />
    </Page>
  );
}

function PartContent({ part }: { part: Part }) {
  const { t } = useTranslation('settings');
  switch (part) {
    case 'profile':
      return <ProfilePart />;
    case 'appearance':
      return <AppearancePart />;
    case 'reminders':
      return (
        <Suspense fallback={<Skeleton className="h-40" />}>
          <RemindersSection />
        </Suspense>
      );
    case 'sessions':
      return (
        <Section title={t('parts.sessions')}>
          <p className="mt-3 mb-1 text-ink-3">{t('sessions.text')}</p>
          <SessionList />
        </Section>
      );
    case 'api-keys':
      return (
        <Suspense fallback={<Skeleton className="h-row" />}>
          <OwnKeys />
        </Suspense>
      );
    case 'data':
      return (
        <Suspense fallback={<Skeleton className="h-row" />}>
          <PassportView />
        </Suspense>
      );
  }
}

function ProfilePart() {
  const { t } = useTranslation('settings');
  const user = useUser();
  return (
    <div className="grid gap-10">
      <Section title={t('parts.profile')}>
        <p className="mt-3 mb-5 text-ink-3">{t('profile.text')}</p>
        <ProfileForm key={user.id} user={user} />
        {user.public_profile && (
          <div className="mt-8 max-w-[480px]">
            <Suspense>
              <EmbedSection username={user.username} />
            </Suspense>
          </div>
        )}
      </Section>
      <Section title={t('password.title')}>
        <div className="mt-5">
          <PasswordForm />
        </div>
      </Section>
      <MyUsage />
    </div>
  );
}

function AppearancePart() {
  const { t, language } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const { theme, setTheme } = usePreferences();
  return (
    <Section title={t('parts.appearance')}>
      <p className="mt-3 mb-5 text-ink-3">{t('appearance.text')}</p>
      <div className="grid max-w-[480px] gap-6">
        <div className="grid justify-items-start gap-1.5">
          <span className="text-13 font-medium">{t('appearance.theme')}</span>
          <SegmentedControl<Theme>
            label={t('appearance.theme')}
            value={theme}
            onChange={setTheme}
            segments={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: shell(`theme.${value}`),
            }))}
          />
        </div>
        <Suspense>
          <CelebrationSwitch />
        </Suspense>
        <Field label={t('appearance.language')} hint={t('appearance.languageHint')}>
          <Select value={language} onChange={(event) => void changeLanguage(event.target.value as Language)}>
            {Object.entries(languages).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Section>
  );
}
