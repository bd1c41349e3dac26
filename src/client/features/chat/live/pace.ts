/** The share of time that showing new words may take, in a page that does other things as well. */
const share = 0.08;
/** Milliseconds between two changes of the page: every second frame at most, as often as it reads well at least. */
const [shortest, longest] = [30, 66];
/** More than this is as slow as it gets. */
const most = 2 * longest * share;
/** How much one change counts beside those before it. */
const weight = 0.2;

/** How often the page is changed while words come: as often as the machine can do it beside what else is done there. */
export interface Pace {
  /** Milliseconds from one change to the next. */
  readonly pause: number;
  /** Takes note of what a change has cost, until it was painted, in milliseconds. */
  tell(cost: number): void;
}

export function createPace(): Pace {
  let usual = 0;
  return {
    get pause() {
      return Math.min(longest, Math.max(shortest, usual / share));
    },
    tell(cost) {
      // One that met other work says little of the next.
      usual += weight * (Math.min(cost, most) - usual);
    },
  };
}
