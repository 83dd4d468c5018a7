/**
 * One style for what readers see, whichever file it is written in (docs/glossary.md, docs/domain.md 9):
 * a lint rule over string literals, templates and the text of markup. `tests/wording-rules.test.ts`
 * proves that each of its patterns fires.
 */

/** @type {readonly { wrong: RegExp, cure: string }[]} */
export const WORDING = [
  {
    wrong: /[\p{Ll}\d,;:)] (?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ Nhật)(?!\p{L})/u,
    cure: 'Inside a line a weekday is lower case: “thứ Tư, ngày 02/12/2026”.',
  },
  { wrong: /\d\s%|^\s%/u, cure: 'No space before the per cent sign: “92,6%”.' },
  {
    wrong: /(?<![\d/])\d{1,2}\/[1-9]\/\d{4}/u,
    cure: 'A date is dd/mm/yyyy: “01/07/2026”.',
  },
  {
    wrong: /[Cc]hưa (?:có )?báo cáo|[Tt]rễ hẹn|[Cc]hép địa chỉ|[Gg]iữ lịch/u,
    cure: 'Another word is used for this: see docs/glossary.md.',
  },
  {
    wrong: /văn bản của (?:đảng|nhà nước)|cơ quan nhà Nước/u,
    cure: 'Đảng and Nhà nước have a capital.',
  },
];

/** @type {import('eslint').Rule.RuleModule} */
const office = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    /** @param {import('estree').Node} node @param {unknown} text */
    const look = (node, text) => {
      if (typeof text !== 'string') return;
      for (const { wrong, cure } of WORDING)
        if (wrong.test(text)) context.report({ node, message: cure });
    };
    return {
      Literal: (node) => look(node, node.value),
      TemplateElement: (node) => look(node, node.value.cooked),
      JSXText: (/** @type {any} */ node) => look(node, node.value),
    };
  },
};

export const wording = {
  name: 'minh-bach/wording',
  files: ['src/**/*.{ts,tsx,astro}', 'cms/**/*.{ts,tsx}', 'scripts/**/*.ts'],
  ignores: ['**/*.test.{ts,tsx}', '**/*.fixture.ts', '**/fixtures.ts'],
  plugins: { wording: { rules: { office } } },
  rules: { 'wording/office': 'error' },
};
