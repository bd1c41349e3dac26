import ArrowUp from 'lucide-react/icons/arrow-up';
import Square from 'lucide-react/icons/square';
import { type KeyboardEvent, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { withWords } from '#client/session/voice/dictation.ts';
import { Button } from '#client/ui/button.tsx';
import { toast } from '#client/ui/toast.ts';
import { changeDraft, readDraft, useDraft } from '../drafts.ts';
import { useImageHold } from '../images/image-uploads.ts';
import { useBlind } from '../images/use-blind.ts';
import { DictateButton } from '../learn/dictate-button.tsx';
import { useLanes } from '../live/live-store.ts';
import { stopAnswers } from '../live/turns.ts';
import { slashQuery } from '../prompts/slash.ts';
import { SlashMenu, slashMenuId, slashOptionId } from '../prompts/slash-menu.tsx';
import { useSlash } from '../prompts/use-slash.ts';
import { ContextGauge } from '../settings-of-conversation/context-gauge.tsx';
import { useSend } from '../use-send.ts';
import { composerId } from './composer-id.ts';
import { ImageButton, ImageChips } from './image-parts.ts';
import { KnowledgeToggle } from './knowledge-toggle.tsx';
import { ModelPicker } from './model-picker.tsx';
import { useComposerKeys } from './use-composer-keys.ts';
import { useDraftField } from './use-draft-field.ts';
import { useEnclosed } from './use-enclosed.ts';
import { useSlashActions } from './use-slash-actions.ts';

interface ComposerProps {
  conversationId: string | null;
  /** There is nothing to write to. */
  disabled: boolean;
  /** Nothing is said yet. */
  first: boolean;
  /** Opens the settings; undefined while there is nothing that could be set. */
  onSettings: (() => void) | undefined;
}

/** Where the learner writes. It stays in its place, and keeps its text until the server has it. */
export function Composer({ conversationId, disabled, first, onSettings }: ComposerProps) {
  const { t } = useTranslation('chat');
  const { id: userId } = useUser();
  const place = { userId, conversationId };
  const empty = useDraft(place, ({ text }) => text === '');
  const blank = useDraft(place, ({ text }) => text.trim() === '');
  const enclosed = useEnclosed(place);
  const { parts } = enclosed;
  const pictured = useDraft(place, ({ images }) => (images?.length ?? 0) > 0);
  const imageHold = useImageHold(place);
  const blind = useBlind(conversationId);
  const unseen = blind === '' ? t('images.nobody') : blind && t('images.blind', { name: blind });
  const hold = enclosed.hold ?? imageHold ?? (pictured ? unseen : null);
  const send = useSend(conversationId);
  const writing = useLanes(conversationId, (lanes) => lanes.some(({ link }) => link !== 'closing'));
  const stopping = useLanes(conversationId, (lanes) => lanes.every(({ stopping, ended }) => stopping || ended));
  const box = useRef<HTMLTextAreaElement>(null);
  const write = (next: string) => {
    changeDraft(place, { text: next });
    box.current?.focus();
  };
  const slash = useSlash({
    query: useDraft(place, ({ text }) => slashQuery(text)),
    ...useSlashActions({ conversationId, said: conversationId !== null && !first, writing, onSettings, send, write }),
  });
  useDraftField(box, place);
  useComposerKeys(box);

  // A pointer that is fine has a keyboard beside it; on a phone the keyboard would cover what is to be read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation asks for the focus again
  useEffect(() => {
    if (window.matchMedia?.('(pointer: fine)').matches) box.current?.focus({ preventScroll: true });
  }, [conversationId]);

  const submit = () => {
    const { text, knowledge, attachments, images = [] } = readDraft(place);
    if (disabled || writing || hold || !send(text, { enclosed: { knowledge, attachments, images } })) return;
    // A conversation that has begun keeps its own wish; the next new one begins without.
    changeDraft(place, { text: '', attachments: [], images: [], ...(conversationId === null && { knowledge: false }) });
    box.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (slash.press(event)) return;
    // While a word is being composed, Enter belongs to the input method; some browsers tell that by code 229 alone.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  };
  const stop = () => {
    if (conversationId) stopAnswers(conversationId).catch(() => toast({ message: t('composer.stopFailed') }));
  };

  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] wide:grid-cols-[minmax(0,1fr)_212px]"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="mx-auto w-full max-w-[704px] px-2.5 pb-2.5 tablet:px-8 tablet:pb-3.5">
        <div className="relative rounded-float border border-line-strong bg-surface ps-4 pe-2.5 pt-3 pb-2 shadow-lift focus-within:border-accent focus-within:ring-1 focus-within:ring-accent">
          {slash.options.length > 0 && <SlashMenu options={slash.options} at={slash.at} onChoose={slash.choose} />}
          <textarea
            ref={box}
            id={composerId}
            rows={1}
            // An empty field reads as the page does, and so does its placeholder.
            dir={empty ? undefined : 'auto'}
            disabled={disabled}
            maxLength={100_000}
            aria-label={t('composer.label')}
            aria-keyshortcuts="/"
            aria-autocomplete="list"
            aria-controls={slash.options.length > 0 ? slashMenuId : undefined}
            aria-activedescendant={slash.options.length > 0 ? slashOptionId(slash.at) : undefined}
            placeholder={t(first ? 'composer.first' : 'composer.followUp')}
            enterKeyHint="send"
            onChange={(event) => changeDraft(place, { text: event.target.value })}
            onKeyDown={press}
            className="block max-h-[min(40dvh,288px)] min-h-[26px] w-full resize-none bg-transparent p-0 text-16 leading-[1.5] field-sizing-content [scrollbar-width:thin] focus-visible:outline-none"
          />
          {parts && (
            <Suspense>
              <parts.Chips {...enclosed.props} />
            </Suspense>
          )}
          <Suspense>
            <ImageChips place={place} />
          </Suspense>
          {hold && (
            <p role="status" className="mt-1.5 text-13 text-ink-3">
              {enclosed.hold ? t(`attach.${enclosed.hold}`) : imageHold ? t(`images.hold.${imageHold}`) : hold}
            </p>
          )}
          <div className="-ms-2 mt-2.5 flex items-center gap-0.5">
            <ModelPicker conversationId={conversationId} />
            {parts && (
              <Suspense>
                <parts.Button {...enclosed.props} />
              </Suspense>
            )}
            <Suspense>
              <ImageButton place={place} />
            </Suspense>
            {parts && <KnowledgeToggle pressed={enclosed.knowledge} onPress={enclosed.toggle} />}
            {conversationId && <ContextGauge conversationId={conversationId} />}
            <span className="ms-auto" />
            <DictateButton
              disabled={disabled}
              onWords={(words) => changeDraft(place, { text: withWords(readDraft(place).text, words) })}
            />
            {writing ? (
              <Button size="sm" icon={Square} busy={stopping} onClick={stop} className="max-tablet:h-10">
                {t('composer.stop')}
              </Button>
            ) : (
              <Button
                type="submit"
                variant="primary"
                size="sm"
                icon={ArrowUp}
                disabled={disabled || hold !== null || blank}
                className="max-tablet:h-10"
              >
                {t('composer.send')}
              </Button>
            )}
          </div>
        </div>
        <p className="mt-2 text-center text-12 text-ink-3 max-tablet:hidden">{t('composer.kept')}</p>
      </div>
    </form>
  );
}
