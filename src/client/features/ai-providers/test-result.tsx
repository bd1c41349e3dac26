import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Notice } from '#client/ui/notice.tsx';
import type { useTestProvider } from './provider-queries.ts';
import { useFailureWords } from './use-failure-words.ts';
import { useFormats } from './use-formats.ts';
import { useModelNames } from './use-model-names.ts';

interface TestResultProps {
  name: string;
  test: ReturnType<typeof useTestProvider>;
}

/** How asking a provider ended: the sentence, how long it took, and what it offers. The region is there before its words. */
export function TestResult({ name, test }: TestResultProps) {
  const { t } = useTranslation('admin');
  const { answer } = useErrorWords();
  const say = useFailureWords();
  const { number } = useFormats();
  const modelNames = useModelNames();
  const { data, error, isPending } = test;
  return (
    <div role="status" className="empty:hidden">
      {isPending && <p className="text-13 text-ink-3">{t('providers.testing', { name })}</p>}
      {error && <Notice tone="danger">{say(error)}</Notice>}
      {data && (
        <Notice tone={data.ok ? 'good' : 'danger'}>
          <p>
            {answer(data.message)}{' '}
            <span className="tabular text-ink-3">{t('providers.took', { ms: number(data.ms) })}</span>
          </p>
          {data.models.length > 0 && (
            <p className="text-13 text-ink-2">
              {t('providers.offers', { count: data.models.length, names: modelNames(data.models.map(({ id }) => id)) })}
            </p>
          )}
        </Notice>
      )}
    </div>
  );
}
