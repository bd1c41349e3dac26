import { readdirSync, readFileSync } from 'node:fs';

/** Figures of a process from Linux's `/proc`. */

interface Row {
  pid: number;
  parent: number;
}

function readRow(pid: number): Row | null {
  try {
    // The name in brackets may hold spaces: fields are counted from behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { pid, parent: Number(fields[1]) };
  } catch {
    return null;
  }
}

/** A process and all that it started. */
function family(root: number): Row[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readRow(Number(name)) ?? []);
  const members = new Set([root]);
  for (let before = 0; before !== members.size; ) {
    before = members.size;
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid);
  }
  return all.filter(({ pid }) => members.has(pid));
}

/** Processor time so far of a process and its children, all threads, in milliseconds; the kernel counts nanoseconds. */
export function cpuMilliseconds(pid: number): number {
  const threads = family(pid).flatMap((row) =>
    readdirSync(`/proc/${row.pid}/task`).map((task) => `/proc/${row.pid}/task/${task}`),
  );
  const nanoseconds = threads.map((folder) => Number(readFileSync(`${folder}/schedstat`, 'utf8').split(' ')[0]));
  return nanoseconds.reduce((sum, time) => sum + time, 0) / 1e6;
}

/** Resident memory of a process and its children, in megabytes (1,000,000 bytes). */
export function residentMegabytes(pid: number): number {
  const kibibytes = family(pid).map((row) => {
    const status = readFileSync(`/proc/${row.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  });
  return (kibibytes.reduce((sum, size) => sum + size, 0) * 1024) / 1e6;
}
