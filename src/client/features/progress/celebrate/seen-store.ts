import { type News, newsSince, type Seen } from './news.ts';

const key = 'xt.celebrated';
/** The switch in the settings, `useStoredFlag` with `true` where nothing is chosen. */
export const celebrationsKey = 'xt.celebrations';

/** Takes what is new for this tab: what one tab has taken no other gets. Nothing where storage is blocked. */
export function takeNews(now: Seen): Promise<News | null> {
  const take = () => {
    try {
      const { news, seen } = newsSince(readSeen(), now);
      localStorage.setItem(key, JSON.stringify(seen));
      return localStorage.getItem(celebrationsKey) === '0' ? null : news;
    } catch {
      return null;
    }
  };
  // Between tabs only a lock makes looking and writing one step.
  return navigator.locks ? navigator.locks.request('xt.celebrate', take) : Promise.resolve(take());
}

function readSeen(): Seen | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    const { user, level, milestones } = JSON.parse(text) as Partial<Seen>;
    return typeof user === 'string' && typeof level === 'number' && Array.isArray(milestones)
      ? { user, level, milestones }
      : null;
  } catch {
    return null;
  }
}
