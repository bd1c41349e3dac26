import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { DueState } from '#contract/assigned-work.ts';

const tones = { done: 'good', overdue: 'danger', today: 'streak', soon: 'info', later: 'neutral' } as const;

/** How an assignment stands towards its due date. */
export function DueBadge({ state }: { state: DueState }) {
  const { t } = useTranslation('english');
  return <Badge tone={tones[state]}>{t(`assigned.state.${state}`)}</Badge>;
}
