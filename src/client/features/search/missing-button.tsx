import { useMutation, useQuery } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { myOrganizations } from '#client/session/my-organizations.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { searchGaps } from '#contract/search-gaps.ts';
import { answersQuery, isNotOffered } from './search-queries.ts';

/** Tells the schools of the learner what was not found; not there without one, or where the server has no ear for it. */
export function MissingButton({ q }: { q: string }) {
  const { t } = useTranslation('search');
  const { sentence } = useErrorWords();
  const offered = useQuery(answersQuery()).data != null;
  const hasSchool = (useQuery(myOrganizations()).data?.length ?? 0) > 0;
  const tell = useMutation({
    mutationFn: () => session.api.call(searchGaps.feedback, { body: { query: q } }),
  });
  if (!offered || !hasSchool || isNotOffered(tell.error)) return null;
  if (tell.isSuccess)
    return (
      <p role="status" className="text-13 text-ink-2">
        {t('missing.thanks')}
      </p>
    );
  return (
    <span className="flex flex-wrap items-center gap-3">
      <Button size="sm" busy={tell.isPending} onClick={() => tell.mutate()} className="max-tablet:min-h-touch">
        {t('missing.tell')}
      </Button>
      {tell.isError && (
        <span role="alert" className="text-13 text-danger-ink">
          {sentence(tell.error) ?? t('missing.failed')}
        </span>
      )}
    </span>
  );
}
