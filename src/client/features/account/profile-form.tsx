import { useState } from 'react';
import type { ErrorWords } from '#client/i18n/error-words.ts';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { UserProfile } from '#contract/auth.ts';
import { type ProfileChange, useUpdateProfile } from './account-queries.ts';
import { PublicProfileLink } from './public-profile-link.tsx';

const zones = Intl.supportedValuesOf('timeZone');
const dayStarts = ['00:00', '01:00', '02:00', '03:00', '04:00', '05:00', '06:00'];

type Form = Required<Pick<UserProfile, 'username' | 'timezone' | 'day_starts_at' | 'public_profile'>> & {
  full_name: string;
};

/** Name, time zone, start of the day, and whether there is a public profile. Saves only what changed. */
export function ProfileForm({ user }: { user: UserProfile }) {
  const { t } = useTranslation('settings');
  const saved = formOf(user);
  const [form, setForm] = useState(saved);
  const update = useUpdateProfile();
  const change = changesOf(saved, form);
  const set = (part: Partial<Form>) => setForm((old) => ({ ...old, ...part }));
  const say = useErrorWords();
  const errorOf = (name: string) => fieldError(update.error, name, say);

  const save = () =>
    update.mutate(change, {
      onSuccess: (next) => {
        setForm(formOf(next));
        toast({ message: t('profile.saved') });
      },
    });

  return (
    <form
      noValidate
      className="grid max-w-[480px] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={t('profile.fullName')} error={errorOf('full_name')}>
        <TextInput
          autoComplete="name"
          value={form.full_name}
          onChange={(event) => set({ full_name: event.target.value })}
        />
      </Field>
      <Field label={t('profile.username')} hint={t('profile.usernameHint')} error={errorOf('username')}>
        <TextInput
          autoComplete="username"
          dir="ltr"
          spellCheck={false}
          value={form.username}
          onChange={(event) => set({ username: event.target.value })}
        />
      </Field>
      <Field label={t('profile.timezone')} hint={t('profile.timezoneHint')} error={errorOf('timezone')}>
        <Select dir="ltr" value={form.timezone} onChange={(event) => set({ timezone: event.target.value })}>
          {[...new Set([form.timezone, ...zones])].map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('profile.dayStart')} hint={t('profile.dayStartHint')} error={errorOf('day_starts_at')}>
        <Select value={form.day_starts_at} onChange={(event) => set({ day_starts_at: event.target.value })}>
          {[...new Set([form.day_starts_at, ...dayStarts])].sort().map((time) => (
            <option key={time}>{time}</option>
          ))}
        </Select>
      </Field>
      <Switch
        layout="row"
        label={t('profile.publicProfile')}
        hint={t('profile.publicProfileHint')}
        checked={form.public_profile}
        onChange={(public_profile) => set({ public_profile })}
      />
      {form.public_profile &&
        (saved.public_profile ? (
          <PublicProfileLink username={saved.username} />
        ) : (
          <p className="text-13 text-ink-3">{t('profile.publicUnsaved')}</p>
        ))}
      <div className="flex items-center gap-3">
        <Button variant="primary" type="submit" busy={update.isPending} disabled={Object.keys(change).length === 0}>
          {t('profile.save')}
        </Button>
        {Object.keys(change).length === 0 && <span className="text-13 text-ink-3">{t('profile.unchanged')}</span>}
      </div>
    </form>
  );
}

function formOf(user: UserProfile): Form {
  const { username, timezone, day_starts_at, public_profile } = user;
  return { username, timezone, day_starts_at, public_profile, full_name: user.full_name ?? '' };
}

function changesOf(saved: Form, form: Form): ProfileChange {
  const changed = Object.entries(form).filter(([name, value]) => saved[name as keyof Form] !== value);
  return Object.fromEntries(changed);
}

function fieldError(error: Error | null, name: string, say: ErrorWords): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const issue = error.issues.find(({ path }) => path === `body.${name}`);
  if (issue) return say.issue(name, issue.message);
  if (name === 'username' && error.code === 'username_taken') return say.sentence(error);
  return name === 'full_name' && error.issues.length === 0 && error.code !== 'username_taken'
    ? say.sentence(error)
    : undefined;
}
