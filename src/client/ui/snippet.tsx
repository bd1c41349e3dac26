import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { TextArea } from './text-area.tsx';

export interface SnippetWords {
  copy: string;
  /** Names the button for assistive technology. */
  copyOf: string;
  copied: string;
  notCopied: string;
}

export interface SnippetProps {
  label: string;
  text: string;
  minRows?: number;
  words: SnippetWords;
}

/** A text to take along, such as a key or a piece of code: selected by a press, copied by its button. */
export function Snippet({ label, text, minRows = 2, words }: SnippetProps) {
  const [said, setSaid] = useState<{ text: string; well: boolean }>();
  const now = said?.text === text ? said : undefined;
  const copy = async () => {
    const well = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid({ text, well });
  };
  return (
    <Field
      label={label}
      end={
        <Button size="sm" icon={now?.well ? Check : Copy} aria-label={words.copyOf} onClick={() => void copy()}>
          {words.copy}
        </Button>
      }
      hint={<span role="status">{now && (now.well ? words.copied : words.notCopied)}</span>}
    >
      <TextArea
        readOnly
        dir="ltr"
        minRows={minRows}
        maxRows={9}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        className="font-mono text-12 break-all"
      />
    </Field>
  );
}
