import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { codeIn } from './code-in.ts';

/** Takes a code, or the whole link that it came in, to the page that asks before joining. */
export function JoinForm() {
  const { t } = useTranslation('organizations');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = codeIn(text);
    if (code === null) return setMissing(true);
    void navigate(`/join/${encodeURIComponent(code)}`);
  };
  return (
    <form onSubmit={submit} noValidate className="grid max-w-[420px] gap-3 text-start">
      <Field label={t('join.code')} hint={t('join.codeHint')} error={missing && t('join.codeMissing')}>
        <TextInput
          value={text}
          dir="ltr"
          face="mono"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setMissing(false);
          }}
        />
      </Field>
      <Button type="submit" className="justify-self-start">
        {t('join.open')}
      </Button>
    </form>
  );
}
