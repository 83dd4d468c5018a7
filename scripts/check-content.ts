/**
 * `npm run check`: all problems of the content at once, in Vietnamese; exit 1 on errors.
 * CONTENT_DIR and BUILD_NOW as for the build; `--json` prints the problems as data.
 */
import path from 'node:path';
import { createChecker, type CheckResult } from './checker.ts';
import { countProblems, formatAnnotation, formatReport, formatSummary } from '#check/report.ts';

export type { CheckResult };

/** Checks the content tree as of an instant, once. */
export const checkContent = (dir: string, now: Date): CheckResult => createChecker(dir).check(now);

export async function main(): Promise<void> {
  // Only here: SETTINGS reads the environment, and tests must not depend on it.
  const { SETTINGS } = await import('#lib/node/settings.ts');
  const started = performance.now();
  const checker = createChecker(SETTINGS.contentDir);
  const { problems, recordCount } = await checker.checkInTurns(SETTINGS.now);
  const seconds = (performance.now() - started) / 1000;
  if (process.argv.includes('--json')) console.log(JSON.stringify(problems, null, 2));
  else {
    const dir = path.relative(process.cwd(), SETTINGS.contentDir) || '.';
    console.log(formatReport(problems));
    if (process.env['GITHUB_ACTIONS'])
      for (const problem of problems) console.log(formatAnnotation(problem, dir));
    console.log(formatSummary(problems, recordCount, seconds));
  }
  if (countProblems(problems).error > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
