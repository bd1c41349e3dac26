import type { z } from 'zod';
import type { PublicXPProfile } from '#contract/xp.ts';

export interface CardLook {
  theme: 'light' | 'dark';
  language: 'en' | 'fa';
}

/** Size of the picture in CSS pixels. */
export const cardSize = { width: 480, height: 168 } as const;

/** The roles of colour that a card needs, as the app's own style has them. */
const colours = {
  light: { back: '#fbfaf8', line: '#e5e1d9', ink: '#1b1a16', quiet: '#686357', accent: '#1f7a4d', streak: '#845106' },
  dark: { back: '#121311', line: '#2e2f2a', ink: '#ecebe4', quiet: '#a3a094', accent: '#5cc58c', streak: '#e6b566' },
} as const;

const words = {
  en: { level: 'Level', streak: 'Day streak', xp: 'XP', longest: 'longest', since: 'Learning since' },
  fa: { level: 'سطح', streak: 'روز پیاپی', xp: 'امتیاز', longest: 'بیشترین', since: 'در حال یادگیری از' },
} as const;

/** A public profile as an SVG picture that loads nothing. Whatever a name holds, it is text. */
export function profileCard(profile: z.input<typeof PublicXPProfile>, { theme, language }: CardLook): string {
  const { back, line, ink, quiet, accent, streak } = colours[theme];
  const say = words[language];
  const rtl = language === 'fa';
  const number = new Intl.NumberFormat(language);
  const { width, height } = cardSize;
  // Along the line of reading: from the left in English, from the right in Persian.
  const along = (x: number) => (rtl ? width - x : x);
  const since = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${profile.member_since}T00:00:00Z`),
  );
  const longest = `${say.longest} ${number.format(profile.longest_streak)}`;
  const figure = (x: number, label: string, value: number, colour: string) =>
    `<text x="${along(x)}" y="104" font-size="34" font-weight="600" fill="${colour}">${number.format(value)}</text>` +
    `<text x="${along(x)}" y="128" font-size="13" fill="${quiet}">${label}</text>`;
  const title = `${profile.display_name}: ${say.level} ${number.format(profile.level)}, ${say.streak} ${number.format(profile.current_streak)}, ${number.format(profile.total_xp)} ${say.xp}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t" lang="${language}" direction="${rtl ? 'rtl' : 'ltr'}" font-family="Inter, Vazirmatn, system-ui, sans-serif">`,
    `<title id="t">${escaped(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${back}" stroke="${line}"/>`,
    `<g transform="translate(${rtl ? width - 52 : 20} 18)" color="${accent}"><g fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"><path d="M6.5 6.5C6.5 12.5 14.6 11.6 14.6 16.6S6.5 21 6.5 27.5"/><path d="M24 9.5C22.8 13 17.4 12.6 17.4 16.6S25.5 21 25.5 27.5"/></g><path d="M21.6 9.2C20.6 4.6 24 2 29.4 2.2C29.8 7.6 26.6 10.8 21.6 9.2Z" fill="currentColor"/></g>`,
    `<text x="${along(62)}" y="40" font-size="17" font-weight="600" fill="${ink}" unicode-bidi="plaintext">${escaped(cut(profile.display_name, 34))}</text>`,
    figure(24, say.level, profile.level, accent),
    figure(130, say.streak, profile.current_streak, streak),
    figure(270, say.xp, profile.total_xp, ink),
    `<text x="${along(24)}" y="152" font-size="12" fill="${quiet}">${escaped(`${say.since} ${since} · ${longest}`)}</text>`,
    `<text x="${along(width - 24)}" y="152" font-size="12" fill="${quiet}" text-anchor="end">Xentree</text>`,
    '</svg>',
  ].join('');
}

/** At most so many characters, by what a reader takes for one. */
function cut(text: string, most: number): string {
  const signs = [...new Intl.Segmenter('und').segment(text)].map((part) => part.segment);
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}

/** Text for XML, without the characters that XML 1.0 does not allow. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
