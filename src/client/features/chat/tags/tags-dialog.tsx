import { useQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Chip } from '#client/ui/chip.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { tagsQuery } from '../chat-queries.ts';
import { useChangeConversation } from '../conversation-actions.ts';
import { useConversation } from '../use-conversation.ts';
import { mostTags, suggestTags, type TagRefusal, withTag } from './tag-list.ts';

interface TagsDialogProps {
  conversationId: string;
  onClose: () => void;
}

const mostSuggestions = 8;

/** The subjects of a conversation; each change is kept at once. */
export function TagsDialog({ conversationId, onClose }: TagsDialogProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const conversation = useConversation(conversationId, true);
  const { data } = useQuery(tagsQuery(conversation?.archived ?? false));
  const change = useChangeConversation();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<TagRefusal | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const tags = conversation?.tags ?? [];
  const suggestions = suggestTags(data?.items.map(({ tag }) => tag) ?? [], tags, text, mostSuggestions);

  const keep = (next: readonly string[]) => change.mutate({ id: conversationId, patch: { tags: [...next] } });
  const add = (written: string) => {
    const next = withTag(tags, written);
    box.current?.focus();
    if (typeof next === 'string') return setRefusal(next);
    setRefusal(null);
    setText('');
    keep(next);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="sm"
      title={t('tags.title')}
      description={t('tags.text')}
      closeLabel={shell('close')}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') add(text);
        }}
      >
        <Field label={t('tags.add')} error={refusal && t(`tags.refused.${refusal}`, { count: mostTags })}>
          <div className="flex gap-2">
            <TextInput
              ref={box}
              dir="auto"
              value={text}
              maxLength={40}
              enterKeyHint="done"
              onChange={(event) => {
                setText(event.target.value);
                setRefusal(null);
              }}
            />
            <Button type="submit" disabled={text.trim() === ''} className="h-field max-tablet:h-touch">
              {t('tags.put')}
            </Button>
          </div>
        </Field>
        {suggestions.length > 0 && (
          <ul aria-label={t('tags.suggestions')} className="flex flex-wrap gap-1.5">
            {suggestions.map((tag) => (
              <li key={tag}>
                <Chip icon={Plus} onClick={() => add(tag)} className="max-tablet:h-touch">
                  <bdi>{tag}</bdi>
                </Chip>
              </li>
            ))}
          </ul>
        )}
        {tags.length === 0 ? (
          <p className="text-13 text-ink-3">{t('tags.none')}</p>
        ) : (
          <ul aria-label={t('tags.given')} className="grid">
            {tags.map((tag) => (
              <li key={tag} className="flex items-center border-b border-line py-1 last:border-b-0">
                <bdi className="min-w-0 flex-1 truncate">{tag}</bdi>
                <Button
                  variant="ghost"
                  size="sm"
                  icon={X}
                  aria-label={t('tags.removeOne', { tag })}
                  className="max-tablet:h-touch"
                  onClick={() => {
                    keep(tags.filter((one) => one !== tag));
                    box.current?.focus();
                  }}
                >
                  {t('tags.remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </Dialog>
  );
}
