import { join } from 'node:path';

/** What is read of a module that the bundler knows. */
interface ModuleInfo {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

interface ModuleGraph {
  getModuleInfo(id: string): ModuleInfo | null;
}

/** What a first visit may begin with, each with the sources that it cannot be drawn without. */
const views: Record<string, string[]> = {
  today: ['pages/today.tsx'],
  english: ['pages/english.tsx', 'features/english/player/task-view.tsx'],
  chat: ['pages/chat.tsx'],
  progress: ['pages/progress.tsx'],
  organization: ['pages/organization.tsx'],
  live: ['pages/live.tsx'],
};

/**
 * Names the chunk of a module that several parts of the app share; null leaves it to the bundler. Without this, each set of
 * parts that share something has a chunk of its own: a page then comes in fifty files, of which a browser asks for six at a time.
 * @param root of the project.
 */
export function sharedChunks(root: string): (id: string, graph: ModuleGraph) => string | null {
  const source = (path: string) => join(root, 'src/client', path);
  let known: ReturnType<typeof readGraph> | null = null;

  function readGraph(graph: ModuleGraph) {
    const needs = (paths: string[]) => staticClosure(paths.map(source), graph);
    return {
      entry: needs(['app/main.tsx']),
      doors: [needs(['pages/login.tsx']), needs(['pages/register.tsx'])],
      frame: needs(['app/shell/shell.tsx']),
      views: Object.entries(views).map(([name, paths]) => ({ name, needed: needs(paths) })),
      shared: sharedModules(source('app/main.tsx'), graph),
    };
  }

  return (id, graph) => {
    known ??= readGraph(graph);
    if (known.entry.has(id) || !known.shared.has(id)) return null;
    const doors = known.doors.filter((needed) => needed.has(id)).length;
    // Nobody who is about to sign in waits for more than that takes.
    if (doors > 0) return doors === known.doors.length ? 'door' : null;
    if (known.frame.has(id)) return 'frame';
    const [first, ...more] = known.views.filter(({ needed }) => needed.has(id)).map(({ name }) => name);
    return first === 'today' || more.length === 0 ? (first ?? null) : 'common';
  };
}

/** `starts` and all that they import statically. */
function staticClosure(starts: readonly string[], graph: ModuleGraph): Set<string> {
  const found = new Set(starts);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** Modules that two or more parts of the app need, parts being what is imported only when it is wanted. */
function sharedModules(entry: string, graph: ModuleGraph): Set<string> {
  const all = new Set([entry]);
  const parts = new Set<string>();
  for (const id of all) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const next of [...importedIds, ...dynamicallyImportedIds]) all.add(next);
    for (const next of dynamicallyImportedIds) parts.add(next);
  }
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const part of parts) {
    // What is a part itself has its own chunk.
    for (const id of staticClosure([part], graph)) if (!parts.has(id)) (once.has(id) ? shared : once).add(id);
  }
  return shared;
}
