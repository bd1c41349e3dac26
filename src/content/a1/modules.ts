import type { ModuleInput } from '../schema.ts';
import { atTheClinic } from './at-the-clinic.ts';
import { atTheMarket } from './at-the-market.ts';
import { friendsFarAway } from './friends-far-away.ts';
import { theGuesthouseByTheLake } from './the-guesthouse-by-the-lake.ts';
import { theHouseOnOliveStreet } from './the-house-on-olive-street.ts';
import { theMorningTrain } from './the-morning-train.ts';

export const a1Modules: readonly ModuleInput[] = [
  atTheMarket,
  theHouseOnOliveStreet,
  theGuesthouseByTheLake,
  theMorningTrain,
  atTheClinic,
  friendsFarAway,
];
