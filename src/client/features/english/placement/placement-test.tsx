import { use, useEffect, useRef, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useReadingTime } from '#client/session/learning-time/use-reading-time.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { Task } from '#contract/catalogue.ts';
import type { Result } from '#contract/kernel/endpoint.ts';
import type { xel } from '#contract/xel.ts';
import type { Answer } from '../attempt/attempt.ts';
import { changeAttempt, readAttempt, useAttempt } from '../attempt/attempts.ts';
import { EnglishPartsContext } from '../english-parts.ts';
import { TaskItems } from '../player/task-items.tsx';
import { TimeLeft } from '../player/time-left.tsx';
import { StimulusView } from '../stimulus/stimulus-view.tsx';
import { useFormats } from '../use-formats.ts';
import { partOf, placeOf, rememberPart } from './placement-run.ts';
import { usePlace } from './use-place.ts';

export interface PlacementTestProps {
  tasks: readonly Task[];
  onResult: (result: Result<typeof xel.place>) => void;
}

/** The parts of the test one after the other; forth and back, and kept in this browser until the server has them. */
export function PlacementTest({ tasks, onResult }: PlacementTestProps) {
  const { t } = useTranslation('english');
  const { sentence } = useErrorWords();
  const { number } = useFormats();
  const { id: userId } = useUser();
  const [at, setAt] = useState(() => partOf(userId, tasks.length));
  const { busy, error, place } = usePlace(tasks, onResult);
  useReadingTime('placement', 'english');
  const head = useRef<HTMLHeadingElement>(null);
  const task = tasks[at];
  // biome-ignore lint/correctness/useExhaustiveDependencies: each part is read from its title
  useEffect(() => head.current?.focus(), [at]);
  if (!task) return null;
  const go = (to: number) => {
    rememberPart(userId, to);
    setAt(to);
  };
  const last = at === tasks.length - 1;
  const where = t('placement.place', { number: number(at + 1), of: number(tasks.length) });
  return (
    <div className="grid gap-6">
      <div>
        <ProgressBar label={t('placement.progress')} value={at} max={tasks.length} valueText={where} />
        <p className="tabular mt-1.5 text-13 text-ink-3">{where}</p>
      </div>
      <h2 ref={head} tabIndex={-1} className="text-18 font-semi tracking-section">
        <bdi lang="en">{task.title}</bdi>
      </h2>
      <Part key={task.id} task={task} userId={userId} />
      {error !== null && (
        <Notice tone="warn" role="alert">
          {t('placement.failed', { why: sentence(error) ?? '' })}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        {at > 0 && (
          <Button variant="ghost" onClick={() => go(at - 1)}>
            {t('placement.previous')}
          </Button>
        )}
        <Button variant="primary" busy={busy} onClick={() => (last ? void place() : go(at + 1))}>
          {t(last ? 'placement.finish' : 'placement.next')}
        </Button>
      </div>
    </div>
  );
}

function Part({ task, userId }: { task: Task; userId: string }) {
  const { renderMarkdown } = use(EnglishPartsContext);
  const kept = placeOf(userId, task.id);
  const { answers, since } = useAttempt(kept);
  const answer = (item: string, given: Answer) => {
    const before = readAttempt(kept);
    changeAttempt(kept, { answers: { ...before.answers, [item]: given }, since: before.since ?? Date.now() });
  };
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <div dir="ltr" lang="en" className="min-w-0 text-start text-ink-2">
          {renderMarkdown(task.prompt)}
        </div>
        {task.timed_seconds !== null && <TimeLeft limit={task.timed_seconds} since={since} />}
      </div>
      {task.stimulus && <StimulusView task={task} stimulus={task.stimulus} />}
      <TaskItems task={task} answers={answers} onAnswer={answer} />
    </div>
  );
}
