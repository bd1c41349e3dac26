/** A formula in MathML: an element of the list below, or text. */
export type MathNode = string | MathElement;

export interface MathElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly className?: string | undefined;
  readonly children: readonly MathNode[];
}

/** Elements of MathML Core. None of them loads, links or runs anything. */
export const mathTags: ReadonlySet<string> = new Set(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup munder mover munderover mtable mtr mtd mmultiscripts mprescripts none'.split(
    ' ',
  ),
);
