import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { saveFile } from '#client/ui/save-file.ts';
import { toast } from '#client/ui/toast.ts';

interface CsvButtonProps {
  /** Names what is downloaded. */
  label: string;
  fileName: string;
  load: () => Promise<Blob>;
}

/** A table as the server writes it for spreadsheets. */
export function CsvButton({ label, fileName, load }: CsvButtonProps) {
  const { t } = useTranslation('organizationFigures');
  const { sentence } = useErrorWords();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveFile(await load(), fileName);
    } catch (error) {
      toast({ message: sentence(error) ?? t('noCsv') });
    }
    setBusy(false);
  };
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={Download}
      busy={busy}
      aria-label={label}
      onClick={() => void save()}
      className="print:hidden"
    >
      {t('csv')}
    </Button>
  );
}
