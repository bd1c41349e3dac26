import { useId, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { withWords } from '#client/session/voice/dictation.ts';
import { TextArea } from '#client/ui/text-area.tsx';
import { OfferedTake } from '../../speaking/offered-take.tsx';
import { DictateButton } from './dictate-button.tsx';

export interface SpokenBoxProps {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** What it is an answer to. */
  taskId: string;
  item?: string;
  /** How long it may be said. */
  seconds: readonly [least: number, most: number];
}

/** What was said aloud, typed or dictated. */
export function SpokenBox({ label, text, onText, taskId, item, seconds }: SpokenBoxProps) {
  const { t } = useTranslation('english');
  const id = useId();
  const now = useRef(text);
  now.current = text;
  const add = (words: string) => {
    now.current = withWords(now.current, words);
    onText(now.current);
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-13 font-medium">
        <span aria-hidden="true">{t('speaking.label')}</span>
        <span className="sr-only">{label}</span>
      </label>
      <TextArea
        id={id}
        dir="ltr"
        lang="en"
        spellCheck={false}
        autoCorrect="off"
        minRows={2}
        maxRows={16}
        value={text}
        onChange={({ target: { value } }) => onText(value)}
        className="max-w-essay font-read text-16"
      />
      <DictateButton onWords={add} />
      <OfferedTake taskId={taskId} text={text} seconds={seconds} {...(item !== undefined && { item })} />
    </div>
  );
}
