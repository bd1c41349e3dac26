/** The text of a C-test: `It was rai[ning]` lacks the letters in brackets. */
const damaged = /(\p{L}+)\[([^\]]+)\]/gu;

export interface DamagedWord {
  /** The letters that are there. */
  start: string;
  missing: string;
}

export function damagedWords(text: string): DamagedWord[] {
  return [...text.matchAll(damaged)].map(([, start = '', missing = '']) => ({ start, missing }));
}

/** With the id of its item in place of what is missing: `It was rai{{1}}`. */
export function damagedView(text: string): string {
  let item = 0;
  return text.replace(damaged, (_whole, start: string) => {
    item += 1;
    return `${start}{{${item}}}`;
  });
}

/** A text whose gaps are written `___`, with the ids of their items: `we {{2}} home`. */
export function gappedView(text: string): string {
  let item = 0;
  return text.replace(/___/g, () => {
    item += 1;
    return `{{${item}}}`;
  });
}
