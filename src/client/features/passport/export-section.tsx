import Download from 'lucide-react/icons/download';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Section } from '#client/ui/section.tsx';
import type { PassportContents } from '#contract/passport.ts';
import { CountsList } from './counts-list.tsx';
import { type ExportState, useExport } from './use-export.ts';
import { useSizes } from './use-sizes.ts';

/** Everything in one file, with how far its download is. */
export function ExportSection({ contents }: { contents: PassportContents }) {
  const { t } = useTranslation('passport');
  const { state, start, cancel } = useExport();
  const size = useSizes();
  return (
    <Section title={t('export.title')} end={t('export.size', { size: size(contents.estimated_bytes) })}>
      <div className="mt-3 grid max-w-[68ch] gap-4">
        <p className="text-ink-3">{t('export.text')}</p>
        {contents.empty ? <p className="text-ink-2">{t('export.none')}</p> : <CountsList contents={contents} />}
        <Going state={state} onStart={() => void start()} onCancel={cancel} />
      </div>
    </Section>
  );
}

interface GoingProps {
  state: ExportState;
  onStart: () => void;
  onCancel: () => void;
}

function Going({ state, onStart, onCancel }: GoingProps) {
  const { t } = useTranslation('passport');
  const say = useErrorWords();
  const size = useSizes();
  const busy = state.step === 'collecting' || state.step === 'receiving';
  return (
    <div className="grid max-w-[480px] justify-items-start gap-3">
      {state.step === 'receiving' && <Received received={state.received} total={state.total} />}
      {state.step === 'collecting' && <p role="status">{t('export.collecting')}</p>}
      {state.step === 'done' && (
        <Notice tone="good" role="status">
          {t('export.done', { size: size(state.bytes) })}
        </Notice>
      )}
      {state.step === 'cancelled' && <p role="status">{t('export.cancelled')}</p>}
      {state.step === 'failed' && (
        <Notice tone="danger" role="alert">
          {say.sentence(state.error) ?? t('export.failed')}
        </Notice>
      )}
      {busy ? (
        <Button onClick={onCancel}>{t('export.cancel')}</Button>
      ) : (
        <Button variant="primary" icon={Download} onClick={onStart}>
          {t('export.start')}
        </Button>
      )}
    </div>
  );
}

function Received({ received, total }: { received: number; total: number | null }) {
  const { t } = useTranslation('passport');
  const size = useSizes();
  const text = total === null ? size(received) : t('export.received', { done: size(received), total: size(total) });
  return (
    <div className="grid w-full gap-1.5">
      <ProgressBar label={t('export.progress')} value={received} max={total ?? received} valueText={text} />
      <p className="tabular text-13 text-ink-3">{text}</p>
    </div>
  );
}
