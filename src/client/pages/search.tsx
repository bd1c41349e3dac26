import { AnswersNotice } from '#client/features/search/answers-notice.tsx';
import { SearchView } from '#client/features/search/search-view.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { PageTitle } from '#client/ui/page-title.tsx';

export default function SearchPage() {
  const { t } = useTranslation('search');
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <SearchView notice={<AnswersNotice />} />
    </>
  );
}
