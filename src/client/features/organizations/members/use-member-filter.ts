import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSettled } from '#client/ui/use-settled.ts';
import { roles } from '../may.ts';
import { everyMember, type MemberFilter, type MemberSort } from './member-queries.ts';

/** Typing is over when no key has been pressed for so long. Milliseconds. */
const settleMs = 250;
const sorts: readonly MemberSort[] = ['name', 'role', 'joined_at', 'last_active_at'];

/** What the list is narrowed and sorted by. All but the typed text is in the address, so that it can be linked to and reloaded. */
export function useMemberFilter() {
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState('');
  const { settled: q } = useSettled(typed.trim(), settleMs);
  const filter: MemberFilter = {
    q,
    role: roles.find((role) => role === search.get('role')) ?? null,
    teamId: search.get('team') || null,
    sort: sorts.find((sort) => sort === search.get('sort')) ?? everyMember.sort,
    order: search.get('order') === 'desc' ? 'desc' : 'asc',
  };
  const set = (part: Readonly<Record<string, string | null>>) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(part)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return {
    filter,
    typed,
    setTyped,
    setRole: (role: string | null) => set({ role }),
    setTeam: (team: string | null) => set({ team }),
    setSort: (sort: MemberSort, order: 'asc' | 'desc') => set({ sort, order }),
    clear: () => {
      setTyped('');
      set({ role: null, team: null });
    },
    narrowed: q !== '' || filter.role !== null || filter.teamId !== null,
  };
}
