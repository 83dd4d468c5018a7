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

const SENTENCE = /(?=.*[À-ỹ])(?=.*\s)/su;

/**
 * Errors are for developers, and raw texts are patterns. A fault and its cure are what a check is.
 * @param {any} node
 */
const isExempt = ({ type, callee, tag, key }) =>
  (type === 'NewExpression' && /Error$/.test(callee.name)) ||
  (type === 'CallExpression' && callee.type === 'Super') ||
  (type === 'TaggedTemplateExpression' && tag.property?.name === 'raw') ||
  (type === 'Property' && ['fault', 'cure'].includes(key.name));

/** @type {import('eslint').Rule.RuleModule} */
const sentences = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    /** @param {import('estree').Node} node @param {unknown} text */
    const look = (node, text) => {
      if (typeof text !== 'string' || !SENTENCE.test(text)) return;
      if (context.sourceCode.getAncestors(node).some(isExempt)) return;
      context.report({ node, message: 'What readers see is in the labels.ts of the concept.' });
    };
    return {
      Literal: (node) => look(node, node.value),
      TemplateElement: (node) => look(node, node.value.cooked),
    };
  },
};

const RULES = 'src/features/*/rules';
/** Logic has no sentences of its own: they are in one place of each concept, for another language. */
export const labelled = {
  name: 'minh-bach/labelled',
  files: [
    'src/features/*/{rules,pages,outputs}/**/*.ts',
    'src/features/*/pages.ts',
    'src/{legal-text,outputs,search,site}/**/*.ts',
  ],
  ignores: [
    '**/*.{test,fixture}.ts',
    '**/{labels,*-labels}.ts',
    // What these read or write is Vietnamese by law, in any language of the site.
    `${RULES}/citations/**`,
    `${RULES}/{author,citation,citation-faults,letterhead,part,signature,title-phrase,types}.ts`,
    `${RULES}/{unit-id,unit-index}.ts`,
    'src/legal-text/citation-hook.ts',
    'src/outputs/akoma-ntoso/akn-meta.ts',
    // What people type.
    `${RULES}/{pasted-table,view}.ts`,
    'src/search/{number-keys,engine/query,page/session-period,page/session-question}.ts',
    // What the law requires, with its source.
    `${RULES}/{circulars,law,minimum,minimums}.ts`,
    // A kind of evidence is one object: what it reads, how it judges, its words.
    `${RULES}/evidence/*.ts`,
    // Tables, beside the columns that they describe.
    'src/features/*/outputs/{archive,open-data,promise-table}.ts',
    'src/outputs/open-data/*.ts',
    // Warnings to editors, beside what they warn of.
    `${RULES}/{rule-minimum,rule-preview,session-change}.ts`,
  ],
  plugins: { labelled: { rules: { sentences } } },
  rules: { 'labelled/sentences': 'error' },
};
