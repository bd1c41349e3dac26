import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSettled } from '#client/ui/use-settled.ts';
import { searchPages } from './search-queries.ts';

const settleMs = 200;

/** What is typed, what was found for it, and the address, which says the same. */
export function useSearch() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('q') ?? '';
  const [text, setText] = useState(asked);
  const { settled, settle } = useSettled(text.trim(), settleMs);
  const written = useRef(asked);

  // Somebody came here again with another query, by the palette for example.
  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setText(asked);
  }, [asked]);
  useEffect(() => {
    if (settled === written.current) return;
    written.current = settled;
    setSearch(settled === '' ? {} : { q: settled }, { replace: true });
  }, [settled, setSearch]);

  const pages = useInfiniteQuery({ ...searchPages(settled), enabled: settled !== '' });
  const first = settled === '' ? undefined : pages.data?.pages[0];
  const found = (settled === '' ? undefined : pages.data)?.pages.flatMap((page) => page.items) ?? [];
  // What was written since may have moved a result to a later page: it is shown once.
  const items = [...new Map(found.map((hit) => [hit.id, hit])).values()];
  const facets = first?.facets ?? null;
  return {
    text,
    setText,
    settle,
    pages,
    first,
    items,
    facets,
    /** What is shown answers what is typed. */
    current: first !== undefined && !pages.isPlaceholderData && first.text === text.trim(),
  };
}
