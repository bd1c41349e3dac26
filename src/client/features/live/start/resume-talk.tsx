import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { live } from '#contract/live.ts';
import type { LiveSession } from '#contract/live-shapes.ts';
import { talksChanged } from '../live-queries.ts';
import { transcriptsPath } from '../paths.ts';
import { handIn } from '../talk/hand-in.ts';
import { forgetTalk, type KeptTalk } from '../talk/kept-talk.ts';

interface ResumeTalkProps {
  kept: KeptTalk;
  /** Gets the talk with a token that is good now. */
  onResume: (talk: KeptTalk) => void;
}

/** The session where it goes on, else null. */
async function activeNow(session_id: string): Promise<LiveSession | null> {
  try {
    const now = await session.api.call(live.heartbeat, { body: { session_id } });
    return now.status === 'active' ? now : null;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 429)) return null;
    throw error;
  }
}

/** A talk that this tab was in: go on with it, or end it. It waits for a minute. */
export function ResumeTalk({ kept, onResume }: ResumeTalkProps) {
  const { t } = useTranslation('live');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const { session_id } = kept.session;
  /** Null: it is over. */
  const look = useQuery({
    queryKey: ['live', 'kept', session_id],
    queryFn: async () => {
      const now = kept.over ? null : await activeNow(session_id);
      // What was said there is forgotten by this tab once the server has it.
      if (!now) await handIn(kept);
      return now;
    },
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const end = useMutation({
    mutationFn: async () => {
      await handIn(kept);
      await session.api.call(live.end, { body: { session_id } });
    },
    onSuccess: () => {
      forgetTalk();
      talksChanged(queries);
      queries.setQueryData(['live', 'kept', session_id], null);
    },
  });
  const gone = look.data === null;
  useEffect(() => {
    if (gone) forgetTalk();
  }, [gone]);

  if (look.isPending) return <p role="status">{t('again.looking')}</p>;
  if (gone)
    return (
      <Notice role="status" action={<TextLink to={transcriptsPath}>{t('start.all')}</TextLink>}>
        {t('again.gone')}
      </Notice>
    );
  if (!look.data)
    return (
      <Notice
        tone="warn"
        role="status"
        action={
          <Button size="sm" busy={look.isFetching} onClick={() => void look.refetch()}>
            {shell('retry')}
          </Button>
        }
      >
        {sentence(look.error)}
      </Notice>
    );
  const now = look.data;
  return (
    <Notice
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="sm" variant="primary" onClick={() => onResume({ ...kept, session: now })}>
            {t('again.resume')}
          </Button>
          <Button size="sm" busy={end.isPending} onClick={() => end.mutate()}>
            {t('again.end')}
          </Button>
        </span>
      }
    >
      <p className="font-semi">{t('again.title')}</p>
      <p>{t('again.text', { title: kept.title || t('room.open') })}</p>
      {end.isError && <p>{t('controls.endFailed')}</p>}
    </Notice>
  );
}
