import type { ModuleInput } from '../schema.ts';
import { beesOnTheRoof } from './bees-on-the-roof.ts';
import { howMapsLie } from './how-maps-lie.ts';
import { lostInTheInbox } from './lost-in-the-inbox.ts';
import { theCelloAtFiftyTwo } from './the-cello-at-fifty-two.ts';
import { theLastLighthouseKeeper } from './the-last-lighthouse-keeper.ts';
import { theNightShift } from './the-night-shift.ts';

export const b2Modules: readonly ModuleInput[] = [
  beesOnTheRoof,
  howMapsLie,
  theNightShift,
  theLastLighthouseKeeper,
  lostInTheInbox,
  theCelloAtFiftyTwo,
];
