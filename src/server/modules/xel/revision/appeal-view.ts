import type { Appeal } from '#contract/revision.ts';
import type { AppealRow } from './appeals.repository.ts';

const messages: Readonly<Record<Appeal['outcome'], string>> = {
  raised: 'Read once more, it is worth more. Both judgements are kept, side by side.',
  lowered: 'Read once more, it is worth less. Both judgements are kept, side by side; the first one counts.',
  stands: 'Read once more, it is worth the same.',
  not_reliable: 'The two judgements lie over one band apart: this criterion cannot be scored reliably. Ask a teacher.',
};
const nobody =
  'Nobody could read it again here: what is measured is the same each time. Your reason is kept for a teacher.';

/** An appeal as its learner reads it, and a teacher who may read the answer. */
export function appealView(row: AppealRow): Appeal {
  const { id, criterion, reason, outcome, first, second, judgedBy, createdAt } = row;
  const message = second === null ? nobody : messages[outcome];
  return {
    ...{ id, criterion, reason, outcome, message, first, second },
    judged_by: judgedBy,
    created_at: createdAt.toISOString(),
  };
}
