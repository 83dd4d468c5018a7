/** Is the Markdown below the front matter fit to publish, and present where required? */
import { lintBody } from '#lint/lint-body.ts';
import { formOf } from '#features/index.ts';
import { checkText, checkTextOf, problem } from './context.ts';

/** Raw HTML, links, pictures and headings: the rules of `src/lint/`. */
export const bodyMarkdown = checkText((record) =>
  lintBody(record.body ?? '').map(({ rule, line, ...finding }) =>
    problem(record, { check: rule, line: record.bodyLine + line - 1, ...finding }),
  ),
);

/** A text that must be there, or that another field contradicts. */
export const bodyPresent = checkTextOf(undefined, (record) => {
  const isEmpty = (record.body ?? '').trim() === '';
  const found = formOf(record.collection)?.bodyFault?.(record.data, isEmpty);
  if (!found) return [];
  const { key, fault, cure } = found;
  const place = key ? { path: [key] } : { line: record.bodyLine };
  return [problem(record, { check: 'body-present', ...place, fault, cure })];
});
