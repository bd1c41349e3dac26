import { expect, test } from 'vitest';
import { sourceKinds } from '#server/modules/xp/award.ts';
import { ledgerSources } from './ledger-sources.ts';

test('every source that the server gives to points has a name in the ledger', () => {
  expect(ledgerSources).toEqual(expect.arrayContaining([...sourceKinds]));
});
