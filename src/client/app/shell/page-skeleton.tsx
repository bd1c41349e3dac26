import { Page } from '#client/ui/page.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';

/** The shape of a page whose code is still on its way. */
export function PageSkeleton() {
  return (
    <Page aria-hidden="true">
      <Skeleton className="mb-7 h-8 w-56" />
      <Skeleton className="mb-3 h-4 w-full max-w-[640px]" />
      <Skeleton className="mb-3 h-4 w-full max-w-[560px]" />
      <Skeleton className="h-4 w-full max-w-[480px]" />
    </Page>
  );
}
