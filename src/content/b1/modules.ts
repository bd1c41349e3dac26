import type { ModuleInput } from '../schema.ts';
import { aYearInBergen } from './a-year-in-bergen.ts';
import { theCinemaStage } from './the-cinema-stage.ts';
import { theLeftoverKitchen } from './the-leftover-kitchen.ts';
import { theLibraryOnAcaciaStreet } from './the-library-on-acacia-street.ts';
import { theRepairCafe } from './the-repair-cafe.ts';
import { waitingForTheFerry } from './waiting-for-the-ferry.ts';

export const b1Modules: readonly ModuleInput[] = [
  theRepairCafe,
  aYearInBergen,
  waitingForTheFerry,
  theLeftoverKitchen,
  theCinemaStage,
  theLibraryOnAcaciaStreet,
];
