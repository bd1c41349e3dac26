import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import { useFormats } from '../use-formats.ts';

const named = ['words', 'sentences', 'type_token_ratio'] as const;

/** What was measured, by name. */
export function Measures({ metrics }: Pick<Evaluation, 'metrics'>) {
  const { t } = useTranslation('english');
  const { decimal } = useFormats();
  // The levels stand above, by their names.
  const all = Object.entries(metrics).filter(([name]) => !/^level(_low|_high)?$/.test(name));
  if (all.length === 0) return null;
  const nameOf = (name: string) => {
    const known = named.find((one) => one === name);
    return known ? t(`evaluation.names.${known}`) : name.replaceAll('_', ' ');
  };
  return (
    <details className="mt-3.5">
      <summary className="cursor-pointer text-13 font-medium">{t('evaluation.metrics')}</summary>
      <dl className="mt-2 grid gap-1 text-13">
        {all.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-3">
            <dt className="text-ink-3">{nameOf(name)}</dt>
            <dd>{decimal(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
