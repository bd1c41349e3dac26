import { useEffect } from 'react';
import { useLeaving } from './sign-out.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { UnsentStrip } from './unsent-strip.tsx';
import { useLasting, useOutbox, useUnsent } from './use-outbox.ts';

/** A message that leaves at once is not worth a line. Milliseconds. */
const moment = 2_000;

/** Sends what waits, on whatever page, says how much does, and asks before somebody leaves it behind. */
export function OutboxKeeper() {
  useOutbox();
  const rows = useUnsent();
  const late = useLasting(rows.length > 0, moment);
  const { asks: _, ...left } = useLeaving();
  useEffect(() => {
    useLeaving.setState({ asks: true });
    return () => useLeaving.setState({ asks: false });
  }, []);
  return (
    <>
      {late && <UnsentStrip rows={rows} />}
      {Object.values(left).some((count) => count > 0) && <SignOutDialog {...left} />}
    </>
  );
}
