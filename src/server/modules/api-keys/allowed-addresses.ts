import ipaddr from 'ipaddr.js';

/**
 * Which addresses a key works from. An IPv4 address is the same one whether it arrives as such or mapped into IPv6
 * (`::ffff:203.0.113.7`), in the list as well as in the request; a zone (`fe80::1%eth0`) does not count.
 */

/** Does the list hold the address? An empty list holds every one; what is no address is in none. */
export function allows(allowed: readonly string[], address: string): boolean {
  if (allowed.length === 0) return true;
  const caller = parse(address);
  return caller !== null && allowed.some((entry) => holds(entry, caller));
}

/** One spelling for each address, so that uses add up; what is no address stays as it is. */
export function spelled(address: string): string {
  return parse(address)?.toString() ?? address;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

function parse(address: string): Address | null {
  const [bare = ''] = address.split('%');
  // The parser knows older spellings, too: `127.1`, `0x7f.0.0.1`. They are no addresses of a socket.
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return null;
  return ipaddr.process(bare);
}

function holds(entry: string, caller: Address): boolean {
  const block = blockOf(entry);
  if (!block || block[0].kind() !== caller.kind()) return false;
  return caller.match(block as [ipaddr.IPv4 & ipaddr.IPv6, number]);
}

/** An address is the block of itself alone; a block of mapped addresses is one of IPv4. */
function blockOf(entry: string): [Address, number] | null {
  const [text = '', length] = entry.split('/');
  const address = parse(text);
  if (!address) return null;
  const whole = address.kind() === 'ipv4' ? 32 : 128;
  if (length === undefined) return [address, whole];
  const mapped = whole === 32 && text.includes(':');
  const bits = Number(length) - (mapped ? 96 : 0);
  // Wider than all mapped addresses: it speaks of IPv6, and of no IPv4 address.
  return bits < 0 || bits > whole ? null : [address, bits];
}
