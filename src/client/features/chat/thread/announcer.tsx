import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { MessageStatus } from '#contract/chat.ts';
import { useLanes } from '../live/live-store.ts';
import { useProviderNames } from '../provider-names.ts';

/** Says when an answer begins and how it ended, once each; the words in between are for the eye and for reading afterwards. */
export function Announcer({ conversationId }: { conversationId: string | null }) {
  const { t } = useTranslation('chat');
  const names = useProviderNames();
  const lanes = useLanes(conversationId, (all) => all.map(({ lane }) => lane));
  const ends = useLanes(conversationId, (all) => all.map(({ ended }) => ended?.status ?? null));
  const who = useLanes(conversationId, (all) =>
    all.map(({ provider, model }) => provider && (model ? names.model(provider, model) : names.provider(provider))),
  );
  const [said, setSaid] = useState<readonly string[]>([]);
  const heard = useRef<Heard>({ conversationId, writing: new Map(), together: false });
  useEffect(() => {
    const before = heard.current;
    const here = before.conversationId === conversationId;
    const was = here ? before.writing : new Map<string, Writing>();
    const now = new Map(
      lanes.map((lane, n): [string, Writing] => [lane, { end: ends[n] ?? null, name: who[n] ?? null }]),
    );
    const goesOn = [...was, ...now].some(([lane]) => now.get(lane)?.end === null);
    // Beside another one each is told by its name, until all of them have ended.
    const together = (here && before.together && was.size > 0) || now.size > 1;
    heard.current = { conversationId, writing: now, together };
    const words: string[] = [];
    for (const [lane, { end, name }] of now) {
      const known = was.get(lane);
      if (!known && end === null) words.push(t(together ? 'compare.said.begun' : 'announce.begun'));
      if (known?.end === null && end !== null) words.push(ending(end, name));
    }
    for (const [lane, { end, name }] of was) if (end === null && !now.has(lane)) words.push(ending('complete', name));
    if (!here && !goesOn) setSaid([]);
    else if (words.length > 0) setSaid((all) => (together ? [...all, ...words].slice(-4) : words));

    function ending(status: MessageStatus, name: string | null): string {
      const how = status === 'failed' || status === 'stopped' ? status : 'done';
      return together && name ? t(`compare.said.${how}`, { name }) : t(`announce.${how}`);
    }
  }, [lanes, ends, who, conversationId, t]);
  return (
    <div role="status" aria-atomic="false" className="sr-only">
      {said.map((words, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays in its place
        <p key={n}>{words}</p>
      ))}
    </div>
  );
}

interface Writing {
  /** How it ended; null while it goes on. */
  end: MessageStatus | null;
  name: string | null;
}

interface Heard {
  conversationId: string | null;
  writing: ReadonlyMap<string, Writing>;
  together: boolean;
}
