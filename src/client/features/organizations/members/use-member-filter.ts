import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSettled } from '#client/ui/use-settled.ts';
import type { MemberActivity } from '#contract/member-filter.ts';
import { roles } from '../may.ts';
import { everyMember, type MemberFilter, type MemberSort } from './member-queries.ts';

/** Typing is over when no key has been pressed for so long. Milliseconds. */
const settleMs = 250;
/** As they are offered: the latest first. */
export const activities = [
  'within_7_days',
  'within_30_days',
  'within_90_days',
  'not_for_30_days',
  'not_for_90_days',
  'never',
] as const satisfies readonly MemberActivity[];
const sorts: readonly MemberSort[] = ['name', 'role', 'joined_at', 'last_active_at'];

/** What the list is narrowed and sorted by. All but the typed text is in the address, so that it can be linked to and reloaded. */
export function useMemberFilter() {
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState('');
  const { settled: q } = useSettled(typed.trim(), settleMs);
  const filter: MemberFilter = {
    q,
    role: roles.find((role) => role === search.get('role')) ?? null,
    teamIds: (search.get('team') ?? '').split(',').filter((id) => id !== ''),
    active: activities.find((active) => active === search.get('active')) ?? null,
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
    setTeams: (teams: readonly string[]) => set({ team: teams.join(',') || null }),
    setActive: (active: string | null) => set({ active }),
    setSort: (sort: MemberSort, order: 'asc' | 'desc') => set({ sort, order }),
    clear: () => {
      setTyped('');
      set({ role: null, team: null, active: null });
    },
    narrowed: q !== '' || filter.role !== null || filter.teamIds.length > 0 || filter.active !== null,
  };
}
