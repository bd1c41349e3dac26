import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { RadioGroup } from '#client/ui/radio-group.tsx';
import { Section } from '#client/ui/section.tsx';
import { toast } from '#client/ui/toast.ts';
import type { SharingChoices } from '#contract/member-privacy.ts';
import type { Organization } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { sharingQuery, useChooseSharing } from './privacy-queries.ts';

const rungs = ['private', 'totals', 'rubric'] as const;
/** Content is shown of what was written for English alone. */
const withContent = [...rungs, 'transcript'] as const;

/** How much an organization sees of whoever is signed in: one choice for each kind of data, saved as it is made. */
export function SharingSection({ organization: { id, name } }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  const { sentence } = useFailureWords();
  const { day } = useFormats();
  const sharing = useQuery(sharingQuery(id));
  const choose = useChooseSharing(id);
  // What was pressed stays pressed while it is on its way; a refusal puts it back.
  const pressed: Partial<SharingChoices> = choose.isPending ? choose.variables : {};
  const set = (chosen: Partial<SharingChoices>) =>
    choose.mutate(chosen, { onSuccess: () => toast({ message: t('sharing.saved') }) });
  return (
    <Section title={t('sharing.title', { name: `\u2068${name}\u2069` })}>
      <p className="mt-3 max-w-[60ch] text-ink-3">{t('sharing.text')}</p>
      <Loaded from={sharing}>
        {(shared) => (
          <div className="mt-5 grid max-w-[60ch] gap-6">
            <RadioGroup
              label={t('sharing.progress')}
              options={withContent.map((rung) => ({
                ...{ value: rung, label: t(`sharing.rung.${rung}`), hint: t(`sharing.hint.progress.${rung}`) },
              }))}
              value={pressed.progress ?? shared.progress}
              onChange={(progress) => set({ progress })}
            />
            <RadioGroup
              label={t('sharing.conversations')}
              options={rungs.map((rung) => ({
                ...{ value: rung, label: t(`sharing.rung.${rung}`), hint: t(`sharing.hint.conversations.${rung}`) },
              }))}
              value={pressed.conversations ?? shared.conversations}
              onChange={(conversations) => set({ conversations })}
            />
            <RadioGroup
              label={t('sharing.english')}
              options={withContent.map((rung) => ({
                ...{ value: rung, label: t(`sharing.englishRung.${rung}`), hint: t(`sharing.hint.english.${rung}`) },
              }))}
              value={pressed.english ?? shared.english}
              onChange={(english) => set({ english })}
            />
            <p className="text-13 text-ink-3">
              {t('sharing.content')}{' '}
              {shared.changed_at ? t('sharing.changed', { day: day(shared.changed_at) }) : t('sharing.unchosen')}
            </p>
          </div>
        )}
      </Loaded>
      {choose.error && (
        <p role="alert" className="mt-2 text-13 text-danger-ink">
          {sentence(choose.error)}
        </p>
      )}
    </Section>
  );
}
