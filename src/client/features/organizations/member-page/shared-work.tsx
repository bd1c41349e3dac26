import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Section } from '#client/ui/section.tsx';
import { type MemberProgress, type MemberWork, memberPrivacy } from '#contract/member-privacy.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { TalkTurns } from './talk-turns.tsx';
import { useFigureFormats } from './use-figure-formats.ts';

interface SharedWorkProps {
  looked: MemberProgress;
  orgId: string;
  /** Why the page is looked at; it holds for each page of what is read here. */
  reason: string;
}

/** What a member wrote and said for English, where they share it, and talks that they share one by one. Read page by page, each by a press: each is a receipt. */
export function SharedWork({ looked: { member, sharing }, orgId, reason }: SharedWorkProps) {
  const { t } = useTranslation('organizations');
  const { sentence } = useFailureWords();
  const [items, setItems] = useState<readonly MemberWork[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const read = useMutation({
    mutationFn: () =>
      session.api.call(memberPrivacy.work, {
        params: { org_id: orgId, user_id: member.user_id },
        query: { reason, limit: '20', ...(next && { cursor: next }) },
      }),
    retry: false,
    onSuccess: (page) => {
      setItems((known) => [...(known ?? []), ...page.items]);
      setNext(page.next_cursor);
    },
  });
  return (
    <Section title={t('member.work')}>
      <p className="mt-3 max-w-[60ch] text-ink-3">
        {t(sharing.progress === 'transcript' ? 'member.workText' : 'member.workNotShared')}
      </p>
      {items?.length === 0 && (
        <p role="status" className="mt-3">
          {t('member.workNone')}
        </p>
      )}
      {items && items.length > 0 && (
        <ul aria-label={t('member.work')} className="mt-2">
          {items.map((work) => (
            <WorkLine key={`${work.kind} ${work.id}`} work={work} />
          ))}
        </ul>
      )}
      {read.error && (
        <p role="alert" className="mt-3 text-13 text-danger-ink">
          {sentence(read.error)}
        </p>
      )}
      {(items === null || next !== null) && (
        <Button className="mt-4" busy={read.isPending} onClick={() => read.mutate()}>
          {t(
            items !== null
              ? 'member.workMore'
              : sharing.progress === 'transcript'
                ? 'member.workRead'
                : 'member.workReadTalks',
          )}
        </Button>
      )}
    </Section>
  );
}

function WorkLine({ work: { kind, at, title, level, score, text, turns } }: { work: MemberWork }) {
  const { t } = useTranslation('organizations');
  const { moment } = useFormats();
  const { number } = useFigureFormats();
  return (
    <li className="grid gap-1 border-b border-line py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <bdi className="font-medium">{title ?? t(kind === 'talk' ? 'member.workTalk' : 'member.workJudged')}</bdi>
        <span className="text-13 text-ink-3">
          {level !== null && `${level} · `}
          {score !== null && `${t('member.workScore', { score: number(Math.round(score)) })} · `}
          <time dateTime={at}>{moment(at)}</time>
        </span>
      </p>
      {turns ? (
        <TalkTurns turns={turns} />
      ) : text === null ? (
        <p className="text-13 text-ink-3">{t('member.workChosen')}</p>
      ) : (
        <p lang="en" dir="auto" className="max-w-[70ch] break-words whitespace-pre-wrap text-ink-2">
          {text}
        </p>
      )}
    </li>
  );
}
