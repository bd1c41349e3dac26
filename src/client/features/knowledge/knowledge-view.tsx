import { type ReactNode, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { Section } from '#client/ui/section.tsx';
import { AnswerSection } from './ask/answer-section.tsx';
import { AskBox } from './ask/ask-box.tsx';
import { FoundPassages } from './ask/found-passages.tsx';
import { useAsk } from './ask/use-ask.ts';
import { DocumentList } from './documents/document-list.tsx';
import { DropAnywhere } from './upload/drop-anywhere.tsx';
import { UploadButtons } from './upload/upload-buttons.tsx';
import { UploadPanel } from './upload/upload-panel.tsx';
import { useAddFiles } from './upload/use-add-files.ts';

/** The uploads of this page are told apart from those of a conversation. */
const place = 'knowledge';

interface KnowledgeViewProps {
  /** Stands under the title: news, parts of the place. */
  notice?: ReactNode;
  tabs?: ReactNode;
}

/** The documents of the learner, the ways to bring more, and the ways to ask them. */
export function KnowledgeView({ notice, tabs }: KnowledgeViewProps) {
  const { t } = useTranslation('knowledge');
  const addFiles = useAddFiles(place);
  const ask = useAsk();
  const box = useRef<HTMLInputElement>(null);
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={<UploadButtons onFiles={addFiles} />} />
      {notice}
      {tabs}
      <AskBox
        box={box}
        mode={ask.mode}
        text={ask.text}
        busy={ask.asking.isPending}
        onMode={ask.setMode}
        onText={ask.setText}
        onSubmit={ask.submit}
        onClear={() => {
          ask.clear();
          box.current?.focus();
        }}
      />
      {ask.question !== null && <AnswerSection question={ask.question} asking={ask.asking} onRetry={ask.retry} />}
      {ask.found !== '' && <FoundPassages q={ask.found} />}
      <Section title={t('list.label')} className="mt-8">
        <div className="pt-4">
          <UploadPanel place={place} />
          <DocumentList first={<UploadButtons onFiles={addFiles} variant="second" />} />
        </div>
      </Section>
      <DropAnywhere onFiles={addFiles} />
    </Page>
  );
}
