import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { decodeToken } from './decode-token.ts';

/** A token that somebody shows: is it one of this organization, and does it hold? */
export function CheckForm({ onCheck }: { onCheck: (token: string) => void }) {
  const { t } = useTranslation('organizationAccess');
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const isOdd = decodeToken(text.trim()) === null;
  return (
    <form
      noValidate
      className="mt-5 grid justify-items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(isOdd);
        if (isOdd) return;
        onCheck(text.trim());
        setText('');
      }}
    >
      <Field
        label={t('tokens.check')}
        hint={t('tokens.checkHint')}
        error={checked && isOdd && t('tokens.noJwt')}
        className="w-full"
      >
        <TextArea
          dir="ltr"
          minRows={2}
          maxRows={5}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="font-mono text-12 break-all"
        />
      </Field>
      <Button type="submit">{t('tokens.checkAction')}</Button>
    </form>
  );
}
