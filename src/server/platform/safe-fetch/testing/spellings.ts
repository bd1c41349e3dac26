/** Ways to write one address in a URL: what a filter that reads text gets wrong. */

/** One address of each range that is not the public internet: 18 of IPv4, 22 of IPv6. */
export const closedRanges: Record<string, string> = {
  'this network': '0.0.0.0',
  'private 10': '10.1.2.3',
  'shared by carriers': '100.64.0.1',
  loopback: '127.0.0.1',
  'link-local and metadata': '169.254.169.254',
  'private 172.16': '172.16.5.4',
  'IETF protocols': '192.0.0.8',
  'documentation 1': '192.0.2.1',
  AS112: '192.31.196.1',
  AMT: '192.52.193.1',
  '6to4 relays': '192.88.99.1',
  'private 192.168': '192.168.1.1',
  'AS112 direct': '192.175.48.1',
  benchmarking: '198.18.0.1',
  'documentation 2': '198.51.100.7',
  'documentation 3': '203.0.113.9',
  multicast: '224.0.0.251',
  'reserved and broadcast': '255.255.255.255',
  'IPv6 unspecified': '0:0:0:0:0:0:0:0',
  'IPv6 loopback': '0:0:0:0:0:0:0:1',
  'IPv4-mapped loopback': '0:0:0:0:0:ffff:7f00:1',
  'IPv4-mapped private': '0:0:0:0:0:ffff:a00:1',
  'IPv4-compatible': '0:0:0:0:0:0:7f00:1',
  'IPv4-translated': '0:0:0:0:ffff:0:7f00:1',
  NAT64: '64:ff9b:0:0:0:0:7f00:1',
  'NAT64 local': '64:ff9b:1:0:0:0:7f00:1',
  'discard only': '100:0:0:0:0:0:0:1',
  Teredo: '2001:0:0:0:0:0:0:1',
  'IPv6 benchmarking': '2001:2:0:0:0:0:0:1',
  ORCHID: '2001:10:0:0:0:0:0:1',
  'IPv6 documentation': '2001:db8:0:0:0:0:0:1',
  '6to4': '2002:7f00:1:0:0:0:0:1',
  '6bone': '3ffe:0:0:0:0:0:0:1',
  'IPv6 documentation 2': '3fff:0:0:0:0:0:0:1',
  'segment routing': '5f00:0:0:0:0:0:0:1',
  'unique local': 'fc00:0:0:0:0:0:0:1',
  'unique local, assigned': 'fd12:3456:0:0:0:0:0:1',
  'IPv6 link-local': 'fe80:0:0:0:0:0:0:1',
  'site-local': 'fec0:0:0:0:0:0:0:1',
  'IPv6 multicast': 'ff02:0:0:0:0:0:0:1',
};

/** The host as a URL may write it; each means the same address to a browser. */
export function hostsOf(address: string): string[] {
  return address.includes(':') ? hosts6(address) : hosts4(address);
}

function hosts4(address: string): string[] {
  const bytes = address.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const all = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (n: number) => n.toString(16);
  const wide = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  const encoded = (text: string) => text.replaceAll(/./g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  const mapped = `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
  return [
    address,
    `${address}.`,
    String(all),
    `0x${hex(all)}`,
    `0X${hex(all).toUpperCase()}`,
    `0${all.toString(8)}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `0x${hex(a)}.${(b * 256 + c) * 256 + d}`,
    bytes.map((n) => `0x${hex(n)}`).join('.'),
    bytes.map((n) => `0${n.toString(8)}`).join('.'),
    bytes.map((n) => `000${n.toString(8)}`).join('.'),
    `0x${hex(a)}.0${b.toString(8)}.${c}.${d}`,
    wide(address),
    address.replaceAll('.', '。'),
    address.replaceAll('.', '．'),
    encoded(address),
    address.replaceAll('.', '%2e'),
    `[::ffff:${address}]`,
    `[::ffff:${mapped}]`,
    `[0:0:0:0:0:FFFF:${address}]`,
    `[64:ff9b::${address}]`,
    `[2002:${mapped}::]`,
  ];
}

/** Names that the resolver of the corpus gives the address of. */
const names = [
  'name.test',
  'NAME.test',
  'name.test.',
  'a.b.c.name.test',
  'n%61me.test',
  'ｎａｍｅ.test',
  'name。test',
  'naïve.test',
  'xn--nave-6pa.test',
  'under_score.test',
  '127.0.0.1.test',
  '0x7f.test',
  `${'l'.repeat(63)}.test`,
];

function hosts6(address: string): string[] {
  const groups = address.split(':');
  const padded = groups.map((group) => group.padStart(4, '0')).join(':');
  const [g6 = 0, g7 = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  const tail = [g6 >> 8, g6 & 255, g7 >> 8, g7 & 255].join('.');
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const texts = [address, padded, short, `${groups.slice(0, 6).join(':')}:${tail}`, `${padded.slice(0, 29)}:${tail}`];
  const once = texts.flatMap((text) => [text, text.toUpperCase(), text.replaceAll(/\b0\b/g, '0000')]);
  return [...new Set(once)].map((text) => `[${text}]`).concat(names);
}

/** What may stand around a host. `port` is where the canary listens. */
export function urlsOf(host: string, port: number): string[] {
  const at = `${host}:${port}`;
  return [
    `http://${at}/`,
    `https://${at}/`,
    `HTTP://${at}`,
    `http:${at}/v1`,
    `http:/${at}/v1`,
    `http:///${at}/v1`,
    `http:\\\\${at}\\v1`,
    `\t http://${at}/ \n`,
    `ht\ntp://${at}/`,
    `http://${at}/?u=https://example.org`,
    `http://${at}#@example.org/`,
    `http://${at}/../../v1`,
    `http://@${at}/`,
    `http://user@${at}/`,
    `http://example.org:x@${at}/`,
    `http://example.org%00@${at}/`,
  ];
}
