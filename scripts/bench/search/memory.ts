/** Memory of a process and all that it started (Pagefind works in a program of its own). */
import { readdirSync, readFileSync } from 'node:fs';

const OFTEN = 50; // ms

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

/** Bytes that are in memory now; undefined where /proc does not tell. */
function residentBytes(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const below = childrenOf(pid).map((child) => residentBytes(child) ?? 0);
    return below.reduce((sum, bytes) => sum + bytes, Number(kilobytes ?? 0) * 1024);
  } catch {
    return undefined;
  }
}

/** @returns stops watching and tells the peak in bytes; 0 on systems other than Linux */
export function watchMemory(pid: number): () => number {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, residentBytes(pid) ?? 0)), OFTEN);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
