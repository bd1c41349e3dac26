import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react';
import { cn } from './class-names.ts';
import { useFieldControl } from './field-context.ts';
import { inputStyle } from './text-input.tsx';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'rows' | 'ref'> {
  ref?: RefObject<HTMLTextAreaElement | null>;
  minRows?: number;
  /** Grows to this many rows, then scrolls. */
  maxRows?: number;
}

/** Several lines, growing with the text. Where the browser cannot size a field by its content, its height is measured. */
export function TextArea({ ref, minRows = 3, maxRows = 12, className, style, onInput, ...rest }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const box = ref ?? own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value from outside asks for a new height
  useLayoutEffect(() => fit(box.current), [rest.value, box]);
  return (
    <textarea
      {...rest}
      {...useFieldControl(rest)}
      ref={box}
      onInput={(event) => {
        fit(event.currentTarget);
        onInput?.(event);
      }}
      style={{ minHeight: `calc(${minRows}lh + 20px)`, maxHeight: `calc(${maxRows}lh + 20px)`, ...style }}
      className={cn(
        inputStyle(),
        'read-only:bg-sunken h-auto resize-none py-2.5 leading-normal field-sizing-content',
        className,
      )}
    />
  );
}

function fit(box: HTMLTextAreaElement | null): void {
  if (!box || globalThis.CSS?.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}
