import type { z } from 'zod';
import type { RosterPreview } from '#contract/rosters.ts';
import type { RosterEffect } from '#server/db/schema/rosters.ts';
import type { Acting } from '#server/tenancy/acting-for.ts';
import { roles } from '#server/tenancy/permissions.ts';
import { changePreview, type MemberFacts } from '../permission-diff.ts';

interface Tried {
  /** What the lines of a dry run would do. */
  effects: readonly RosterEffect[];
  rosterVisible: boolean;
  /** Those whose membership would change. */
  people: readonly { userId: string; username: string; fullName: string | null }[];
  /** What acts for them. */
  acting: Acting;
  callerId: string;
}

/** Who would gain or lose which permission by an import, and in which roles others would join. */
export function rosterPreview({ effects, ...rest }: Tried): z.input<typeof RosterPreview> {
  const updated = effects.flatMap((effect) => (effect.kind === 'updated' ? [effect] : []));
  const facts = (way: 'before' | 'after') =>
    new Map(updated.map((effect): [string, MemberFacts] => [effect.userId, effect[way]]));
  const joining = effects.flatMap((effect) => (effect.kind === 'joins' ? [effect.role] : []));
  return {
    changes: {
      ...changePreview({ before: facts('before'), after: facts('after'), ...rest }),
      // A roster changes no owner (`decide-row.ts`).
      removes_last_owner: false,
    },
    joining: roles.flatMap((role) => {
      const count = joining.filter((one) => one === role).length;
      return count > 0 ? [{ role, count }] : [];
    }),
  };
}
