import { useMutation, useQueryClient } from '@tanstack/react-query';
import Pencil from 'lucide-react/icons/pencil';
import Play from 'lucide-react/icons/play';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { toast } from '#client/ui/toast.ts';
import { live } from '#contract/live.ts';
import type { KeptTurn } from '#contract/live-shapes.ts';
import { GapNote } from '../gap-note.tsx';
import { transcriptQuery } from '../live-queries.ts';
import { secondsBetween } from '../seconds.ts';
import { TurnText } from '../turn-text.tsx';
import { useFormats } from '../use-formats.ts';

interface KeptTurnRowProps {
  transcriptId: string;
  /** When the talk began. */
  begin: string;
  turn: KeptTurn;
  /** Plays its sound, where there is some. */
  onPlay?: (() => void) | undefined;
}

/** Below this the recogniser guessed. */
const sureFrom = 0.6;

/** One turn as it is kept. The learner can put right what was recognised of theirs, and fill in what was not. */
export function KeptTurnRow({ transcriptId, begin, turn, onPlay }: KeptTurnRowProps) {
  const { t } = useTranslation('live');
  const [editing, setEditing] = useState(false);
  const at = secondsBetween(begin, turn.timestamp);
  const form = editing && (
    <CorrectionForm transcriptId={transcriptId} turn={turn} at={at} onDone={() => setEditing(false)} />
  );
  const edit = (words: string) =>
    turn.role === 'user' &&
    !editing && (
      <Button variant="ghost" size="sm" icon={Pencil} onClick={() => setEditing(true)} className="mt-1 -ms-2.5">
        {words}
      </Button>
    );
  const hear = onPlay && !editing && (
    <Button variant="ghost" size="sm" icon={Play} onClick={onPlay} className="mt-1 -ms-2.5 me-3">
      {t('replay.turn')}
    </Button>
  );
  if (turn.gap !== null && turn.text === '')
    return (
      <GapNote
        at={at}
        seconds={turn.ended_at === null ? 0 : secondsBetween(turn.timestamp, turn.ended_at)}
        reason={turn.gap}
      >
        {hear}
        {form || edit(t('transcript.correctGap'))}
      </GapNote>
    );
  return (
    <TurnText by={turn.role} at={at} text={turn.text} interrupted={turn.interrupted} note={<Notes turn={turn} />}>
      {hear}
      {form || edit(t('transcript.correct'))}
    </TurnText>
  );
}

function Notes({ turn: { typed, confidence, recognised_text, role } }: { turn: KeptTurn }): ReactNode {
  const { t } = useTranslation('live');
  const notes = [
    typed && role === 'user' ? t('transcript.typed') : null,
    recognised_text !== null
      ? t('transcript.recognised', { text: recognised_text })
      : confidence !== null && confidence < sureFrom
        ? t('transcript.uncertain')
        : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? notes.join(' · ') : null;
}

interface CorrectionFormProps {
  transcriptId: string;
  turn: KeptTurn;
  /** Seconds from the beginning. */
  at: number;
  onDone: () => void;
}

function CorrectionForm({ transcriptId, turn, at, onDone }: CorrectionFormProps) {
  const { t } = useTranslation('live');
  const { sentence } = useErrorWords();
  const { clock } = useFormats();
  const queries = useQueryClient();
  const [text, setText] = useState(turn.text);
  const save = useMutation({
    mutationFn: (words: string) =>
      session.api.call(live.correctTurn, {
        params: { transcript_id: transcriptId, turn: String(turn.turn) },
        body: { text: words },
      }),
    onSuccess: async () => {
      // The figures change with the words.
      await queries.invalidateQueries({ queryKey: transcriptQuery(transcriptId).queryKey });
      toast({ message: t('transcript.saved') });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words !== '' && words !== turn.text) save.mutate(words);
    else onDone();
  };
  return (
    <form onSubmit={submit} className="mt-2 grid w-full gap-2">
      <Field
        label={t('transcript.correctLabel', { time: clock(at) })}
        error={save.isError ? sentence(save.error) : undefined}
      >
        <TextArea
          autoFocus
          minRows={2}
          value={text}
          dir="auto"
          maxLength={20_000}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && onDone()}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" busy={save.isPending}>
          {t('transcript.save')}
        </Button>
        <Button size="sm" onClick={onDone}>
          {t('transcript.cancel')}
        </Button>
      </div>
    </form>
  );
}
