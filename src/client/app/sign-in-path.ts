/** Where a visitor signs in who wanted to see `pathname`, and from where they get there. */
export function signInPath({ pathname, search }: { pathname: string; search: string }): string {
  return pathname === '/' ? '/login' : `/login?next=${encodeURIComponent(pathname + search)}`;
}
