import { GoalSection } from './goal/goal-section.tsx';
import { MilestonesSection } from './goal/milestones-section.tsx';
import { LedgerSection } from './ledger-section.tsx';
import { TimeSection } from './time/time-section.tsx';
import { TokensSection } from './tokens/tokens-section.tsx';

/** What stands further down on Progress; its code comes after that of what is seen first. */
export function LowerSections({ today }: { today: string }) {
  return (
    <>
      <TimeSection today={today} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 desktop:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] desktop:gap-12">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10 tablet:gap-12">
          <GoalSection today={today} />
          <TokensSection />
        </div>
        <MilestonesSection />
      </div>
      <LedgerSection />
    </>
  );
}
