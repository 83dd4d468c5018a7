/**
 * Which files may import which: a layer imports only layers below it.
 * `regex`, not `group`: in gitignore syntax `#x` is a comment, so such a group matches nothing and
 * every file passes. `tests/import-rules.test.ts` proves that each rule fires.
 */

import { readdirSync } from 'node:fs';

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean, importNames?: string[] }} Pattern */

/** @type {Pattern} */
export const NO_PARENT = {
  regex: String.raw`^(?:\./)*\.\./`,
  message: 'Inside a folder “./x.ts”, across folders “#folder/x.ts”; never “../”.',
};
/** @type {Pattern} */
export const NO_ASTRO = {
  regex: '^astro:',
  message: 'Content comes from queries, not from virtual modules of Astro.',
};
/** @type {Pattern} */
const NO_NODE = {
  regex: String.raw`^node:|^(?:#lib|\.)/node/|^#search/index/|^(?:sharp|@hyzyla/pdfium|@napi-rs/canvas)$`,
  message: 'This folder also runs in the browser.',
};
/** @type {Pattern} */
const NO_BROWSER = {
  regex: String.raw`^(?:#lib|\.)/browser/`,
  message: 'This folder also runs where there is no browser.',
};
/** @type {Pattern} */
const NO_REACT = {
  regex: '^react(?:-dom)?(?:/|$)',
  message: 'Only islands and the CMS use React.',
};
/** @type {Pattern} */
export const NO_DECAP = { regex: '^decap-', message: 'Only cms and its build know Decap.' };
/** @type {Pattern} */
const SCHEMA_TYPES = {
  regex: '^#features/.*schema(?:-kit|-walk)?\\.ts$|^zod$|^astro/zod$',
  message: '“import type”: a schema’s value would bring zod into the reader’s browser.',
  allowTypeImports: true,
};
/** @type {Pattern} */
const RULE_TYPES = {
  regex: '^#features/(?!.*labels\\.ts$)|^\\./',
  message: '“import type”: labels may be typed by the states of a concept, not use them.',
  allowTypeImports: true,
};
/** @type {Pattern} */
const RESULT_TYPES = {
  regex: String.raw`^#features/[\w-]+/pages(?:/|\.ts$)`,
  message: '“import type”: markup shows what it is given, the page or block asks.',
  allowTypeImports: true,
};
/**
 * The rules of a concept are below everything else that it has.
 * @type {Pattern}
 */
const ONLY_RULES = {
  regex: String.raw`^\./(?:(?:feature|pages|site)\.ts|(?:blocks|checks|form|outputs|pages|ui)/)`,
  message: 'Schemas, labels and rules know nothing of pages, outputs, forms and checks.',
};

/**
 * Rules of a concept take another's types; functions only of those below it, so that the concepts
 * have an order: bodies and days off first, duties, which any record can prove, last.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const CONCEPTS_BELOW = {
  directive: ['agency'],
  'known-document': ['directive'],
  reception: ['agency', 'days-off'],
  dialogue: ['agency', 'directive'],
  duty: ['agency', 'directive', 'dialogue', 'reception', 'statistic', 'story'],
  log: ['agency'],
  'my-place': ['agency'],
  'contact-list': ['agency', 'reception'],
  site: ['feedback'],
};
/**
 * @param {string} concept
 * @param {readonly string[]} below
 * @returns {Pattern}
 */
const onlyConcepts = (concept, below) => ({
  regex: `^#features/(?!(?:${[concept, ...below].join('|')})/)[\\w-]+/(?!labels\\.ts$)`,
  message: `“import type”, or “${concept}” comes after that concept (scripts/import-layers.js).`,
  allowTypeImports: true,
});
const FOLDERS = readdirSync(new URL('../src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/**
 * What every layer above may know of any concept: its schema, labels and rules, and the tables that
 * all concepts share. Not the list of all concepts, which knows the rest of each.
 */
const RULES = [
  String.raw`features/(?!index\.ts|feature\.ts)[\w-]+\.ts`,
  String.raw`features/[\w-]+/(?:[\w-]+-)?(?:labels|schema)\.ts`,
  'features/[\\w-]+/rules/',
  String.raw`site/(?:labels|page-head)\.ts`,
  String.raw`search/search-record\.ts`,
];
/** The manifests of all concepts, and their type. */
const FEATURES = String.raw`features/(?:index|feature)\.ts`;
const PAGES = String.raw`features/[\w-]+/pages(?:/|\.ts)`;
const UI = String.raw`features/[\w-]+/ui/`;
/** The site parts of concepts; everything else asks the list of all, `site/features.ts`. */
const PARTS = String.raw`features/[\w-]+/site\.ts`;
/** The site's queries and tables: all of `site` but what is drawn. */
const SITE_QUERIES = String.raw`site/(?:[\w-]+\.ts|cards/|files/)`;
const SITE_UI = 'site/(?:layouts|styles|ui)/';
/** What a query may use: all that is neither drawn nor edited. */
const QUERIES = [
  ...['legal-text', 'outputs', 'db', FEATURES, PAGES, SITE_QUERIES, 'features/[\\w-]+/outputs'],
];
/** @type {Pattern} */
const NOT_IN_PARTS = {
  regex: String.raw`^#site/features\.ts$|^\./(?:blocks|ui)/`,
  message: 'A site part has queries: not the list of all parts (a cycle), and nothing drawn.',
};

/**
 * Everything but these folders.
 * @param {string} layer
 * @param {readonly string[]} allowed regular expressions of paths below `#`
 * @returns {Pattern}
 */
export const onlyLayers = (layer, allowed) => ({
  regex: `^#(?!(?:${allowed.map((path) => (/\W$/.test(path) || path.endsWith('.ts') ? path : `${path}/`)).join('|')}))`,
  message: `“${layer}” may not import this (scripts/import-layers.js).`,
});

/** @type {Pattern} */
const NO_MANIFESTS = {
  regex: String.raw`^#features/index\.ts$`,
  importNames: ['FEATURES', 'featureOf', 'mapFeatures'],
  message: 'Manifests would bring what the site makes of records into the CMS; it has FORMS.',
};

const PURE = [NO_REACT, NO_NODE, NO_BROWSER];
const IN_NODE = [NO_REACT, NO_BROWSER];

/** @typedef {{ layer: string, allowed: readonly string[], refused: readonly Pattern[] }} Layer */

/**
 * A layer above the schemas, labels and rules of all concepts, which it may use like `lib`.
 * @param {string} layer
 * @param {readonly string[]} allowed
 * @param {readonly Pattern[]} refused
 * @returns {Layer}
 */
const above = (layer, allowed, ...refused) => ({
  layer,
  allowed: ['lib', ...RULES, ...allowed],
  refused,
});

const CHECKED = ['lint', 'legal-text', 'db', 'check', FEATURES, 'features/[\\w-]+/checks'];
const FORMS = ['features/[\\w-]+/(?:form|outputs)'];
const OUTPUTS = ['features/[\\w-]+/outputs'];

/**
 * One layer: its folder or files, what it may use, what else it must not touch. A narrower layer
 * comes after the one it is in: the last entry that matches a file holds.
 * @type {readonly Layer[]}
 */
export const LAYERS = [
  { layer: 'src/lib', allowed: ['lib'], refused: PURE },
  { layer: 'src/lib/node', allowed: ['lib'], refused: IN_NODE },
  { layer: 'src/lib/browser', allowed: ['lib'], refused: [NO_REACT, NO_NODE] },
  above('src/features', [], ...PURE, ONLY_RULES),
  ...FOLDERS.map((concept) =>
    above(
      `src/features/${concept}/{rules/**/*,schema,*-schema}.ts`,
      [],
      ...[...PURE, ONLY_RULES, onlyConcepts(concept, CONCEPTS_BELOW[concept] ?? [])],
    ),
  ),
  above('src/features/*/{labels,*-labels}.ts', [], ...PURE, RULE_TYPES),
  above('src/features/feature.ts', ['outputs'], ...PURE),
  // All manifests: pure as they are.
  above('src/features/index.ts', ['features'], ...PURE),
  above('src/legal-text', ['legal-text'], ...PURE),
  above('src/outputs', ['legal-text', 'outputs'], ...PURE),
  // Drawn in the reader's browser and at build.
  above('src/outputs/charts', [], ...PURE, SCHEMA_TYPES),
  above('src/features/*/outputs', ['legal-text', 'outputs', ...OUTPUTS], ...PURE),
  above('src/features/*/feature.ts', ['outputs', 'features/feature\\.ts'], ...PURE),
  // The content as a tracked database.
  above('src/db', ['db', FEATURES], ...IN_NODE),
  above('src/search', ['search'], NO_REACT, NO_NODE),
  // Writes what the rest of search reads.
  above('src/search/index', ['search'], ...IN_NODE),
  above('src/search/ui', ['search', SITE_UI]),
  // Both run in the browser too: the CMS reads an editor’s files and lints before it saves.
  above('src/lint', ['lint', 'legal-text'], ...PURE),
  above('src/import', ['lint', 'import', 'legal-text'], ...PURE),
  above('src/check', CHECKED, ...IN_NODE),
  above('src/features/*/checks', CHECKED, ...IN_NODE),
  above(
    'src/features/*/form',
    ['lint', 'import', 'legal-text', 'outputs', 'cms/kit', 'features/[\\w-]+/form'],
    NO_NODE,
  ),
  // What the manifests name, and so all that read them.
  above('src/features/*/form/{form,help,*-help}.ts', [], ...PURE),
  above('src/features/*/pages', QUERIES, ...IN_NODE),
  above('src/features/*/site.ts', QUERIES, ...IN_NODE, NOT_IN_PARTS),
  above('src/site', QUERIES, ...IN_NODE),
  above('src/site/features.ts', ['site/site-part\\.ts', PARTS], ...IN_NODE),
  // The settings of the province are on every page.
  above('src/site/ui', [SITE_UI, String.raw`site/site\.ts`]),
  above('src/site/layouts', ['search', SITE_UI, SITE_QUERIES, PAGES, UI]),
  above(
    'src/features/*/ui',
    ['legal-text', 'outputs', 'search', SITE_UI, UI, PAGES, ...OUTPUTS],
    RESULT_TYPES,
  ),
  // Scripts of pages: they run in the reader's browser.
  above(
    'src/features/*/ui/*.{ts,tsx}',
    ['outputs', 'search', 'site/styles', UI, ...OUTPUTS],
    ...[NO_NODE, SCHEMA_TYPES],
  ),
  // Blocks of pages: markup that asks for its own data.
  above('src/features/*/blocks', ['search', SITE_UI, UI, ...QUERIES]),
  above('src/pages', [
    ...['lint', 'import', 'legal-text', 'outputs', 'search', 'db', 'site', 'features'],
  ]),
  above('src/publisher', ['db', 'site', 'features', 'outputs', 'publisher'], ...IN_NODE),
  above(
    'cms',
    [
      ...['lint', 'import', 'legal-text', 'outputs', 'cms', 'site/styles', FEATURES, ...FORMS],
      // What of the checks needs no Node (tests/import-cycles.test.ts).
      'check/(?:one-record|first-steps)\\.ts',
    ],
    NO_MANIFESTS,
  ),
  above(
    'scripts',
    [
      ...['lint', 'import', 'legal-text', 'outputs', 'search', 'db', 'check', 'publisher'],
      ...['site/styles', FEATURES, ...FORMS, 'cms', 'scripts'],
    ],
    NO_BROWSER,
  ),
];
