import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '#client/session/new-id.ts';
import { useOnline } from '#client/session/use-online.ts';
import { useSession, useUser } from '#client/session/use-session.ts';
import type { Task } from '#contract/catalogue.ts';
import type { Answer, Attempt } from '../attempt/attempt.ts';
import { changeAttempt, readAttempt, useAttempt } from '../attempt/attempts.ts';
import { responseOf } from '../attempt/response.ts';
import { type Outcome, sendAttempt } from '../attempt/send.ts';
import { useActiveSeconds } from '../attempt/use-active-seconds.ts';

/** A server that has trouble is asked again after so long, in milliseconds. */
const again = 30_000;

export interface Player {
  attempt: Attempt;
  /** Under which the time with it is reported. */
  visit: string;
  busy: boolean;
  /** Why the server did not take the answers; null when it was not asked, or has not refused. */
  refusal: unknown;
  answer(item: string, answer: Answer): void;
  send(): void;
  /** Tries again what waits. */
  resend(): void;
  /** Takes back what waits, so that answers can be changed. */
  recall(): void;
}

/** The attempt at a task: kept with every answer, sent once, and resumed after whatever came between. */
export function usePlayer(task: Task, moduleId: string, onSent: (outcome: Outcome & { kind: 'sent' }) => void): Player {
  const { id: userId } = useUser();
  const queries = useQueryClient();
  const online = useOnline();
  const status = useSession((state) => state.status);
  const place = { userId, taskId: task.id };
  const attempt = useAttempt(place);
  const seconds = useRef(attempt.seconds);
  const [visit] = useState(() => attempt.visit ?? newId());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  useActiveSeconds(
    attempt.sending === null,
    useCallback(() => {
      seconds.current += 1;
    }, []),
  );
  const heard = useRef(onSent);
  heard.current = onSent;
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const deliver = useCallback(async () => {
    setBusy(true);
    setRefusal(null);
    const outcome = await sendAttempt(queries, { userId, taskId: task.id });
    if (!here.current) return;
    setBusy(false);
    if (outcome.kind === 'sent') heard.current(outcome);
    if (outcome.kind === 'refused') setRefusal(outcome.error);
  }, [queries, userId, task.id]);

  const waiting = attempt.sending?.key;
  // After a reload, a sign-in or an outage what waits is sent without being asked for again.
  useEffect(() => {
    if (!waiting || !online || status !== 'active') return;
    void deliver();
    const timer = setInterval(() => void deliver(), again);
    return () => clearInterval(timer);
  }, [waiting, online, status, deliver]);

  return {
    attempt,
    visit,
    busy,
    refusal,
    answer(item, answer) {
      const before = readAttempt(place);
      changeAttempt(place, {
        answers: { ...before.answers, [item]: answer },
        seconds: seconds.current,
        visit,
        since: before.since ?? Date.now(),
      });
    },
    send() {
      const { answers } = readAttempt(place);
      changeAttempt(place, {
        sending: {
          key: newId(),
          moduleId,
          title: task.title,
          response: responseOf(task, answers),
          seconds: Math.min(seconds.current, 86_400),
          visit,
        },
      });
    },
    resend: () => void deliver(),
    recall: () => changeAttempt(place, { sending: null }),
  };
}
