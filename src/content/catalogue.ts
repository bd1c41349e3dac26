import { a1Modules } from './a1/modules.ts';
import { a2Modules } from './a2/modules.ts';
import { b1Modules } from './b1/modules.ts';
import { b2Modules } from './b2/modules.ts';
import { c1Modules } from './c1/modules.ts';
import { ModuleSource } from './schema.ts';

/** All modules, from A1 to C1 and in their order within a level. */
export const catalogue: readonly ModuleSource[] = [...a1Modules, ...a2Modules, ...b1Modules, ...b2Modules, ...c1Modules]
  .map((module) => ModuleSource.parse(module))
  .sort((one, other) => one.level.localeCompare(other.level) || one.order - other.order);
