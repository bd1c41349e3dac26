import Plus from 'lucide-react/icons/plus';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import type { CardProposals } from '#contract/card-making.ts';
import { useProviderNames } from '../provider-names.ts';
import { cardOf, chosenOf, type Draft, draftsOf, isWhole, ownDraft } from './card-drafts.ts';
import { CardRow } from './card-row.tsx';
import type { CardSaving } from './use-card-saving.ts';

interface CardsFormProps {
  id: string;
  proposals: CardProposals;
  save: CardSaving;
}

/** The proposed cards, and the learner's own. */
export function CardsForm({ id, proposals, save }: CardsFormProps) {
  const { t } = useTranslation('chat');
  const { sentence } = useErrorWords();
  const names = useProviderNames();
  const [drafts, setDrafts] = useState(() => draftsOf(proposals));
  const [checked, setChecked] = useState(false);
  const change = (key: string, part: Partial<Draft>) =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const chosen = chosenOf(drafts);
  const box = useRef<HTMLFormElement>(null);
  const focus = (selector: string) => box.current?.querySelector<HTMLElement>(selector)?.focus();
  // What is missing, and a card that is new, may stand below what is in sight: the focus goes there.
  const submit = () => {
    flushSync(() => setChecked(true));
    if (chosen.length > 0 && chosen.every(isWhole)) save.mutate(chosen.map(cardOf));
    else focus('[aria-invalid="true"]');
  };
  const add = () => {
    flushSync(() => {
      setDrafts((all) => [...all, ownDraft(`own-${all.length}`)]);
      setChecked(false);
    });
    focus('li:last-child input[type="text"]');
  };
  return (
    <form
      ref={box}
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      <p className="text-13 text-ink-3">
        {proposals.items.length === 0 ? t('cards.none') : t('cards.by', { name: names.provider(proposals.provider) })}
      </p>
      <ul aria-label={t('cards.title')}>
        {drafts.map((draft, at) => (
          <CardRow
            key={draft.key}
            draft={draft}
            number={at + 1}
            checked={checked}
            onChange={(part) => change(draft.key, part)}
          />
        ))}
      </ul>
      <Button variant="ghost" icon={Plus} className="mt-3" disabled={drafts.length >= 30} onClick={add}>
        {t('cards.add')}
      </Button>
      {checked && chosen.length === 0 && (
        <p role="alert" className="mt-2 text-13 text-danger-ink">
          {t('cards.choose')}
        </p>
      )}
      {save.error && (
        <Notice tone="warn" role="alert" className="mt-3">
          {t('cards.notSaved', { reason: sentence(save.error) ?? save.error.message })}
        </Notice>
      )}
    </form>
  );
}
