import { useTranslation } from '#client/i18n/use-translation.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { ConversationDetail } from '#contract/conversations.ts';

/** Beyond this share of its window a context is nearly full. */
const nearlyFull = 0.8;

interface ContextMeterProps {
  detail: ConversationDetail;
}

/** How full the context is, in tokens, and how many have been used so far. */
export function ContextMeter({ detail: { context, usage } }: ContextMeterProps) {
  const { t } = useTranslation('chat');
  const { used_tokens_estimate: used, window, truncated } = context;
  const words = window === null ? t('setup.used', { used }) : t('setup.usedOf', { used, window });
  return (
    <section aria-label={t('setup.context')} className="grid gap-2 rounded-surface border border-line p-3.5 text-13">
      <h3 className="font-medium">{t('setup.context')}</h3>
      {window !== null && (
        <ProgressBar
          label={t('setup.context')}
          value={used}
          max={window}
          valueText={words}
          tone={used > window * nearlyFull ? 'streak' : 'accent'}
        />
      )}
      <p className="tabular">{words}</p>
      {truncated && <p className="text-ink-2">{t('setup.truncated')}</p>}
      <p className="tabular text-ink-3">
        {t('setup.usage', { input: usage.input_tokens, output: usage.output_tokens })}
      </p>
    </section>
  );
}
