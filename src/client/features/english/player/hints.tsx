import { useQueryClient } from '@tanstack/react-query';
import Lightbulb from 'lucide-react/icons/lightbulb';
import { useRef, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { newId } from '#client/session/new-id.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Task } from '#contract/catalogue.ts';
import { xel } from '#contract/xel.ts';
import { moduleQuery } from '../english-queries.ts';
import { Learned } from '../learned.tsx';
import { useFormats } from '../use-formats.ts';

/** Hints one after the other, each with its cost before it is taken. */
export function Hints({ task, moduleId }: { task: Task; moduleId: string }) {
  const { t } = useTranslation('english');
  const { percent } = useFormats();
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // One key for one hint: where the answer was lost, asking again costs no second one.
  const asked = useRef({ hint: -1, key: '' });
  const { total, taken, next_cost: cost } = task.hints;
  if (total === 0) return null;
  const left = total - taken.length;

  const take = async () => {
    setBusy(true);
    setError(null);
    try {
      if (asked.current.hint !== taken.length) asked.current = { hint: taken.length, key: newId() };
      const { key: idempotencyKey } = asked.current;
      const { text } = await session.api.call(xel.hint, { params: { task_id: task.id } }, { idempotencyKey });
      const { queryKey } = moduleQuery(moduleId);
      // Shown at once; what the next one costs comes with the module.
      queries.setQueryData(queryKey, (module) => module && withHint(module, task.id, text));
      await queries.invalidateQueries({ queryKey });
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <Section title={t('hints.title')} end={t('hints.left', { count: left })}>
      <ol className="grid gap-2 pt-3 empty:hidden" aria-live="polite">
        {taken.map((hint) => (
          <li key={hint}>
            <Learned data-words="" className="rounded-surface bg-info-soft px-3.5 py-2.5">
              {hint}
            </Learned>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-3">
          <Button icon={Lightbulb} busy={busy} onClick={() => void take()} aria-describedby={`${task.id}-cost`}>
            {t('hints.take')}
          </Button>
          {cost !== null && (
            <span id={`${task.id}-cost`} className="text-13 text-ink-3">
              {t('hints.cost', { cost: percent(cost) })}
            </span>
          )}
        </div>
      )}
      {error !== null && (
        <p role="alert" className="pt-2 text-13 text-danger-ink">
          {sentence(error)}
        </p>
      )}
    </Section>
  );
}

function withHint<M extends { tasks: Task[] }>(module: M, taskId: string, text: string): M {
  const tasks = module.tasks.map((task) =>
    task.id === taskId && !task.hints.taken.includes(text)
      ? { ...task, hints: { ...task.hints, taken: [...task.hints.taken, text], next_cost: null } }
      : task,
  );
  return { ...module, tasks };
}
