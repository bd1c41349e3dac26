import Mic from 'lucide-react/icons/mic';
import Square from 'lucide-react/icons/square';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { type AudioMeans, browserAudio } from '#client/session/voice/audio/open-microphone.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { useStoredFlag } from '#client/ui/use-stored-flag.ts';
import { LevelMeter } from './level-meter.tsx';
import { Playback } from './playback.tsx';
import { useRecorder } from './use-recorder.ts';

export interface RecorderProps {
  /** A shorter recording is none; at the longest it stops by itself. */
  seconds: readonly [least: number, most: number];
  /** Gets each recording, and null when a new one begins. */
  onTake(wav: Blob | null): void;
  means?: AudioMeans;
}

/** From here on the end is announced. */
const warnedSeconds = 10;

/** Records an answer: asks once in this browser, shows the level, plays it back, and records it again. */
export function Recorder({ seconds: [least, most], onTake, means = browserAudio }: RecorderProps) {
  const { t } = useTranslation('english');
  const [agreed, setAgreed] = useStoredFlag('xt.recording-agreed', false);
  const { stage, seconds, decibels, hint, problem, take, start, stop } = useRecorder({
    means,
    leastSeconds: least,
    mostSeconds: most,
    onTake,
  });
  const recording = stage === 'recording';
  const left = Math.ceil(most - seconds);
  const press = () => {
    setAgreed(true);
    void (recording ? stop() : start());
  };
  const verb = recording ? 'stop' : !agreed ? 'agree' : take ? 'again' : 'record';

  return (
    <div className="grid gap-3">
      {!agreed && <Notice>{t('recorder.consent')}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant={take ? 'second' : 'primary'}
          icon={recording ? Square : Mic}
          busy={stage === 'opening' || stage === 'stopping'}
          onClick={press}
        >
          {t(`recorder.${verb}`)}
        </Button>
        <span className="text-13 text-ink-2">
          {recording || take
            ? t('recorder.time', { now: Math.floor(seconds), most })
            : t('recorder.limits', { least, most })}
        </span>
      </div>
      {recording && <LevelMeter decibels={decibels} hint={hint} />}
      <div role="status" className="grid gap-2 text-13 empty:hidden">
        {stage === 'opening' && <p>{t('recorder.opening')}</p>}
        {recording && hint === 'quiet' && <p>{t('recorder.hint.quiet')}</p>}
        {recording && hint === 'loud' && <p>{t('recorder.hint.loud')}</p>}
        {recording && left <= warnedSeconds && most > 2 * warnedSeconds && (
          <p>{t('recorder.ending', { count: warnedSeconds })}</p>
        )}
        {problem && <Notice tone="warn">{t(`recorder.problem.${problem}`, { least })}</Notice>}
      </div>
      {take && <Playback take={take} />}
    </div>
  );
}
