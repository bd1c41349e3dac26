import type { Level, ModuleSource, TaskSource } from '#content/schema.ts';

/** A task in its place, with the id by which addresses call it. */
export interface CourseTask {
  id: string;
  moduleId: string;
  level: Level;
  source: TaskSource;
}

export interface CourseModule {
  source: ModuleSource;
  /** Place in the whole course, from 0. */
  order: number;
  tasks: readonly CourseTask[];
}

/** The catalogue with everything in its place. It is content and the same for everybody. */
export interface Course {
  modules: readonly CourseModule[];
  module(id: string): CourseModule | undefined;
  task(id: string): CourseTask | undefined;
  tasksOf(level: Level): readonly CourseTask[];
}

/** Modules in the order of the catalogue. Tasks are called `<module>-<place from 1>`. */
export function createCourse(sources: readonly ModuleSource[]): Course {
  const modules = sources.map((source, order): CourseModule => {
    const tasks = source.tasks.map((task, index) => ({
      id: `${source.id}-${index + 1}`,
      moduleId: source.id,
      level: source.level,
      source: task,
    }));
    return { source, order, tasks };
  });
  const byId = new Map(modules.map((module) => [module.source.id, module]));
  const tasks = new Map(modules.flatMap((module) => module.tasks.map((task) => [task.id, task])));
  return {
    modules,
    module: (id) => byId.get(id),
    task: (id) => tasks.get(id),
    tasksOf: (level) => [...tasks.values()].filter((task) => task.level === level),
  };
}

/** The id of an item: its place from 1. */
export const itemIdOf = (index: number): string => String(index + 1);
