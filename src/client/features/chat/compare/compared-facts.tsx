import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Usage } from '#contract/chat.ts';
import { useProviderNames } from '../provider-names.ts';
import { Byline } from '../thread/byline.tsx';

interface ComparedFactsProps {
  provider: string;
  /** The model, or the provider where no model is known. */
  name: string;
  /** How long it took, in milliseconds, once that is known. */
  ms: number | null;
  usage: Usage | null;
}

/** Who answers, how long it took and how much was read and written. */
export function ComparedFacts({ provider, name, ms, usage }: ComparedFactsProps) {
  const { t, language } = useTranslation('chat');
  const names = useProviderNames();
  const who = provider === 'auto' ? name : names.provider(provider);
  const seconds = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
  return (
    <>
      <Byline who={who} which={name === who ? '' : name} />
      {ms !== null && <span className="tabular">{seconds.format(ms / 1_000)}</span>}
      {usage && (
        <span className="tabular">
          {t('compare.usage', { input: usage.input_tokens, output: usage.output_tokens })}
        </span>
      )}
    </>
  );
}
