/**
 * `npm run check`: all problems of the content at once, in Vietnamese; exit 1 on errors.
 * CONTENT_DIR and BUILD_NOW as for the build; `--json` prints the problems as data.
 */
import path from 'node:path';
import { dateAt } from '#lib/local-date.ts';
import { runChecks } from './checks/all.ts';
import { createContext } from './checks/context.ts';
import { readContentTree } from './content-tree.ts';
import {
  countProblems,
  formatAnnotation,
  formatReport,
  formatSummary,
  sortProblems,
  type Problem,
} from './report.ts';

export interface CheckResult {
  problems: Problem[];
  recordCount: number;
}

/** Checks the content tree as of an instant. */
export function checkContent(dir: string, now: Date): CheckResult {
  const tree = readContentTree(dir);
  const context = createContext(tree, now, dateAt(now));
  return { problems: sortProblems(runChecks(context)), recordCount: tree.records.length };
}

async function main(): Promise<void> {
  // Only here: SETTINGS reads the environment, and tests must not depend on it.
  const { SETTINGS } = await import('#lib/node/settings.ts');
  const started = performance.now();
  const { problems, recordCount } = checkContent(SETTINGS.contentDir, SETTINGS.now);
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
