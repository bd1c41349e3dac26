import type { ConnectorKind } from '#contract/connector-shapes.ts';
import { kindIcons } from './kind-icons.ts';

/** The picture of a service, beside its name. */
export function KindMark({ kind }: { kind: ConnectorKind }) {
  const Mark = kindIcons[kind];
  return (
    <span className="grid size-9 shrink-0 place-items-center rounded-control border border-line bg-sunken text-ink-2">
      <Mark aria-hidden="true" />
    </span>
  );
}
