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
      entry: needs(['app/main.ts']),
      app: needs(['app/start.tsx']),
      doors: [needs(['pages/login.tsx']), needs(['pages/register.tsx'])],
      frame: needs(['app/shell/shell.tsx']),
      views: Object.entries(views).map(([name, paths]) => ({ name, needed: needs(paths) })),
      modules: partsThatNeed(source('app/main.ts'), graph),
    };
  }

  return (id, graph) => {
    known ??= readGraph(graph);
    const { entry, app, doors, frame, views, modules } = known;
    const users = modules.get(id) ?? 0;
    // A part of the app has a chunk of its own.
    if (users === 'part') return null;
    if (entry.has(id)) return users > 0 ? 'entry' : null;
    if (app.has(id)) return 'app';
    if (users < 2) return null;
    const opened = doors.filter((needed) => needed.has(id)).length;
    // Nobody who is about to sign in waits for more than that takes.
    if (opened > 0) return opened === doors.length ? 'door' : null;
    if (frame.has(id)) return 'frame';
    const first = views.filter(({ needed }) => needed.has(id)).map(({ name }) => name);
    // What few views need is exact; what many need is one file, though not each of them needs all of it.
    if (first[0] === 'today') return 'today';
    return first.length > 2 ? 'common' : first.join('-') || null;
  };
}

/** `starts` and all that they import statically. */
function staticClosure(starts: readonly string[], graph: ModuleGraph): Set<string> {
  const found = new Set(starts);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** How many parts of the app need each module; parts are what is imported only when it is wanted. */
function partsThatNeed(entry: string, graph: ModuleGraph): Map<string, number | 'part'> {
  const all = new Set([entry]);
  const parts = new Set<string>();
  for (const id of all) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const next of [...importedIds, ...dynamicallyImportedIds]) all.add(next);
    for (const next of dynamicallyImportedIds) parts.add(next);
  }
  const users = new Map<string, number | 'part'>();
  for (const part of parts) {
    for (const id of staticClosure([part], graph)) {
      const before = users.get(id) ?? 0;
      users.set(id, parts.has(id) || before === 'part' ? 'part' : before + 1);
    }
  }
  return users;
}
