import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Hooks are for people who commit: not for CI, and not for a copy without a repository.
const root = fileURLToPath(new URL('..', import.meta.url));
const tool = `${root}node_modules/simple-git-hooks/cli.js`;
if (existsSync(`${root}.git`) && !process.env.CI && existsSync(tool)) {
  spawnSync(process.execPath, [tool], { cwd: root, stdio: 'inherit' });
}
