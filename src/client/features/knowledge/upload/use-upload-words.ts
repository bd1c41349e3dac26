import { useSyncExternalStore } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { useFormats } from '../use-formats.ts';
import type { Upload } from './upload-rules.ts';

/** Where an upload stands, as a sentence with its numbers. */
export function useUploadWords({ file, state, sent, trouble, error, already }: Upload): string {
  const { t } = useTranslation('knowledge');
  const { sentence } = useErrorWords();
  const { size } = useFormats();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  switch (state) {
    case 'done':
      return t(already ? 'upload.already' : 'upload.done');
    case 'sending':
      return sent >= file.size ? t('upload.finishing') : t('upload.sent', { sent: size(sent), of: size(file.size) });
    case 'queued':
      return online ? t('upload.queued', { size: size(file.size) }) : t('upload.offline');
    case 'waiting':
      if (!online || (error instanceof ApiError && error.status === 0)) return t('upload.offline');
      if (error instanceof ApiError && error.status === 401) return t('upload.signIn');
      return t('upload.waiting', { reason: sentence(error) ?? '' });
    case 'failed':
      if (trouble) return t(`upload.${trouble}`, { size: size(file.size) });
      if (error instanceof ApiError && error.status === 413) return t('upload.tooLarge', { size: size(file.size) });
      return t('upload.failed', { reason: sentence(error) ?? t('upload.unknown') });
  }
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
