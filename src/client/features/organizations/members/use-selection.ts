import { useCallback, useMemo, useRef, useState } from 'react';
import type { Member } from '#contract/organizations.ts';

/** As many as one preview takes. */
export const mostSelected = 500;

/** The members that are ticked. They stay so while the list is narrowed otherwise. It is another object only when they change. */
export function useSelection() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Member>>(new Map());
  const last = useRef<string | null>(null);
  const clear = useCallback(() => setChosen(new Map()), []);
  /** Ticks or unticks one, with shift also everything between it and the one before. */
  const toggle = useCallback((member: Member, all: readonly Member[], shift: boolean) => {
    const from = shift ? all.findIndex(({ user_id }) => user_id === last.current) : -1;
    const to = all.indexOf(member);
    const some = from < 0 ? [member] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
    last.current = member.user_id;
    setChosen((old) => {
      const on = !old.has(member.user_id);
      const next = new Map(old);
      for (const one of some) {
        if (!on) next.delete(one.user_id);
        else if (next.size < mostSelected) next.set(one.user_id, one);
      }
      return next;
    });
  }, []);
  const all = useCallback((members: readonly Member[], on: boolean) => {
    setChosen(on ? new Map(members.slice(0, mostSelected).map((one) => [one.user_id, one])) : new Map());
  }, []);
  return useMemo(
    () => ({ chosen, has: (member: Member) => chosen.has(member.user_id), clear, toggle, all }),
    [chosen, clear, toggle, all],
  );
}
export type Selection = ReturnType<typeof useSelection>;
