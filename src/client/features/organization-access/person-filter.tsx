import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Chip } from '#client/ui/chip.tsx';
import { Field } from '#client/ui/field.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { useSettled } from '#client/ui/use-settled.ts';
import { usePeople } from './audit/audit-queries.ts';

/** Somebody who is searched for. */
export interface Person {
  id: string;
  name: string;
}

interface PersonFilterProps {
  organizationId: string;
  person: Person | null;
  onChange: (person: Person | null) => void;
}

/** One member, found by a part of the name; the chip takes the choice back. */
export function PersonFilter({ organizationId, person, onChange }: PersonFilterProps) {
  const { t } = useTranslation('organizationAccess');
  const [text, setText] = useState('');
  const people = usePeople(organizationId, useSettled(text.trim(), 250).settled);
  if (person) {
    return (
      <div className="grid justify-items-start gap-1.5">
        <span className="text-13 font-medium">{t('audit.person')}</span>
        <Chip
          icon={X}
          pressed
          aria-label={t('audit.anybodyAgain', { name: person.name })}
          onClick={() => onChange(null)}
        >
          <bdi>{person.name}</bdi>
        </Chip>
      </div>
    );
  }
  const choose = (id: string, name: string) => {
    setText('');
    onChange({ id, name });
  };
  return (
    <div className="grid gap-2">
      <Field label={t('audit.person')}>
        <TextInput
          size="sm"
          type="search"
          autoComplete="off"
          placeholder={t('audit.personHint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {text.trim() !== '' && people.data && (
        <ul aria-label={t('audit.people')} className="flex flex-wrap gap-1.5">
          {people.data.items.map(({ user_id, username, full_name }) => (
            <li key={user_id}>
              <Chip onClick={() => choose(user_id, username)}>
                <bdi>{full_name ?? username}</bdi>
              </Chip>
            </li>
          ))}
          {people.data.items.length === 0 && <li className="text-13 text-ink-3">{t('audit.nobody')}</li>}
        </ul>
      )}
    </div>
  );
}
