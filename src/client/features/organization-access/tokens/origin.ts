/** An exact https origin, or http on this computer: no path, no wildcard. The server judges again. */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  if (origin !== text || !/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(hostname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
