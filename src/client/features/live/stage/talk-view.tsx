import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { livePath } from '../paths.ts';
import { ResumeTalk } from '../start/resume-talk.tsx';
import { handedOver, takenOver } from '../talk/begun-talk.ts';
import { type KeptTalk, keptTalk } from '../talk/kept-talk.ts';
import { TalkRoom } from './talk-room.tsx';

/** The talk that was begun; after a reload, the question whether to go on with it. */
export function TalkView() {
  const { t } = useTranslation('live');
  const [talk, setTalk] = useState<KeptTalk | null>(handedOver);
  const [kept] = useState(keptTalk);
  useEffect(takenOver, []);
  if (talk) return <TalkRoom key={talk.session.session_id} talk={talk} />;
  return (
    <Page width="narrow">
      <PageHeader
        title={kept ? t('again.title') : t('room.label')}
        crumbs={[{ to: livePath, label: t('title') }]}
        crumbsLabel={t('back')}
      />
      {kept ? (
        <ResumeTalk kept={kept} onResume={setTalk} />
      ) : (
        <EmptyState
          title={t('again.none')}
          action={
            <ButtonLink to={livePath} variant="primary">
              {t('over.again')}
            </ButtonLink>
          }
        >
          {t('again.noneText')}
        </EmptyState>
      )}
    </Page>
  );
}
