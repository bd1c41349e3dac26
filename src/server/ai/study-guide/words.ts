/** Words so frequent that they say nothing about the subject by themselves. */
export const common = new Set(
  `a about after again all also always am an and any are as at be because been before being between both but by can could did do does doing don't each either else enough
  ever every few for from get give go going good had has have having he her here him his how i if in into is it it's its just know let like little lot made make many may me
  might more most much must my need never no not now of off often on one only or other others our out over own people please put really right said same say see she should
  so some something such sure take tell than that the their them then there they they're thing this those time to too two until up us use used using usually very want was
  way we well were what when where which while who whose why will wish with word words work works would yes yet you your you're going doing english difference different
  explain mean means meaning example examples sentence sentences rule rules grammar correct question questions help learn teach understand`
    .split(/\s+/)
    .filter(Boolean),
);

/** Lower case, straight apostrophes, no Markdown marks. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[*_#>]+/g, ' ')
    .replace(/\be-?mails?\b/g, 'email')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text; an apostrophe inside a word stays, `do/make` becomes two words. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[a-z0-9]+(?:'[a-z]+)*/g) ?? [];
}

/** Same word for matching: plural -s and verbal endings aside. */
export function stem(word: string): string {
  const bare = word.replace(/'s?$/, '');
  for (const ending of ['ies', 'ing', 'es', 'ed', 's']) {
    if (bare.length - ending.length >= 4 && bare.endsWith(ending))
      return ending === 'ies' ? `${bare.slice(0, -3)}y` : bare.slice(0, -ending.length);
  }
  return bare;
}

/** Edits (insert, delete, replace, swap neighbours) between two words, counted up to `limit` + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
