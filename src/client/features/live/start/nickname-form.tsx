import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Check from 'lucide-react/icons/check';
import { type FormEvent, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Field } from '#client/ui/field.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import { live } from '#contract/live.ts';
import { nicknameQuery } from '../live-queries.ts';

/** What the tutor calls the learner. Not shown where it could not be had: nobody needs it to talk. */
export function NicknameForm() {
  const { t } = useTranslation('live');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const now = useQuery(nicknameQuery()).data?.nickname;
  const [name, setName] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (nickname: string) => session.api.call(live.setNickname, { body: { nickname } }),
    onSuccess: (saved) => {
      queries.setQueryData(nicknameQuery().queryKey, saved);
      setName(null);
      toast({ message: t('start.nicknameSaved', { name: saved.nickname }) });
    },
  });
  if (now === undefined) return null;
  const wanted = (name ?? now).trim();
  const changed = wanted !== '' && wanted !== now;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) save.mutate(wanted);
  };
  return (
    <form onSubmit={submit}>
      <Field label={t('start.nickname')} error={save.isError ? sentence(save.error) : undefined}>
        <div className="flex gap-2">
          <TextInput
            value={name ?? now}
            maxLength={40}
            dir="auto"
            autoComplete="nickname"
            onChange={({ target }) => setName(target.value)}
          />
          {changed && (
            <IconButton
              icon={Check}
              type="submit"
              variant="second"
              label={t('start.saveNickname')}
              className="size-field max-tablet:size-touch"
            />
          )}
        </div>
      </Field>
    </form>
  );
}
