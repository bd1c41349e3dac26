import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export interface MoreButtonProps {
  /** A list that comes page after page. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
  children: ReactNode;
}

/** Brings the next page of a list, where there is one. */
export function MoreButton({ list, children }: MoreButtonProps) {
  if (!list.hasNextPage) return null;
  return (
    <Button variant="ghost" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()} className="mt-3">
      {children}
    </Button>
  );
}
