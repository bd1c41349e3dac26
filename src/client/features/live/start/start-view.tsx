import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import AudioLines from 'lucide-react/icons/audio-lines';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { canDictate } from '#client/session/voice/dictation.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { Section } from '#client/ui/section.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { live } from '#contract/live.ts';
import type { LiveSession, LiveTopic } from '#contract/live-shapes.ts';
import { quotaQuery, topicsQuery, transcriptPages } from '../live-queries.ts';
import { Loaded } from '../loaded.tsx';
import { talkPath, transcriptsPath } from '../paths.ts';
import { handOver } from '../talk/begun-talk.ts';
import { type KeptTalk, keptTalk } from '../talk/kept-talk.ts';
import { TranscriptRow } from '../transcripts/transcript-row.tsx';
import { NicknameForm } from './nickname-form.tsx';
import { QuotaLine } from './quota-line.tsx';
import { ResumeTalk } from './resume-talk.tsx';
import { SoundChoice } from './sound-choice.tsx';
import { TopicPicker } from './topic-picker.tsx';

type Look = LiveSession['session_type'];

/** Where a talk begins: what about, with whom, and how many minutes there are. */
export function StartView() {
  const { t } = useTranslation('live');
  const { sentence } = useErrorWords();
  const navigate = useNavigate();
  const [kept] = useState(keptTalk);
  const [topic, setTopic] = useState<LiveTopic | null>(null);
  const [own, setOwn] = useState('');
  const [look, setLook] = useState<Look>('voice');
  const quota = useQuery(quotaQuery());
  const topics = useQuery(topicsQuery());
  const words = own.trim();
  const title = words || topic?.title || '';
  const go = (talk: KeptTalk) => {
    handOver(talk);
    void navigate(talkPath);
  };
  const start = useMutation({
    mutationFn: () =>
      session.api.call(live.start, {
        body: { session_type: look, ...((words || topic) && { topic: words || topic?.id }) },
      }),
    onSuccess: (begun) => go({ session: begun, title, pending: [], spokenTurn: -1 }),
  });
  const none = quota.data?.remaining_seconds === 0;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={<ButtonLink to={transcriptsPath}>{t('start.all')}</ButtonLink>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 desktop:grid-cols-[minmax(0,1fr)_300px] desktop:gap-12">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {kept && <ResumeTalk kept={kept} onResume={go} />}
          <Section title={t('start.heading')}>
            <Loaded from={topics} what={t('start.topics')}>
              {({ level, items }) => (
                <TopicPicker
                  level={level}
                  topics={items}
                  chosen={words ? null : topic}
                  onChoose={(next) => {
                    setTopic(next);
                    setOwn('');
                  }}
                />
              )}
            </Loaded>
            <Field label={t('start.own')} className="mt-5 max-w-essay">
              <TextInput
                value={own}
                maxLength={200}
                dir="auto"
                placeholder={t('start.ownHint')}
                onChange={({ target }) => setOwn(target.value)}
              />
            </Field>
          </Section>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            <Button
              variant="primary"
              size="lg"
              icon={AudioLines}
              busy={start.isPending}
              disabled={none}
              onClick={() => start.mutate()}
            >
              {t('start.begin')}
            </Button>
            <SegmentedControl
              label={t('start.look')}
              value={look}
              onChange={setLook}
              segments={[
                { value: 'voice', label: t('start.voice') },
                { value: 'avatar', label: t('start.avatar') },
              ]}
            />
            <span className="text-13 text-ink-3">{title ? t('start.chosen', { topic: title }) : t('start.free')}</span>
          </div>
          <div role="status" className="grid gap-2 empty:hidden">
            {start.isError && (
              <Notice tone="warn">
                <b className="font-semi">{t('start.failed')}</b> {sentence(start.error)}
              </Notice>
            )}
            {!canDictate() && (
              <Notice>
                <b className="font-semi">{t('hearing.unsupported')}</b> {t('hearing.unsupportedText')}
              </Notice>
            )}
          </div>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <Loaded from={quota} what={t('quota.what')}>
            {(now) => <QuotaLine quota={now} />}
          </Loaded>
          <NicknameForm />
          <SoundChoice />
          <Earlier />
        </div>
      </div>
    </Page>
  );
}

function Earlier() {
  const { t } = useTranslation('live');
  const list = useInfiniteQuery(transcriptPages(''));
  const newest = list.data?.pages[0]?.items.slice(0, 3);
  if (!newest) return null;
  return (
    <Section
      title={t('start.earlier')}
      end={newest.length > 0 && <TextLink to={transcriptsPath}>{t('start.all')}</TextLink>}
    >
      {newest.length === 0 ? (
        <p className="mt-3 text-ink-3">{t('start.noEarlier')}</p>
      ) : (
        <ul>
          {newest.map((one) => (
            <li key={one.id}>
              <TranscriptRow transcript={one} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
