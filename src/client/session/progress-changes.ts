import type { QueryClient } from '@tanstack/react-query';
import type { Activity } from '#contract/xp.ts';
import { session } from './session.ts';

/** What is shown before the server's sum has it; `points-ahead.ts` says how. */
export type Ahead =
  | { change: 'turn' }
  | { change: 'review' }
  | { change: 'earned'; activity: Activity; points: number };

/** `changed`: the server knows something new about points, time or days. */
type Change = { change: 'changed' } | Ahead;

type Told = Change & { server: string; user: string };

/** Everything that is made of points and time. */
const areas = [['xp'], ['progress']] as const;

let channel: BroadcastChannel | null = null;

/** Without BroadcastChannel a tab is on its own. */
function tabs(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  channel ??= new BroadcastChannel('xentree-progress');
  return channel;
}

/** Says in every tab of this browser that progress has changed: what shows it asks again. */
export function progressChanged(queries: QueryClient): void {
  tell({ change: 'changed' });
  askAgain(queries);
}

/** Hears what other tabs say of the same person. Returns how to stop. */
export function followProgress(queries: QueryClient, onAhead: (ahead: Ahead) => void): () => void {
  const heard = ({ data }: MessageEvent<Told>) => {
    const { user, serverId } = session.store.getState();
    if (!user || data.user !== user.id || data.server !== serverId) return;
    if (data.change === 'changed') askAgain(queries);
    else onAhead(data);
  };
  const from = tabs();
  from?.addEventListener('message', heard);
  return () => from?.removeEventListener('message', heard);
}

/** Says it to the other tabs alone. */
export function tell(change: Change): void {
  const { user, serverId } = session.store.getState();
  if (user) tabs()?.postMessage({ ...change, server: serverId, user: user.id } satisfies Told);
}

function askAgain(queries: QueryClient): void {
  for (const area of areas) void queries.invalidateQueries({ queryKey: area });
}
