import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { Goal } from '#contract/progress.ts';
import { addDays } from '../calendar.ts';
import { useLearningPulse, useXpProfile } from '../progress-queries.ts';
import { type GoalWish, useSetGoal } from './goal-queries.ts';
import { levelNames } from './level-names.ts';

export interface GoalDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The one that is set; null for none. */
  goal: Goal | null;
  today: string;
}

const kinds = ['level', 'total_xp', 'active_days', 'cefr'] as const;

/** Sets what to reach, and by when. */
export function GoalDialog({ open, onOpenChange, goal, today }: GoalDialogProps) {
  const { t } = useTranslation('progressPage');
  const { t: shell } = useTranslation('shell');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('goal.set')} closeLabel={shell('close')} size="sm">
      <GoalForm goal={goal} today={today} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function GoalForm({ goal, today, onDone }: { goal: Goal | null; today: string; onDone: () => void }) {
  const { t } = useTranslation('progressPage');
  const { sentence } = useErrorWords();
  const now = useStanding();
  const [wish, setWish] = useState<{ kind: GoalWish['kind']; target: string; by: string }>(() => ({
    kind: goal?.kind ?? 'level',
    target: String(goal?.target ?? now.level + 2),
    by: goal?.by ?? addDays(today, 60),
  }));
  const [tried, setTried] = useState(false);
  const set = useSetGoal();
  const target = Number(wish.target);
  const badTarget = !Number.isInteger(target) || target <= now[wish.kind] || target > 10_000_000;
  const badDay = wish.by <= today;

  const choose = (kind: GoalWish['kind']) => setWish({ ...wish, kind, target: String(suggested(kind, now[kind])) });
  const save = () => {
    setTried(true);
    if (!badTarget && !badDay) set.mutate({ kind: wish.kind, target, by: wish.by }, { onSuccess: onDone });
  };

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={t('goal.kind')}>
        <Select
          value={wish.kind}
          onChange={({ target: { value } }) => choose(kinds.find((kind) => kind === value) ?? 'level')}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`goal.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t('goal.target')}
        error={tried && badTarget ? t('goal.badTarget', { now: now[wish.kind] }) : undefined}
      >
        {wish.kind === 'cefr' ? (
          <Select value={wish.target} onChange={({ target: { value } }) => setWish({ ...wish, target: value })}>
            {levelNames.slice(1).map((name, n) => (
              <option key={name} value={n + 2}>
                {name}
              </option>
            ))}
          </Select>
        ) : (
          <TextInput
            inputMode="numeric"
            value={wish.target}
            onChange={({ target: { value } }) => setWish({ ...wish, target: value })}
          />
        )}
      </Field>
      <Field
        label={t('goal.by')}
        error={tried && badDay ? t('goal.badDay') : set.error ? sentence(set.error) : undefined}
      >
        <TextInput
          type="date"
          min={addDays(today, 1)}
          value={wish.by}
          onChange={({ target: { value } }) => setWish({ ...wish, by: value })}
        />
      </Field>
      <Button type="submit" variant="primary" busy={set.isPending}>
        {t('goal.save')}
      </Button>
    </form>
  );
}

/** How much of each kind there is now. Active days are those of the last year, so that is only the least there can be. */
function useStanding(): Record<GoalWish['kind'], number> {
  const profile = useXpProfile().data;
  const pulse = useLearningPulse().data;
  return {
    level: profile?.level ?? 1,
    total_xp: profile?.total_xp ?? 0,
    active_days: pulse?.active_days ?? 0,
    // What is known of it only the server says: everybody may choose from A2 on.
    cefr: 1,
  };
}

/** A goal that is a step ahead and a round number. */
function suggested(kind: GoalWish['kind'], now: number): number {
  if (kind === 'level' || kind === 'cefr') return now + 2;
  const step = kind === 'total_xp' ? 500 : 10;
  return (Math.floor(now / step) + 2) * step;
}
