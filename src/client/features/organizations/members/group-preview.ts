import type { ChangePreview } from '#contract/change-preview.ts';

type Person = ChangePreview['members'][number];

export interface PermissionLine {
  /** `members:write`, without the team that it is limited to. */
  permission: string;
  /** In one team alone. */
  inTeam: boolean;
  people: Person[];
}

/** Who gains (or loses) each permission; those with most people first, then by name. */
export function groupPreview(members: readonly Person[], way: 'gains' | 'loses'): PermissionLine[] {
  const lines = new Map<string, PermissionLine>();
  for (const person of members) {
    for (const name of person[way]) {
      const [permission = name, team] = name.split('@');
      const key = `${permission} ${team !== undefined}`;
      const line = lines.get(key) ?? { permission, inTeam: team !== undefined, people: [] };
      if (!line.people.includes(person)) line.people.push(person);
      lines.set(key, line);
    }
  }
  return [...lines.values()].sort(
    (one, other) => other.people.length - one.people.length || one.permission.localeCompare(other.permission),
  );
}
