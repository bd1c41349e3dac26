import type { MarkedToken, Token } from 'marked';

/** A formula that is closed. */
export interface MathToken {
  readonly type: 'math';
  readonly raw: string;
  /** What stands between the signs. */
  readonly tex: string;
  /** On lines of its own. */
  readonly display: boolean;
}

/** `[^label]` in a text. */
export interface NoteReferenceToken {
  readonly type: 'noteReference';
  readonly raw: string;
  readonly label: string;
}

/** `[^label]: …`, the note itself. */
export interface NoteToken {
  readonly type: 'note';
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}

/** What a text consists of here: Markdown, formulas and footnotes. */
export type OurToken = MarkedToken | MathToken | NoteReferenceToken | NoteToken;
