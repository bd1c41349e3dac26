/** What the server takes at most. */
export const mostAddresses = 50;

/** The addresses in a text with one on each line, or with commas between them. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}

/** An IPv4 or IPv6 address, or a block of them such as `203.0.113.0/24`. The server judges again. */
export function isAddress(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  if (more.length > 0) return false;
  const bits = isIpv4(address) ? 32 : isIpv6(address) ? 128 : null;
  if (bits === null) return false;
  return length === undefined || (/^(?:0|[1-9]\d{0,2})$/.test(length) && Number(length) <= bits);
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

/** The parser of addresses of the web knows IPv6 in brackets, in every spelling. */
function isIpv6(text: string): boolean {
  return text.includes(':') && /^[0-9a-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]/`);
}
