import type { ReactElement } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Menu, MenuItem } from '#client/ui/menu.tsx';
import { saveFile } from '#client/ui/save-file.ts';
import { toast } from '#client/ui/toast.ts';
import { live } from '#contract/live.ts';

const formats = ['vtt', 'txt', 'md', 'json'] as const;
const accept = {
  vtt: 'text/vtt',
  txt: 'text/plain',
  md: 'text/markdown',
  json: 'application/json',
} as const satisfies Record<(typeof formats)[number], string>;

interface ExportMenuProps {
  trigger: ReactElement;
  transcriptId: string;
  startedAt: string;
}

/** The transcript as a file, as the server writes it. */
export function ExportMenu({ trigger, transcriptId, startedAt }: ExportMenuProps) {
  const { t } = useTranslation('live');
  const save = async (format: (typeof formats)[number]) => {
    try {
      const answer = await session.api.fetch(
        live.transcript,
        { params: { transcript_id: transcriptId }, query: { format } },
        { accept: accept[format] },
      );
      saveFile(await answer.blob(), `talk-${startedAt.slice(0, 10)}.${format}`);
    } catch {
      toast({ message: t('transcript.exportFailed') });
    }
  };
  return (
    <Menu trigger={trigger} defaultOpen align="end">
      {formats.map((format) => (
        <MenuItem key={format} onSelect={() => void save(format)}>
          {t(`transcript.formats.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
