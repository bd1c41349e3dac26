import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { reviewsQuery } from '../english-queries.ts';
import { Loaded } from '../loaded.tsx';
import { ReviewCards } from './review-cards.tsx';

/** The cards that are due, as they were when the page was opened. */
export function ReviewsView() {
  const { t } = useTranslation('english');
  const reviews = useQuery({
    ...reviewsQuery(),
    // The heap is taken once; a new look while somebody works on it would change it under their hands.
    ...{ gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  return (
    <Page width="narrow">
      <PageTitle>{t('reviews.title')}</PageTitle>
      <PageHeader
        title={t('reviews.title')}
        crumbsLabel={t('crumbs')}
        crumbs={[{ to: '/english', label: t('title') }]}
      />
      <Loaded from={reviews} what={t('what.reviews')}>
        {({ items }) => (
          <ReviewCards
            key={reviews.dataUpdatedAt}
            cards={items}
            onAgain={() => void reviews.refetch()}
            again={reviews.isFetching}
          />
        )}
      </Loaded>
    </Page>
  );
}
