import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Section } from '#client/ui/section.tsx';
import { ArchiveChoice } from './archive-choice.tsx';
import { ImportReport } from './import-report.tsx';
import { useImport } from './use-import.ts';
import { useSizes } from './use-sizes.ts';

/** Brings an archive back, and says what became of each thing in it. */
export function ImportSection({ empty }: { empty: boolean }) {
  const { t } = useTranslation('passport');
  const say = useErrorWords();
  const { state, start, cancel } = useImport();
  const busy = state.step === 'sending' || state.step === 'working';
  return (
    <Section title={t('import.title')}>
      <div className="mt-3 grid max-w-[68ch] gap-4">
        <p className="text-ink-3">{t('import.text')}</p>
        {state.step === 'sending' && <Sending sent={state.sent} total={state.total} />}
        {state.step === 'working' && <p role="status">{t('import.working')}</p>}
        {state.step === 'cancelled' && <p role="status">{t('import.cancelled')}</p>}
        {state.step === 'failed' && (
          <Notice tone="danger" role="alert">
            {say.sentence(state.error) ?? t('import.failed')}
          </Notice>
        )}
        {busy && (
          <div>
            <Button onClick={cancel}>{t('import.cancel')}</Button>
          </div>
        )}
        {state.step === 'done' && <ImportReport report={state.report} />}
        {!busy && state.step !== 'done' && (empty ? <ArchiveChoice onFile={(file) => void start(file)} /> : <Full />)}
      </div>
    </Section>
  );
}

function Full() {
  const { t } = useTranslation('passport');
  return <Notice tone="info">{t('import.needsEmpty')}</Notice>;
}

function Sending({ sent, total }: { sent: number; total: number }) {
  const { t } = useTranslation('passport');
  const size = useSizes();
  const text = t('import.sending', { done: size(sent), total: size(total) });
  return (
    <div className="grid max-w-[480px] gap-1.5">
      <ProgressBar label={t('import.progress')} value={sent} max={total} valueText={text} />
      <p className="tabular text-13 text-ink-3">{text}</p>
    </div>
  );
}
