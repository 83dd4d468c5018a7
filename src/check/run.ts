/** Runs the checks; each again only when what it read has changed. */
import path from 'node:path';
import type { CollectionName } from '#features/concepts.ts';
import { CHECKS } from './all.ts';
import { isUnreadable } from './content-tree.ts';
import { query, type Context, type TextRecord, type ValidRecord } from './context.ts';
import { hasHistory } from './histories.ts';
import { unreadableProblem } from './readable.ts';
import { runChecks } from './run-checks.ts';
import { currentRecord, parsedFile, recordIn } from './records.ts';
import type { Problem } from './report.ts';
import { validData } from './valid-data.ts';

const TREE = CHECKS.flatMap(({ tree = [] }) => tree);
const TEXT = CHECKS.flatMap(({ text = [] }) => text);
const VALID_TEXT = CHECKS.flatMap(({ validText = [] }) => validText);
const KEPT = CHECKS.flatMap(({ kept = [] }) => kept);
const VALID = CHECKS.flatMap(({ valid = [] }) => valid);
const HISTORY = CHECKS.flatMap(({ history = [] }) => history);

const textProblems = query('problems of text', (context, file: string): Problem[] => {
  const read = parsedFile(context, file);
  if (!read) return [];
  if (isUnreadable(read)) return [unreadableProblem(read)];
  const data = validData(read);
  const valid =
    data && runChecks(VALID_TEXT, { ...read, data } as TextRecord<CollectionName>, context);
  return [...runChecks(TEXT, read, context), ...(valid ?? [])];
});

/** Only these are compared with their earlier versions, which takes calls of git. */
const COMPARED = new Set<string>(HISTORY.flatMap(({ collections = [] }) => collections));

const historyProblems = query('problems of history', (context, file: string): Problem[] => {
  const record = recordIn(context, file);
  return record?.data === undefined
    ? []
    : runChecks(HISTORY, currentRecord(context, record) as ValidRecord<CollectionName>, context);
});

const dataProblems = query('problems of data', (context, file: string): Problem[] => {
  const record = recordIn(context, file);
  if (!record) return [];
  const current = currentRecord(context, record);
  const problems = runChecks(KEPT, current, context);
  return record.data === undefined
    ? problems
    : [...problems, ...runChecks(VALID, current as ValidRecord<CollectionName>, context)];
});

/** Parses a file and judges it by its text; the next queries that read it need not parse it again. */
export function prepareFile(context: Context, file: string): void {
  const record = recordIn(context, file);
  textProblems(context, file);
  if (record) for (const { prepare } of CHECKS) prepare?.(context, record);
}

export const fileProblems = query('problems of file', (context, file: string): Problem[] => [
  ...textProblems(context, file),
  ...dataProblems(context, file),
  ...(COMPARED.has(path.dirname(file)) && hasHistory(context, file)
    ? historyProblems(context, file)
    : []),
]);

const treeProblemsOf = query(
  'problems of tree',
  (context, index: number): Problem[] => TREE[index]?.(context) ?? [],
);

/** The queries whose results a report consists of. */
export const rootQueries = (
  files: readonly string[],
): [name: string, args: [string | number]][] => [
  ...files.map((file): [string, [string]] => ['problems of file', [file]]),
  ...TREE.map((_, index): [string, [number]] => ['problems of tree', [index]]),
];

/** Problems of what belongs together. */
export const treeProblems = (context: Context): Problem[] =>
  TREE.flatMap((_, index) => treeProblemsOf(context, index));
