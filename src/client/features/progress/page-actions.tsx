import CalendarOff from 'lucide-react/icons/calendar-off';
import Share2 from 'lucide-react/icons/share-2';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { latePart } from '#client/ui/late-part.tsx';

const RestDialog = latePart(async () => (await import('./rest/rest-dialog.tsx')).RestDialog);
const ShareDialog = latePart(async () => (await import('./share/share-dialog.tsx')).ShareDialog);

type Task = 'rest' | 'share';

/** What can be done on Progress as a whole: plan a rest, and take a card along. The dialogs come with their first use. */
export function PageActions({ today }: { today: string }) {
  const { t } = useTranslation('progressPage');
  const [asked, setAsked] = useState<Task>();
  const [open, setOpen] = useState(false);
  const ask = (task: Task) => {
    setAsked(task);
    setOpen(true);
  };
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button variant="ghost" icon={CalendarOff} onClick={() => ask('rest')}>
        {t('rest.open')}
      </Button>
      <Button icon={Share2} onClick={() => ask('share')}>
        {t('share.open')}
      </Button>
      {asked === 'rest' && <RestDialog open={open} onOpenChange={setOpen} today={today} />}
      {asked === 'share' && <ShareDialog open={open} onOpenChange={setOpen} />}
    </div>
  );
}
