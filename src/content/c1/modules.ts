import type { ModuleInput } from '../schema.ts';
import { acrossTheTable } from './across-the-table.ts';
import { archive } from './archive.ts';
import { chair } from './chair.ts';
import { knowingHand } from './knowing-hand.ts';
import { lastTrain } from './last-train.ts';
import { secondDrafts } from './second-drafts.ts';

export const c1Modules: readonly ModuleInput[] = [archive, acrossTheTable, knowingHand, lastTrain, secondDrafts, chair];
