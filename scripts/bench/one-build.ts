/** One `npm run build`, measured from outside. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

interface Build {
  readonly seconds: number;
  /** Of the content check and of the search index, as the build reports them. */
  readonly check: number;
  readonly index: number;
  /** The largest resident set of the process with its threads; undefined where `/proc` is missing. */
  readonly megabytes: number | undefined;
}

const SAMPLE_MS = 100;

function largestResidentSet(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    // Ended, or a system without /proc.
    return undefined;
  }
}

/** @throws Error when the report of the build has no such number */
function reported(output: string, pattern: RegExp): number {
  const seconds = pattern.exec(output)?.[1];
  if (seconds === undefined) throw new Error(`Báo cáo không có ${pattern.source}:\n${output}`);
  return Number(seconds.replace(',', '.'));
}

/** @throws Error with its output when the build fails */
export async function runBuild(env: Readonly<Record<string, string>>): Promise<Build> {
  const start = performance.now();
  const building = promisify(execFile)(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, ...env },
    maxBuffer: Infinity,
  });
  let megabytes: number | undefined;
  const sampling = setInterval(() => {
    megabytes = largestResidentSet(building.child.pid) ?? megabytes;
  }, SAMPLE_MS);
  const { stdout, stderr } = await building.finally(() => clearInterval(sampling));
  const output = stdout + stderr;
  return {
    seconds: (performance.now() - start) / 1000,
    check: reported(output, /bản ghi trong ([\d,.]+) giây/),
    index: reported(output, /Chỉ mục tìm kiếm: [^(]+\(([\d,.]+) s\)/),
    megabytes,
  };
}
