import { useEffect, useRef, useState } from 'react';
import { cn } from '#client/ui/class-names.ts';
import { TextInput } from '#client/ui/text-input.tsx';

export interface RenameFieldProps {
  label: string;
  title: string;
  onDone: (title: string | null) => void;
  className?: string;
}

/** A title that is being changed: Enter or leaving it keeps, Escape gives up. `onDone(null)` means that nothing changed. */
export function RenameField({ label, title, onDone, className }: RenameFieldProps) {
  const [text, setText] = useState(title);
  const box = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const finish = (next: string | null) => {
    if (done.current) return;
    done.current = true;
    const trimmed = next?.trim() ?? '';
    onDone(trimmed === '' || trimmed === title ? null : trimmed);
  };
  return (
    <TextInput
      ref={box}
      size="sm"
      dir="auto"
      aria-label={label}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(text);
        if (event.key === 'Escape') {
          event.stopPropagation();
          finish(null);
        }
      }}
      className={cn('min-w-0 flex-1', className)}
    />
  );
}
