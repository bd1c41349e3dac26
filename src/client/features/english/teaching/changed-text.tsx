import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { Learned } from '../learned.tsx';
import { type Run, wordDiff } from './word-diff.ts';

/** What a revision changed: marked by line and by word for the eye, and said for the ear. */
export function ChangedText({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('organizationFigures');
  const runs = wordDiff(before, after);
  return (
    <Section title={t('answer.changed')}>
      {runs.some(({ kind }) => kind !== 'same') ? (
        <Learned className="max-w-essay pt-3 whitespace-pre-wrap">
          {runs.map((run, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have nothing but their place, and are drawn once
            <ShownRun key={place} run={run} />
          ))}
        </Learned>
      ) : (
        <p className="pt-3 text-ink-3">{t('answer.unchanged')}</p>
      )}
    </Section>
  );
}

function ShownRun({ run: { kind, text } }: { run: Run }) {
  const { t } = useTranslation('organizationFigures');
  if (kind === 'same') return text;
  const said = <span className="sr-only">{` [${t(`answer.${kind}`)}: `}</span>;
  const end = <span className="sr-only">] </span>;
  return kind === 'added' ? (
    <ins className="rounded-sm bg-accent-soft text-accent-ink underline">
      {said}
      {text}
      {end}
    </ins>
  ) : (
    <del className="rounded-sm bg-danger-soft text-danger-ink line-through">
      {said}
      {text}
      {end}
    </del>
  );
}
