import Mic from 'lucide-react/icons/mic';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import type { SpokenTakeProps } from './spoken-take.tsx';

const SpokenTake = lazy(async () => ({ default: (await import('./spoken-take.tsx')).SpokenTake }));

/** Offers to record what is said; what that needs is loaded when somebody wants it. */
export function OfferedTake(props: SpokenTakeProps) {
  const { t } = useTranslation('english');
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <Suspense fallback={null}>
        <SpokenTake {...props} />
      </Suspense>
    );
  }
  return (
    <div className="-ms-2">
      <Button size="sm" variant="ghost" icon={Mic} onClick={() => setOpen(true)}>
        {t('recorder.take.open')}
      </Button>
    </div>
  );
}
