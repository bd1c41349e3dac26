import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Section } from '#client/ui/section.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import { auth } from '#contract/auth.ts';
import { useFailureWords } from './use-failure-words.ts';

/** Ends the wait of somebody whose account stands still after too many wrong passwords. */
export function UnlockForm() {
  const { t } = useTranslation('admin');
  const say = useFailureWords();
  const [name, setName] = useState('');
  const [checked, setChecked] = useState(false);
  const unlock = useMutation({
    mutationFn: (username: string) => session.api.call(auth.unlock, { body: { username } }),
    onSuccess: (_done, username) => {
      toast({ message: t('unlock.done', { name: username }) });
      setName('');
      setChecked(false);
    },
  });
  const missing = unlock.error instanceof ApiError && unlock.error.code === 'not_found';
  const refused = unlock.error && (missing ? t('unlock.missing') : say(unlock.error));
  const error = checked && name.trim() === '' ? t('unlock.required') : refused;

  return (
    <Section title={t('unlock.title')}>
      <p className="mt-3 mb-5 max-w-[62ch] text-ink-3">{t('unlock.text')}</p>
      <form
        noValidate
        className="grid max-w-[480px] gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (name.trim() !== '' && !unlock.isPending) unlock.mutate(name.trim());
        }}
      >
        <Field label={t('unlock.name')} error={error}>
          <TextInput
            dir="ltr"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              unlock.reset();
            }}
          />
        </Field>
        <div>
          <Button variant="primary" type="submit" busy={unlock.isPending}>
            {t('unlock.submit')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
