import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSettled } from '#client/ui/use-settled.ts';
import type { KnowledgeHit } from '#contract/knowledge.ts';
import { passageHits } from '../knowledge-queries.ts';
import { inOrder, step } from './hit-steps.ts';

const settleMs = 300;
const none: readonly KnowledgeHit[] = [];

/** What is looked for in a document (`?q=`), which passage is shown (`?p=`), and the steps between the hits. */
export function useFind(documentId: string, ready: boolean) {
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const p = search.get('p');
  const asked = p !== null && /^\d{1,9}$/.test(p) ? Number(p) : null;
  const [text, setText] = useState(q);
  const { settled } = useSettled(text.trim(), settleMs);
  const found = useQuery({ ...passageHits(settled, { limit: 50, documentId }), enabled: ready && settled !== '' });
  const hits = found.data?.items ?? none;
  const positions = useMemo(() => inOrder(hits.map(({ position }) => position)), [hits]);

  const show = (next: { q: string; p: number | null }) => {
    const place = new URLSearchParams();
    if (next.p !== null) place.set('p', String(next.p));
    if (next.q !== '') place.set('q', next.q);
    setSearch(place, { replace: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what is typed, and nothing else
  useEffect(() => {
    if (settled !== q) show({ q: settled, p: asked });
  }, [settled]);

  return {
    asked,
    text,
    setText,
    q: settled,
    hits: settled === '' ? none : hits,
    positions: settled !== '' && found.data ? positions : null,
    go: (by: 1 | -1) => {
      const next = step(positions, asked, by);
      if (next !== null) show({ q: settled, p: next });
    },
  };
}
