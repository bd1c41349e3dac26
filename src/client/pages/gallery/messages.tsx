import FileUp from 'lucide-react/icons/file-up';
import WifiOff from 'lucide-react/icons/wifi-off';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { ProgressRing } from '#client/ui/progress-ring.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { Strip } from '#client/ui/strip.tsx';
import { Line, Specimen } from './specimen.tsx';

export function Messages() {
  return (
    <>
      <Specimen title="Strips and notices" rule="Trouble with the network is a strip, not an alarm">
        <Strip icon={WifiOff} className="rounded-control">
          Offline. Reading and reviews work, and sending waits.
        </Strip>
        <Notice>This table shows UTC days, so a late evening can count as the next day.</Notice>
        <Notice tone="good">The roster is in: 14 people joined, none was there already.</Notice>
        <Notice tone="warn" action={<Button size="sm">Renew</Button>}>
          This key ends in 14 days.
        </Notice>
        <Notice tone="danger">The file was not read: page 7 is damaged. The other 41 pages are ready.</Notice>
      </Specimen>
      <Specimen title="Progress" rule="Numbers beside every bar, and a way to stop">
        <div className="max-w-[440px]">
          <div className="mb-[7px] flex justify-between text-13">
            <span className="font-medium">Reading “Statistics basics”</span>
            <span className="text-ink-3">27 of 42 pages · 40 s</span>
          </div>
          <div className="flex items-center gap-2">
            <ProgressBar label="Reading “Statistics basics”" value={27} max={42} valueText="27 of 42 pages" />
            <Button variant="ghost" size="sm">
              Stop
            </Button>
          </div>
        </div>
        <Line>
          <ProgressRing share={0} />
          <ProgressRing share={0.4} />
          <ProgressRing share={1} />
          <span className="text-13 text-ink-3">Nothing yet, 2 of 5, all of it</span>
        </Line>
      </Specimen>
      <Specimen
        title="Empty, error, loading"
        rule="Teaches the first step and offers it; the shape of what comes, after 300 ms"
      >
        <EmptyState
          title="Nothing to search yet"
          action={
            <Button variant="primary" icon={FileUp}>
              Add a file
            </Button>
          }
        >
          Add a text that you are reading. Answers can then quote it, with the page.
        </EmptyState>
        <ErrorState
          title="Your conversations did not load"
          retryLabel="Try again"
          onRetry={() => undefined}
          reference="Request 0192f3c1"
        >
          Nothing is lost. The server did not answer in time.
        </ErrorState>
        <SkeletonRows label="Loading conversations" />
      </Specimen>
    </>
  );
}
