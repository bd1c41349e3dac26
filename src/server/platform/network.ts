import { isIPv6 } from 'node:net';

/**
 * What counts as one caller's address: an IPv4 address (also one that came over IPv6), or the first 56 bits of an IPv6
 * address, which is the least that a provider gives to one household (RIPE-690).
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address.toLowerCase();
  const groups = groupsOf(address);
  const [a = 0, b = 0, c = 0, d = 0, , mark = 0, high = 0, low = 0] = groups;
  if (mark === 0xffff && groups.slice(0, 5).every((group) => group === 0)) {
    return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
  }
  return `${[a, b, c, d & 0xff00].map((group) => group.toString(16)).join(':')}::/56`;
}

/** The eight groups of an IPv6 address as numbers; a zone does not count. */
function groupsOf(address: string): number[] {
  // The URL parser knows every spelling, and writes the shortest.
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`);
  const [before = [], after = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((half) =>
      half
        .split(':')
        .filter(Boolean)
        .map((group) => Number.parseInt(group, 16)),
    );
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
