/** The name in a Content-Disposition header, its wide form first (RFC 6266); `fallback` where it has none that can be read. */
export function fileNameOf(header: string | null, fallback: string): string {
  const wide = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  if (wide !== undefined) {
    try {
      return decodeURIComponent(wide.trim());
    } catch {
      // Not what it says to be: the plain form may do.
    }
  }
  return /filename="((?:[^"\\]|\\.)+)"/i.exec(header ?? '')?.[1]?.replaceAll(/\\(.)/g, '$1') ?? fallback;
}
