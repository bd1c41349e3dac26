import { type ComponentType, Suspense } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { toast } from './toast.ts';
import { type LoadPart, useLateCode } from './use-late-code.ts';

/** A dialog is there while it is open and calls `onClose`, or stays and is told. */
type Closing = { onClose: () => void } | { open: boolean; onOpenChange: (open: boolean) => void };

/**
 * A dialog whose code comes when it is first opened. Where the code does not come the page stays as it is: the dialog closes,
 * a toast says why, and the next opening tries again. Its words are those of the page that opens it.
 */
export function latePart<P extends Closing>(load: LoadPart<P>): ComponentType<P> {
  return (props) => <LatePart load={load} given={props} />;
}

function LatePart<P extends Closing>({ load, given }: { load: LoadPart<P>; given: P }) {
  const { t } = useTranslation();
  const Part = useLateCode(load, 'onClose' in given || given.open, () => {
    toast({ message: t('errors.loadFailed') });
    if ('onClose' in given) given.onClose();
    else given.onOpenChange(false);
  });
  return (
    Part && (
      <Suspense>
        <Part {...given} />
      </Suspense>
    )
  );
}
