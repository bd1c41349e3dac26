/** Why there are no words for what was said. */
export type GapReason = 'not_recognised' | 'lost';

/** A turn that the server keeps. */
export interface KeptLine {
  turn: number;
  /** Of the learner's: the id that it was sent with. */
  id: string | null;
  role: 'user' | 'ai';
  text: string;
  /** ISO 8601, on the server's clock. */
  startedAt: string;
  endedAt: string | null;
  gap: GapReason | null;
  interrupted: boolean;
}

/** The line in its place: by its beginning, then by its number; one that is known already is replaced. */
export function withLine(lines: readonly KeptLine[], line: KeptLine): readonly KeptLine[] {
  const rest = lines.filter(({ turn }) => turn !== line.turn);
  const at = rest.findIndex(
    (one) => one.startedAt > line.startedAt || (one.startedAt === line.startedAt && one.turn > line.turn),
  );
  return at < 0 ? [...rest, line] : [...rest.slice(0, at), line, ...rest.slice(at)];
}

/** How far this talk was read, for the `hello` after a break; undefined before anything was. */
export function readUntil({
  lines,
  answer,
}: {
  lines: readonly KeptLine[];
  answer: { turn: number; text: string } | null;
}): { turn: number; offset: number } | undefined {
  const known = new Set(lines.map(({ turn }) => turn));
  let turn = 0;
  while (known.has(turn)) turn += 1;
  const offset = answer?.turn === turn ? answer.text.length : 0;
  return turn === 0 && offset === 0 ? undefined : { turn, offset };
}
