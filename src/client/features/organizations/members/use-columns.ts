import { useMemo } from 'react';
import { useStoredFlag } from '#client/ui/use-stored-flag.ts';

export const columns = ['email', 'team', 'joined', 'active', 'ends'] as const;
export type ColumnName = (typeof columns)[number];

/** Which columns this browser shows beside name and role. */
export function useColumns() {
  const [email, setEmail] = useStoredFlag('xt.members.email', true);
  const [team, setTeam] = useStoredFlag('xt.members.team', true);
  const [joined, setJoined] = useStoredFlag('xt.members.joined', true);
  const [active, setActive] = useStoredFlag('xt.members.active', true);
  const [ends, setEnds] = useStoredFlag('xt.members.ends', false);
  const setters = { email: setEmail, team: setTeam, joined: setJoined, active: setActive, ends: setEnds };
  return {
    shown: useMemo(() => ({ email, team, joined, active, ends }), [email, team, joined, active, ends]),
    show: (column: ColumnName, on: boolean) => setters[column](on),
  };
}
