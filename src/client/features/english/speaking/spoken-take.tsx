import { useMutation } from '@tanstack/react-query';
import AudioLines from 'lucide-react/icons/audio-lines';
import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import type { AudioMeans } from '#client/session/voice/audio/open-microphone.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { xel } from '#contract/xel.ts';
import { EvaluationView } from '../evaluation/evaluation-view.tsx';
import { Recorder } from './recorder.tsx';

export interface SpokenTakeProps {
  taskId: string;
  /** Of a task to read aloud or to repeat: which item is said. */
  item?: string;
  /** What was said, as far as it is written down. */
  text: string;
  seconds: readonly [least: number, most: number];
  means?: AudioMeans;
}

/** The published endpoint takes a recording as a form, everything else as JSON. */
const asForm = { ...xel.evaluate, bodyType: 'multipart' } as typeof xel.evaluate;

/** A recording of what is said, and what can be heard in it: to practise with, before the answer is sent. */
export function SpokenTake({ taskId, item, text, seconds, means }: SpokenTakeProps) {
  const { t } = useTranslation('english');
  const { sentence } = useErrorWords();
  const [take, setTake] = useState<Blob | null>(null);
  const judging = useMutation({
    mutationFn: async ({ wav, transcript }: { wav: Blob; transcript: string }) => {
      const audio = new File([wav], 'talk.wav', { type: 'audio/wav' });
      const body = {
        ...{ type: 'speaking' as const, audio, task_id: taskId },
        ...(item !== undefined && { item }),
        ...(transcript !== '' && { transcript }),
      };
      return { evaluation: await session.api.call(asForm, { body }), transcript };
    },
  });
  const onTake = (wav: Blob | null) => {
    setTake(wav);
    judging.reset();
  };
  return (
    <div className="grid gap-3">
      <Recorder seconds={seconds} onTake={onTake} {...(means && { means })} />
      {take && (
        <div>
          <Button
            icon={AudioLines}
            busy={judging.isPending}
            onClick={() => judging.mutate({ wav: take, transcript: text.trim() })}
          >
            {t('recorder.take.judge')}
          </Button>
          <p className="mt-1.5 max-w-essay text-13 text-ink-3">{t('recorder.take.what')}</p>
        </div>
      )}
      <div role="status" className="empty:hidden">
        {judging.isPending && <span className="sr-only">{t('recorder.take.judging')}</span>}
        {judging.isError && <Notice tone="warn">{sentence(judging.error) ?? t('recorder.take.failed')}</Notice>}
      </div>
      {judging.data && <EvaluationView evaluation={judging.data.evaluation} text={judging.data.transcript} />}
    </div>
  );
}
