import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import type { Mistake, MistakeExample } from '#contract/english.ts';
import { ExampleTools } from '../mistakes/example-tools.tsx';
import { useFormats } from '../use-formats.ts';

export interface KnownCorrection {
  mistake: Mistake;
  example: MistakeExample;
}

/** How often the same went wrong, and what can be done about this sentence. */
export function CorrectionHistory({ mistake, example }: KnownCorrection) {
  const { t } = useTranslation('english');
  const { moment } = useFormats();
  const { count, last_seen_at: last } = mistake;
  return (
    <>
      {count > 1 && (
        <Why className="mt-1">{`${t('mistakes.count', { count })} · ${t('mistakes.last', { when: moment(last) })}`}</Why>
      )}
      <div className="mt-2">
        <ExampleTools mistake={mistake} example={example} />
      </div>
    </>
  );
}
