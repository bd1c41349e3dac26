import Papa from 'papaparse';

export const rosterColumns = ['email', 'full_name', 'role', 'team'] as const;
export type RosterColumn = (typeof rosterColumns)[number];
/** The title in the file of each column; null where the file has none. */
export type Mapping = Readonly<Record<RosterColumn, string | null>>;

/** What columns are often called, in lower case and in both languages of this app. */
const names: Record<RosterColumn, readonly string[]> = {
  email: ['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'ایمیل'],
  full_name: ['full_name', 'full name', 'name', 'student', 'pupil', 'نام'],
  role: ['role', 'نقش'],
  team: ['team', 'group', 'class', 'گروه', 'کلاس'],
};

/** The titles in the first line of a roster, as the server reads them. */
export function headerOf(csv: string): string[] {
  const { data } = Papa.parse<string[]>(csv.slice(0, 20_000).replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: 2,
  });
  return [...new Set((data[0] ?? []).map((title) => title.trim()).filter((title) => title !== ''))];
}

/** The column of each kind that its title gives away; for addresses also one that has “mail” in it. */
export function guessMapping(header: readonly string[]): Mapping {
  const find = (column: RosterColumn) => header.find((title) => names[column].includes(title.toLowerCase())) ?? null;
  const email = find('email') ?? header.find((title) => /mail/i.test(title)) ?? null;
  return { email, full_name: find('full_name'), role: find('role'), team: find('team') };
}

/** The mapping as the server takes it: what the file lacks is left out. */
export const mapParameter = (mapping: Mapping): string =>
  JSON.stringify(Object.fromEntries(Object.entries(mapping).filter(([, title]) => title !== null)));
