import { type Slots, slotsOf } from './class-slots.ts';

const known = new Map<string, Slots>();

/** What a class sets and when: `hover:px-2` sets `hover:ps` and `hover:pe`. */
function setBy(name: string): Slots {
  const before = known.get(name);
  if (before) return before;
  // The last colon outside of brackets ends the variants.
  const variants = /^(?:(?:[^:[\]]|\[[^\]]*\])+:)*/.exec(name)?.[0] ?? '';
  const slots = slotsOf(name.slice(variants.length))?.map((slot) => variants + slot) ?? [name];
  known.set(name, slots);
  return slots;
}

/** Joins class names; of two that set the same thing the later one wins, so that a caller's `className` always does. */
export function cn(...classes: (string | false | null | undefined)[]): string {
  const names = classes.filter(Boolean).join(' ').split(/\s+/);
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of names.reverse()) {
    const slots = setBy(name);
    if (slots.every((slot) => taken.has(slot))) continue;
    for (const slot of slots) taken.add(slot);
    kept.push(name);
  }
  return kept.reverse().join(' ').trim();
}
