/** Rules about the text of a file. Each gives what breaks it, or undefined. */

// Put together from halves, so that this file keeps its own rules.
const later = new RegExp(`\\b(?:TO${''}DO|FIX${''}ME|HA${''}CK|X${''}XX)\\b`);
const folders = ['work', 'root', 'tmp', 'home/[a-z]', 'Users/[A-Za-z]'].join('|');
const machine = new RegExp(`(?<![\\w.\\-~})\\]*/])/(?:${folders})/`);
const registries = new RegExp(['registry', 'npmjs', 'org'].join('\\.').replace('\\.npmjs', '\\.(?:npmjs|yarnpkg)'));

/** Notes that something is unfinished, unless they point to where it is tracked (`#123`). */
export function forbiddenWords(source: string): string | undefined {
  return source
    .split('\n')
    .find((line) => later.test(line) && !/#\d+/.test(line))
    ?.trim();
}

/** A path of one machine. What a container or a continuous-integration script does to its own machine is its business. */
export function machinePaths(source: string, path: string): string | undefined {
  if (/(?:^|\/)(?:Dockerfile|compose\.yaml)$|^\.ci\/run$|\.sh$/.test(path)) return undefined;
  return machine.exec(source)?.[0];
}

/** The host of a package registry: each machine has its own. */
export function hostsOf(source: string): string | undefined {
  return registries.exec(source)?.[0];
}

/** A wait for a time in a test: a promise of a timer, or the browser's wait for a timeout. */
export function sleeps(source: string): string | undefined {
  const promised = /new Promise[^;]{0,80}=>\s*\{?\s*setTimeout\(/.exec(source)?.[0];
  const imported = /from 'node:timers\/promises'/.exec(source)?.[0];
  return promised ?? imported ?? /\.waitForTimeout\(/.exec(source)?.[0];
}
