import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { calibration } from '#contract/calibration.ts';

/** Removes an essay of the organization with its ratings. */
export function useRemoveEssay(orgId: string, essayId: string, onGone: () => void) {
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => session.api.call(calibration.removeEssay, { params: { org_id: orgId, essay_id: essayId } }),
    onSuccess: () => {
      for (const endpoint of [calibration.essays, calibration.report])
        void queries.invalidateQueries({ queryKey: keyOf(endpoint) });
      onGone();
    },
  });
  return { go: () => mutate(), busy: isPending, problem: error && sentence(error) };
}
