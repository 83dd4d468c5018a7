/** Is the Markdown below the front matter fit to publish, and is it there when it must be? */
import { lintBody } from '#scripts/lint/lint-body.ts';
import { problem, type Check, type Context } from './context.ts';
import type { Problem } from '#scripts/report.ts';

/** Raw HTML, links, pictures and headings: the rules of `scripts/lint/`. */
export const bodyMarkdown: Check = ({ tree }) =>
  tree.records.flatMap((record) =>
    lintBody(record.body ?? '').map(({ rule, line, ...finding }) =>
      problem(record, { check: rule, line: record.bodyLine + line - 1, ...finding }),
    ),
  );

const isEmpty = (body: string | undefined): boolean => !body?.trim();

/** A summary-only directive may have a body: a fuller account in the site's own words. */
function directiveBodies({ of }: Context): Problem[] {
  return of('directives')
    .filter(({ body, data }) => isEmpty(body) && !data.summaryOnly)
    .map((record) =>
      problem(record, {
        check: 'body-present',
        line: record.bodyLine,
        fault: 'Chưa có toàn văn.',
        cure: 'Dán toàn văn vào phần nội dung, hoặc đánh dấu “Chỉ có bản tóm tắt” (summaryOnly: true).',
      }),
    );
}

function answerBodies({ of }: Context): Problem[] {
  return of('feedback').flatMap((record) => {
    const { answeredOn } = record.data;
    if (isEmpty(record.body) === !answeredOn) return [];
    return problem(record, {
      check: 'body-present',
      path: ['answeredOn'],
      fault: answeredOn
        ? 'Có ngày trả lời nhưng chưa có nội dung trả lời.'
        : 'Có nội dung trả lời nhưng chưa ghi ngày trả lời.',
      cure: answeredOn ? 'Viết câu trả lời vào phần nội dung.' : 'Ghi ngày trả lời (answeredOn).',
    });
  });
}

/** A directive without text says so; an answer has a day and a text. */
export const bodyPresent: Check = (context) => [
  ...directiveBodies(context),
  ...answerBodies(context),
];
