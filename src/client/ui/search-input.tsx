import Search from 'lucide-react/icons/search';
import { cn } from './class-names.ts';
import { TextInput, type TextInputProps } from './text-input.tsx';

export interface SearchInputProps extends Omit<TextInputProps, 'type' | 'aria-label'> {
  label: string;
}

/** Filters a list or searches; its label is read and not shown, because the placeholder and the glass say it. */
export function SearchInput({ label, size = 'sm', className, ...rest }: SearchInputProps) {
  return (
    <div className={cn('relative', className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-ink-3"
      />
      <TextInput
        {...rest}
        type="search"
        aria-label={label}
        size={size}
        className="ps-8.5 [&::-webkit-search-cancel-button]:hidden"
      />
    </div>
  );
}
