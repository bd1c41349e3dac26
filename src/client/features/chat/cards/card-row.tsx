import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Field } from '#client/ui/field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { Draft } from './card-drafts.ts';

interface CardRowProps {
  draft: Draft;
  /** Counted from 1. */
  number: number;
  /** Say what is missing. */
  checked: boolean;
  onChange: (part: Partial<Draft>) => void;
}

/** A card to choose and to change. */
export function CardRow({ draft, number, checked, onChange }: CardRowProps) {
  const { t } = useTranslation('chat');
  const { chosen, known, front, back, example } = draft;
  const missing = (text: string, sentence: string) => (checked && chosen && text.trim() === '' ? sentence : undefined);
  return (
    <li className="grid gap-3 border-b border-line py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Checkbox
          checked={chosen}
          label={t('cards.take', { name: front.trim() || t('cards.number', { number }) })}
          onChange={(event) => onChange({ chosen: event.target.checked })}
        />
        {known && <Badge>{t('cards.known')}</Badge>}
      </div>
      {chosen && (
        <>
          <Field label={t('cards.front')} error={missing(front, t('cards.frontMissing'))}>
            <TextInput
              dir="auto"
              maxLength={500}
              value={front}
              onChange={(event) => onChange({ front: event.target.value })}
            />
          </Field>
          <Field label={t('cards.back')} error={missing(back, t('cards.backMissing'))}>
            <TextArea
              dir="auto"
              minRows={1}
              maxRows={6}
              maxLength={1000}
              value={back}
              onChange={(event) => onChange({ back: event.target.value })}
            />
          </Field>
          {example && (
            <p dir="auto" className="text-13 text-ink-3">
              {example}
            </p>
          )}
        </>
      )}
    </li>
  );
}
