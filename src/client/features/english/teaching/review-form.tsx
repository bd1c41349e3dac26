import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { newId } from '#client/session/new-id.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Field } from '#client/ui/field.tsx';
import { Section } from '#client/ui/section.tsx';

import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import { assignments } from '#contract/assignments.ts';
import type { AnswerPlace } from './teaching-queries.ts';

/** What a teacher says of an answer: a comment, and if wanted another score, a remark on some words, and to revise it. */
export function ReviewForm({ place, answer }: { place: AnswerPlace; answer: string }) {
  const { t } = useTranslation('organizationFigures');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const key = useRef(newId());
  const [comment, setComment] = useState('');
  const [score, setScore] = useState('');
  const [returned, setReturned] = useState(false);
  const [quote, setQuote] = useState('');
  const [remark, setRemark] = useState('');
  const [tried, setTried] = useState(false);
  const points = Number(score);
  const wrong = {
    comment: comment.trim().length < 3 && t('review.commentMissing'),
    score: score !== '' && !(points >= 0 && points <= 100) && t('review.scoreWrong'),
    quote:
      (quote !== '' || remark.trim() !== '') && !(quote !== '' && answer.includes(quote)) && t('review.quoteWrong'),
    remark: quote !== '' && remark.trim() === '' && t('review.remarkMissing'),
  };
  const send = useMutation({
    mutationFn: () =>
      session.api.call(
        assignments.review,
        {
          params: { ...place },
          body: {
            comment,
            returned,
            ...(score !== '' && { score: points }),
            ...(quote !== '' && { remarks: [{ item: null, quote, remark }] }),
          },
        },
        { idempotencyKey: key.current },
      ),
    onSuccess: () => {
      key.current = newId();
      setComment('');
      setScore('');
      setQuote('');
      setRemark('');
      setReturned(false);
      setTried(false);
      toast({ message: t('review.sent') });
      void queries.invalidateQueries({ queryKey: keyOf(assignments.submission) });
      void queries.invalidateQueries({ queryKey: keyOf(assignments.learner) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!send.isPending && !Object.values(wrong).some(Boolean)) send.mutate();
  };
  return (
    <Section title={t('review.title')}>
      <form noValidate onSubmit={submit} className="grid max-w-[60ch] gap-4 pt-4">
        <Field label={t('review.comment')} hint={t('review.commentHint')} error={tried && wrong.comment}>
          <TextArea
            value={comment}
            maxLength={2000}
            minRows={3}
            dir="auto"
            onChange={(event) => setComment(event.target.value)}
          />
        </Field>
        <Field label={t('review.score')} hint={t('review.scoreHint')} error={tried && wrong.score}>
          <TextInput
            type="number"
            min={0}
            max={100}
            inputMode="numeric"
            value={score}
            onChange={(event) => setScore(event.target.value)}
          />
        </Field>
        <Field label={t('review.quote')} hint={t('review.quoteHint')} error={tried && wrong.quote}>
          <TextInput value={quote} maxLength={500} dir="ltr" onChange={(event) => setQuote(event.target.value)} />
        </Field>
        {quote !== '' && (
          <Field label={t('review.remark')} error={tried && wrong.remark}>
            <TextInput value={remark} maxLength={500} dir="auto" onChange={(event) => setRemark(event.target.value)} />
          </Field>
        )}
        <Checkbox
          checked={returned}
          onChange={(event) => setReturned(event.target.checked)}
          label={t('review.return')}
        />
        {send.error && (
          <p role="alert" className="text-13 text-danger-ink">
            {sentence(send.error)}
          </p>
        )}
        <Button type="submit" variant="primary" busy={send.isPending} className="justify-self-start">
          {t('review.send')}
        </Button>
      </form>
    </Section>
  );
}
