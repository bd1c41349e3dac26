/**
 * How one request fails:
 * a status is answered as an error of that wire · `hang` never answers · `slow` opens the stream but no text follows ·
 * `reset` drops the connection before any answer · `half` drops it after half of the text · `stall` falls silent after
 * half of the text · `cut` ends the stream tidily after half of the text, without saying that it is finished ·
 * `garbled` sends data that is not JSON after half of the text · `too-long` refuses the conversation for its length, with 400, in the
 * words of its vendor · `filtered` finishes without text because the rules of the vendor forbid it ·
 * `empty` finishes without any text · `malformed` sends data that is not JSON · `wrong-json` sends JSON of another shape.
 */
export type WireFailure =
  | 400
  | 401
  | 403
  | 404
  | 429
  | 500
  | 503
  | 'hang'
  | 'slow'
  | 'reset'
  | 'half'
  | 'stall'
  | 'cut'
  | 'garbled'
  | 'too-long'
  | 'filtered'
  | 'empty'
  | 'malformed'
  | 'wrong-json';

/** What the server does with one request. */
export interface WireStep {
  /** The answer, whole (cut into pieces at spaces) or in the pieces given. */
  answer?: string | readonly string[];
  /** Milliseconds between pieces; 0 unless said otherwise. */
  delayMs?: number;
  /** Falls silent after so many pieces, and goes on once the promise is kept. */
  hold?: { after: number; until: Promise<void> };
  fail?: WireFailure;
  /** Seconds, sent as `Retry-After` with an error status. */
  retryAfter?: number;
  /** Sent as it is; counted from the words unless given, left out where null. */
  usage?: { input: number; output: number } | null;
  /** Writes the stream in network pieces of these sizes in bytes, over and over, wherever they fall. */
  cutAt?: readonly number[];
}

const standing: WireStep = {
  answer: 'Hello! This is a test server that speaks the wire of a provider. It is not a language model.',
};

/** Steps are used in order; the last one goes on for every further request. */
export class Script {
  #steps: WireStep[];

  constructor(steps: WireStep | readonly WireStep[] | undefined) {
    this.#steps = listOf(steps);
  }

  replace(steps: WireStep | readonly WireStep[]): void {
    this.#steps = listOf(steps);
  }

  next(): WireStep {
    const step = this.#steps.length > 1 ? this.#steps.shift() : this.#steps[0];
    return step ?? standing;
  }
}

function listOf(steps: WireStep | readonly WireStep[] | undefined): WireStep[] {
  if (!steps) return [standing];
  return 'length' in steps ? [...steps] : [steps];
}

/** The pieces of a step's answer; together they are the answer, character for character. */
export function piecesOf(step: WireStep): string[] {
  const answer = step.answer ?? standing.answer ?? '';
  return typeof answer === 'string' ? (answer.match(/\s*\S+\s*$|\s*\S+|\s+/g) ?? []) : [...answer];
}

/** The usage that a step reports: its own, or one counted from the words. */
export function usageOf(step: WireStep, body: unknown): { input: number; output: number } | null {
  if (step.usage !== undefined) return step.usage;
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
  return { input: words(JSON.stringify(body ?? '')), output: words(piecesOf(step).join('')) };
}
