import type { ReactNode } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { AiProvider } from '#contract/ai-provider-shapes.ts';
import { useFormats } from './use-formats.ts';
import { useModelNames } from './use-model-names.ts';

/** Address, key, models, cost, and what became of its answers. The key itself is nowhere. */
export function ProviderFacts({ provider }: { provider: AiProvider }) {
  const { t } = useTranslation('admin');
  const { answer } = useErrorWords();
  const { money, moment, number } = useFormats();
  const modelNames = useModelNames();
  const { kind, base_url, allowed_models, default_model, cost, health, key_problem } = provider;
  const models = allowed_models.length > 0 ? modelNames(allowed_models) : t('providers.allModels');
  const price = (amount: number, currency: string) => money({ amount, currency });

  return (
    <>
      <dl className="grid gap-x-4 gap-y-1 text-13 tablet:grid-cols-[max-content_minmax(0,1fr)]">
        <Fact name={t('providers.facts.address')}>
          {base_url ? (
            <bdi dir="ltr" className="wrap-anywhere">
              {base_url}
            </bdi>
          ) : (
            t('providers.ownAddress', { kind: t(`providers.kinds.${kind}`) })
          )}
        </Fact>
        <Fact name={t('providers.facts.key')}>{useKeyWords(provider)}</Fact>
        <Fact name={t('providers.facts.models')}>
          {default_model ? t('providers.defaultModel', { models, model: `\u2068${default_model}\u2069` }) : models}
        </Fact>
        <Fact name={t('providers.facts.cost')}>
          {cost
            ? t('providers.costLine', {
                input: price(cost.input_per_million, cost.currency),
                output: price(cost.output_per_million, cost.currency),
              })
            : t('providers.costNone')}
        </Fact>
        <Fact name={t('providers.facts.health')}>
          {t('providers.counts', { answered: number(health.answered), failed: number(health.failed) })}
        </Fact>
      </dl>
      {key_problem !== undefined && <p className="text-13 text-danger-ink">{answer(key_problem)}</p>}
      {health.last_failure !== null && health.last_failure_at !== null && (
        <p className="text-13 text-ink-2">
          {t('providers.lastFailure', { when: moment(health.last_failure_at), sentence: answer(health.last_failure) })}
        </p>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents max-tablet:flex max-tablet:gap-1.5">
      <dt className="shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0 text-ink-2 wrap-anywhere">{children}</dd>
    </div>
  );
}

function useKeyWords({ source, has_key, key_set_at }: AiProvider): string {
  const { t } = useTranslation('admin');
  const { date } = useFormats();
  if (!has_key) return t('providers.keyNone');
  if (source === 'environment' || key_set_at === null) return t('providers.keyOfEnvironment');
  return t('providers.keySince', { date: date(key_set_at) });
}
