import FileText from 'lucide-react/icons/file-text';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Picture } from '../images/picture.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { useProviderNames } from '../provider-names.ts';
import type { Entry } from '../thread/turns-of.ts';

/** One message on paper: who says it, and what. */
export function PrintedEntry({ entry }: { entry: Entry }) {
  const { t, language } = useTranslation('chat');
  const { timezone } = useUser();
  const names = useProviderNames();
  if (entry.kind === 'question') {
    const { attachments = [], images = [] } = entry.message ?? {};
    const time = new Intl.DateTimeFormat(regionalLocale(language), {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: timezone,
    });
    return (
      <section data-entry="">
        <h2 className="mb-1 text-13 font-semi">{t('question.label', { time: time.format(new Date(entry.at)) })}</h2>
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          {entry.text}
        </p>
        {attachments.length > 0 && (
          <ul aria-label={t('attach.sent')} className="mt-2 flex flex-wrap gap-x-4 text-13">
            {attachments.map(({ document_id, title }) => (
              <li key={document_id} className="flex min-w-0 items-center gap-1.5">
                <FileText aria-hidden="true" className="size-4 shrink-0" />
                <bdi className="[overflow-wrap:anywhere]">{title}</bdi>
              </li>
            ))}
          </ul>
        )}
        {images.map((image) => (
          <Picture key={image.image_id} image={image} className="mt-2 h-auto max-h-[60dvh] w-auto max-w-full" />
        ))}
      </section>
    );
  }
  const { message } = entry;
  if (!message || message.content === '') return null;
  const { provider, model, citations } = message;
  const name =
    provider && model ? names.model(provider, model) : provider ? names.provider(provider) : t('answer.tutor');
  return (
    <section>
      <h2 className="mb-1 text-13 font-semi">{t('answer.label', { name })}</h2>
      <Markdown text={message.content} citations={citations} sourceId={(n) => `printed-${message.id}-${n}`} />
    </section>
  );
}
