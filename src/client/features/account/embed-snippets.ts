export interface EmbedLook {
  theme: 'light' | 'dark';
  language: string;
}

/** Addresses and HTML for a public profile in a page elsewhere. A name is never more than part of an address in it. */
export function embedSnippets(origin: string, username: string, { theme, language }: EmbedLook) {
  const name = encodeURIComponent(username).replaceAll("'", '%27');
  const query = new URLSearchParams({
    ...(theme === 'dark' && { theme }),
    ...(language === 'fa' && { language }),
  }).toString();
  const asked = query && `?${query}`;
  const path = `/api/xp/public-profile/${name}/card.svg${asked}`;
  return {
    picture: path,
    frame: `<iframe src="${origin}/embed/u/${name}${escaped(asked)}" width="480" height="168" title="Xentree" loading="lazy"></iframe>`,
    image: `<img src="${origin}${escaped(path)}" width="480" height="168" alt="Xentree">`,
  };
}

const escaped = (address: string) => address.replaceAll('&', '&amp;');
