export type Greeting = 'morning' | 'afternoon' | 'evening';

/** How one is greeted at an hour of the wall clock: morning from 5, afternoon from 12, evening from 18 and through the night. */
export function greetingAt(hour: number): Greeting {
  if (hour < 5 || hour >= 18) return 'evening';
  return hour < 12 ? 'morning' : 'afternoon';
}
