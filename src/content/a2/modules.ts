import type { ModuleInput } from '../schema.ts';
import { aYearInOamaru } from './a-year-in-oamaru.ts';
import { firstWeekAtTheWorkshop } from './first-week-at-the-workshop.ts';
import { stormOnTheIsland } from './storm-on-the-island.ts';
import { theNightKitchen } from './the-night-kitchen.ts';
import { theWorstTeamInTheMountains } from './the-worst-team-in-the-mountains.ts';
import { theWrongParcel } from './the-wrong-parcel.ts';

export const a2Modules: readonly ModuleInput[] = [
  theWrongParcel,
  theNightKitchen,
  theWorstTeamInTheMountains,
  stormOnTheIsland,
  firstWeekAtTheWorkshop,
  aYearInOamaru,
];
