/** Where to go after signing in: a path of this app, never another site. */
export function nextPath(next: string | null): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/';
  const path = new URL(next, window.location.origin);
  return path.origin === window.location.origin ? path.pathname + path.search : '/';
}
