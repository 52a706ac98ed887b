import { readFileSync } from 'node:fs';

const STATE = 0; // fields of /proc/PID/stat, counted after the command's closing bracket
const STARTED = 19; // in clock ticks since the machine started

/** True while the process exists; one that ended and waits for its parent does not. */
export function isRunning(pid: number): boolean {
  if (pid <= 0) return false; // a signal to 0 or below goes to a group
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return statOf(pid)?.[STATE] !== 'Z';
}

/** When a process started, as a mark that a later process with the same number does not share. */
export const startOf = (pid: number): string | undefined => statOf(pid)?.[STARTED];

function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' '); // a command may hold brackets, spaces
  } catch {
    return undefined; // no /proc here, or no such process
  }
}
