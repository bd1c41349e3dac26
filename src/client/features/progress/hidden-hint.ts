const key = 'xt.hint-hidden';

/** Has this person put the hint away for this learning day, in this browser? */
export function isHintHidden(userId: string, today: string): boolean {
  try {
    return localStorage.getItem(key) === `${userId} ${today}`;
  } catch {
    return false;
  }
}

/** Puts the hint away for this learning day; where storage is blocked, until the page is left. */
export function hideHint(userId: string, today: string): void {
  try {
    localStorage.setItem(key, `${userId} ${today}`);
  } catch {
    // Storage is blocked.
  }
}
