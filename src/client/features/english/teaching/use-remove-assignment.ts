import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { type Assignment, assignments } from '#contract/assignments.ts';

/** Deletes an assignment at once, and offers to take that back. */
export function useRemoveAssignment(orgId: string) {
  const { t } = useTranslation('organizationFigures');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: keyOf(assignments.list) });
  const failed = (error: unknown) => toast({ message: sentence(error) ?? t('assignments.failed') });
  const place = ({ id }: Assignment) => ({ params: { org_id: orgId, assignment_id: id } });
  const restore = useMutation({
    mutationFn: (assignment: Assignment) => session.api.call(assignments.restore, place(assignment)),
    onSuccess: changed,
    onError: failed,
  });
  return useMutation({
    mutationFn: (assignment: Assignment) => session.api.call(assignments.remove, place(assignment)),
    onSuccess: (_gone, assignment) => {
      void changed();
      toast({
        message: t('assignments.removed'),
        action: { label: shell('undo'), onAction: () => restore.mutate(assignment) },
      });
    },
    onError: failed,
  });
}
