import { useQuery } from '@tanstack/react-query';
import { myOrganizations } from '#client/session/my-organizations.ts';
import type { Document } from '#contract/knowledge.ts';
import type { Organization } from '#contract/organizations.ts';

/** The organizations of the caller; none where the server has none. */
export function useOrganizations(): readonly Organization[] {
  return useQuery(myOrganizations()).data ?? [];
}

/** Those with which the caller may share documents: plain members may not. */
export const useShareable = (): readonly Organization[] => useOrganizations().filter(({ role }) => role !== 'member');

const governs = ({ role }: Organization): boolean => role === 'owner' || role === 'admin';

/** Those that the caller administers; null until that is known. */
export function useGovernedWhenKnown(): readonly Organization[] | null {
  const { data, isError } = useQuery(myOrganizations());
  return data?.filter(governs) ?? (isError ? [] : null);
}

/** Those that the caller administers. */
export const useGoverned = (): readonly Organization[] => useGovernedWhenKnown() ?? [];

/** May the caller delete it: their own, or shared with an organization that they administer? */
export function useMayDelete(document: Document): boolean {
  const governed = useGoverned();
  return document.owned || governed.some(({ id }) => id === document.organization_id);
}
