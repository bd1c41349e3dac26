import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { toast } from '#client/ui/toast.ts';
import type { Document } from '#contract/knowledge.ts';
import { troubleOf } from './file-rules.ts';
import { showUploadsIn, uploads } from './page-uploads.ts';
import type { Walked } from './walk-folder.ts';

/** Sends files for a place. Of a folder, what cannot be read is left out with a word; a file that was meant says why itself. */
export function useAddFiles(place: string, onDocument?: (document: Document) => void): (walked: Walked) => void {
  const queries = useQueryClient();
  const { t } = useTranslation('knowledge');
  useEffect(() => showUploadsIn(queries), [queries]);
  return useCallback(
    ({ files, fromFolder, cut, unopened }) => {
      const taken = fromFolder ? files.filter((file) => troubleOf(file) !== 'wrongType') : files;
      const left = files.length - taken.length;
      if (cut && files.length > 0) toast({ message: t('upload.cut', { count: files.length }) });
      else if (fromFolder && taken.length === 0) toast({ message: t('upload.nothing') });
      else if (left > 0) toast({ message: t('upload.leftOut', { count: left }) });
      if (unopened > 0) toast({ message: t('upload.unopened', { count: unopened }) });
      uploads.add(taken, place, onDocument);
    },
    [place, onDocument, t],
  );
}
