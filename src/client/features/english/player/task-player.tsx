import { use, useEffect, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useReadingTime } from '#client/session/learning-time/use-reading-time.ts';
import { Button } from '#client/ui/button.tsx';
import { latePart } from '#client/ui/late-part.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { Task } from '#contract/catalogue.ts';
import { answeredOf } from '../attempt/response.ts';
import type { Outcome } from '../attempt/send.ts';
import { EnglishPartsContext } from '../english-parts.ts';
import { StimulusView } from '../stimulus/stimulus-view.tsx';
import { useFormats } from '../use-formats.ts';
import { Hints } from './hints.tsx';
import { TaskItems } from './task-items.tsx';
import { TimeLeft } from './time-left.tsx';
import { usePlayer } from './use-player.ts';
import { WaitingNotice } from './waiting-notice.tsx';

const loadDialog = async () => (await import('#client/ui/confirm-dialog.tsx')).ConfirmDialog;
const ConfirmDialog = latePart(loadDialog);

export interface TaskPlayerProps {
  task: Task;
  moduleId: string;
  onSent: (outcome: Outcome & { kind: 'sent' }) => void;
}

/** A task to do: what it is about, its items, its hints, and the one button that has it checked. */
export function TaskPlayer({ task, moduleId, onSent }: TaskPlayerProps) {
  const { t } = useTranslation('english');
  const { sentence } = useErrorWords();
  const { renderMarkdown } = use(EnglishPartsContext);
  const player = usePlayer(task, moduleId, onSent);
  const { answers, since, sending } = player.attempt;
  // As it passes, so that a task that is left without being sent has its time, too.
  useReadingTime(sending === null ? task.id : null, 'english', player.visit);
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 border-y border-line py-2.5">
        <div dir="ltr" lang="en" className="min-w-0 text-start text-ink-2">
          {renderMarkdown(task.prompt)}
        </div>
        {task.timed_seconds !== null && <TimeLeft limit={task.timed_seconds} since={since} />}
      </div>
      {task.stimulus && <StimulusView task={task} stimulus={task.stimulus} />}
      <fieldset disabled={sending !== null} className="grid gap-6">
        <legend className="sr-only">{task.title}</legend>
        <TaskItems task={task} answers={answers} onAnswer={player.answer} />
      </fieldset>
      <Hints task={task} moduleId={moduleId} />
      {player.refusal !== null && (
        <Notice tone="warn" role="alert">
          {t('task.refused', { why: sentence(player.refusal) ?? '' })}
        </Notice>
      )}
      {sending ? (
        <WaitingNotice busy={player.busy} onSend={player.resend} onRecall={player.recall} />
      ) : (
        <SendRow task={task} done={answeredOf(task, answers)} onSend={player.send} />
      )}
    </div>
  );
}

function SendRow({ task, done: [done, of], onSend }: { task: Task; done: [number, number]; onSend: () => void }) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const one = !task.choices?.length;
  const ready = done > 0 || task.type === 'ordering';
  const text = t('task.answered', { done: number(done), of: number(of) });
  const [asking, setAsking] = useState(false);
  // It comes once the task is shown, and is here when the network goes away.
  useEffect(() => void loadDialog().catch(() => {}), []);
  const empty = one ? 0 : of - done;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line pt-4">
      <Button
        variant="primary"
        disabled={!ready}
        onClick={() => (empty > 0 ? setAsking(true) : onSend())}
        aria-describedby={`${task.id}-sent`}
      >
        {t(one ? 'task.sendText' : 'task.send')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('task.emptyTitle', { count: empty })}
        description={t('task.emptyText')}
        cancelLabel={t('task.emptyBack')}
        confirmLabel={t('task.emptySend')}
        tone="primary"
        onConfirm={() => {
          setAsking(false);
          onSend();
        }}
      />
      <div className="min-w-40 flex-1">
        {!one && <ProgressBar label={t('task.progress')} value={done} max={of} valueText={text} size="thin" />}
        <p id={`${task.id}-sent`} className="tabular mt-1 flex flex-wrap justify-between gap-x-3 text-13 text-ink-3">
          <span>{ready ? !one && text : t('task.nothing')}</span>
          <span>{ready && t('task.kept')}</span>
        </p>
      </div>
    </div>
  );
}
