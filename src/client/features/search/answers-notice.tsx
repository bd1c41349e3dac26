import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import BookOpenCheck from 'lucide-react/icons/book-open-check';
import X from 'lucide-react/icons/x';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { searchGaps } from '#contract/search-gaps.ts';
import { answersQuery } from './search-queries.ts';

/** So many at once; the next come when these are taken as seen. */
const most = 3;

/** Somebody wrote about what the learner had looked for in vain. */
export function AnswersNotice() {
  const { t } = useTranslation('search');
  const queries = useQueryClient();
  const key = answersQuery().queryKey;
  const items = useQuery(answersQuery()).data?.slice(0, most) ?? [];
  const dismiss = useMutation({
    mutationFn: (id: string) => session.api.call(searchGaps.dismiss, { params: { answer_id: id } }),
    onMutate: (id) => queries.setQueryData(key, (items) => items?.filter((one) => one.id !== id)),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(searchGaps.answers) }),
  });
  if (items.length === 0) return null;
  return (
    <Notice tone="good" icon={BookOpenCheck} className="my-4">
      <ul aria-label={t('answers.label')} className="grid gap-1">
        {items.map(({ id, query, document_id, organization_name }) => (
          <li key={id} className="flex items-center gap-x-3">
            <span className="min-w-0 flex-1">{t('answers.wrote', { name: organization_name, query })}</span>
            <TextLink to={`/knowledge/${encodeURIComponent(document_id)}`} className="shrink-0 max-tablet:py-3">
              {t('answers.open')}
            </TextLink>
            <IconButton
              icon={X}
              size="sm"
              label={t('answers.dismiss', { query })}
              onClick={() => dismiss.mutate(id)}
              className="shrink-0 max-tablet:size-touch"
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
