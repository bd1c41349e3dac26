import { type Range, segmentsOf } from './marked-ranges.ts';

/** A text with some of its stretches marked. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  return segmentsOf(text, ranges).map((segment, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
    segment.marked ? <mark key={index}>{segment.text}</mark> : segment.text,
  );
}
