/** Is the Markdown below the front matter fit to publish, and present where required? */
import { lintBody } from '#lint/lint-body.ts';
import { bodyFault } from '#lint/body-present.ts';
import { checkText, checkTextOf, problem } from './context.ts';

/** Raw HTML, links, pictures and headings: the rules of `src/lint/`. */
export const bodyMarkdown = checkText((record) =>
  lintBody(record.body ?? '').map(({ rule, line, ...finding }) =>
    problem(record, { check: rule, line: record.bodyLine + line - 1, ...finding }),
  ),
);

/** A directive without text declares that; an answer has a date and a text. */
export const bodyPresent = checkTextOf(['directives', 'feedback'], (record) => {
  const found = bodyFault(record.collection, record.data, record.body);
  if (!found) return [];
  const { key, fault, cure } = found;
  const place = key ? { path: [key] } : { line: record.bodyLine };
  return [problem(record, { check: 'body-present', ...place, fault, cure })];
});
