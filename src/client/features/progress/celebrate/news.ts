/** What this browser has seen one person reach. */
export interface Seen {
  user: string;
  level: number;
  milestones: readonly string[];
}

export interface News {
  level: number | null;
  milestones: readonly string[];
}

/**
 * What is new since it was seen last, and what is seen now. Whoever comes to this browser for the first time has reached
 * nothing new: their past is not celebrated. A level that was taken back and comes again is not new either.
 */
export function newsSince(before: Seen | null, now: Seen): { news: News; seen: Seen } {
  if (before?.user !== now.user) return { news: { level: null, milestones: [] }, seen: now };
  const milestones = now.milestones.filter((id) => !before.milestones.includes(id));
  return {
    news: { level: now.level > before.level ? now.level : null, milestones },
    seen: {
      user: now.user,
      level: Math.max(before.level, now.level),
      milestones: [...before.milestones, ...milestones],
    },
  };
}
