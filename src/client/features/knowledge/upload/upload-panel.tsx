import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { useFormats } from '../use-formats.ts';
import { uploads, useUploadsOf } from './page-uploads.ts';
import { UploadLine } from './upload-line.tsx';
import { together } from './upload-rules.ts';

/** The files that were brought here: those under way, and those of which there is something to say. */
export function UploadPanel({ place }: { place: string }) {
  const { t } = useTranslation('knowledge');
  const { size } = useFormats();
  const all = useUploadsOf(place);
  // One that simply arrived is in the list of documents by now.
  const shown = all.filter(({ state, already }) => state !== 'done' || already);
  const { done, count, sent, bytes } = together(all);
  const going = shown.some(({ state }) => state !== 'done' && state !== 'failed');
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 && !going && t('upload.allDone', { count: done })}
      </p>
      {shown.length > 0 && (
        <section
          aria-label={t('upload.label')}
          className="mb-6 rounded-surface border border-line bg-surface px-4 py-2.5"
        >
          <div className="flex min-h-8 flex-wrap items-center gap-x-3">
            <h2 className="text-13 font-semi">{t('upload.label')}</h2>
            {going && count > 1 && (
              <p className="tabular text-13 text-ink-3">
                {t('upload.together', { done, count, sent: size(sent), of: size(bytes) })}
              </p>
            )}
            {!going && (
              <Button
                size="sm"
                variant="ghost"
                onClick={() => uploads.clear(place)}
                className="ms-auto max-tablet:min-h-touch"
              >
                {t('upload.clear')}
              </Button>
            )}
          </div>
          <ul className="max-h-80 overflow-y-auto [scrollbar-width:thin]">
            {shown.map((upload) => (
              <UploadLine key={upload.id} upload={upload} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
