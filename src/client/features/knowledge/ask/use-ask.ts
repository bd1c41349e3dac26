import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { session } from '#client/session/session.ts';
import { useSettled } from '#client/ui/use-settled.ts';
import { knowledge } from '#contract/knowledge.ts';
import type { AskMode } from './ask-box.tsx';

/** A model that runs on the server's own machine takes its time. Milliseconds. */
const patienceMs = 180_000;
const settleMs = 300;

/**
 * What is typed into the box and what comes of it. What is looked for stands in the address (`?find=`), so that it is there
 * after a look at a passage; a question costs tokens and is asked once, by hand.
 */
export function useAsk() {
  const [search, setSearch] = useSearchParams();
  const [mode, setMode] = useState<AskMode>('find');
  const [text, setText] = useState(search.get('find') ?? '');
  const [question, setQuestion] = useState<string | null>(null);
  const stop = useRef<AbortController>(null);
  const asking = useMutation({
    mutationFn: (query: string) => {
      stop.current?.abort();
      stop.current = new AbortController();
      return session.api.call(
        knowledge.query,
        { body: { query } },
        { timeoutMs: patienceMs, signal: stop.current.signal },
      );
    },
  });
  const { settled, settle } = useSettled(mode === 'find' ? text.trim() : '', settleMs);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what is looked for, and nothing else
  useEffect(() => {
    if (settled === (search.get('find') ?? '')) return;
    setSearch(
      (now) => {
        if (settled === '') now.delete('find');
        else now.set('find', settled);
        return now;
      },
      { replace: true },
    );
  }, [settled]);

  const ask = (query: string) => {
    setQuestion(query);
    asking.mutate(query);
  };
  return {
    mode,
    setMode,
    text,
    setText,
    asking,
    question: mode === 'ask' ? question : null,
    found: settled,
    clear: () => {
      stop.current?.abort();
      setText('');
      setQuestion(null);
      asking.reset();
    },
    retry: () => question !== null && ask(question),
    submit: () => {
      const query = text.trim();
      if (mode === 'find') settle();
      else if (query !== '') ask(query);
    },
  };
}
