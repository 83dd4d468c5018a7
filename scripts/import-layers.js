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
  ...['lib', 'legal-text', 'outputs', 'db', FEATURES, PAGES, SITE_QUERIES],
  ...['features/[\\w-]+/outputs', ...RULES],
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

/**
 * One layer: its folder or files, what it may use, what else it must not touch. A narrower layer
 * comes after the one it is in: the last entry that matches a file holds.
 * @type {readonly { layer: string, allowed: readonly string[], refused?: readonly Pattern[] }[]}
 */
export const LAYERS = [
  { layer: 'src/lib', allowed: ['lib'], refused: PURE },
  { layer: 'src/lib/node', allowed: ['lib'], refused: [NO_REACT, NO_BROWSER] },
  { layer: 'src/lib/browser', allowed: ['lib'], refused: [NO_REACT, NO_NODE] },
  // Schemas, labels and rules of all concepts.
  { layer: 'src/features', allowed: ['lib', ...RULES], refused: [...PURE, ONLY_RULES] },
  ...FOLDERS.map((concept) => ({
    layer: `src/features/${concept}/{rules/**/*,schema,*-schema}.ts`,
    allowed: ['lib', ...RULES],
    refused: [...PURE, ONLY_RULES, onlyConcepts(concept, CONCEPTS_BELOW[concept] ?? [])],
  })),
  {
    layer: 'src/features/*/{labels,*-labels}.ts',
    allowed: ['lib', ...RULES],
    refused: [...PURE, RULE_TYPES],
  },
  // What a manifest has.
  { layer: 'src/features/feature.ts', allowed: ['lib', 'outputs', ...RULES], refused: PURE },
  // All manifests: pure as they are.
  { layer: 'src/features/index.ts', allowed: ['lib', 'features'], refused: PURE },
  { layer: 'src/legal-text', allowed: ['lib', 'legal-text', ...RULES], refused: PURE },
  { layer: 'src/outputs', allowed: ['lib', 'legal-text', 'outputs', ...RULES], refused: PURE },
  {
    // Drawn in the reader's browser and at build.
    layer: 'src/outputs/charts',
    allowed: ['lib', ...RULES],
    refused: [...PURE, SCHEMA_TYPES],
  },
  {
    layer: 'src/features/*/outputs',
    allowed: ['lib', 'legal-text', 'outputs', 'features/[\\w-]+/outputs', ...RULES],
    refused: PURE,
  },
  {
    layer: 'src/features/*/feature.ts',
    allowed: ['lib', 'outputs', 'features/feature\\.ts', ...RULES],
    refused: PURE,
  },
  // The content as a tracked database.
  { layer: 'src/db', allowed: ['lib', 'db', FEATURES, ...RULES], refused: [NO_REACT, NO_BROWSER] },
  { layer: 'src/search', allowed: ['lib', 'search', ...RULES], refused: [NO_REACT, NO_NODE] },
  {
    // Writes what the rest of search reads.
    layer: 'src/search/index',
    allowed: ['lib', 'search', ...RULES],
    refused: [NO_REACT, NO_BROWSER],
  },
  { layer: 'src/search/ui', allowed: ['lib', 'search', SITE_UI, ...RULES] },
  // Both run in the browser too: the CMS reads an editor’s files and lints before it saves.
  { layer: 'src/lint', allowed: ['lib', 'lint', 'legal-text', ...RULES], refused: PURE },
  {
    layer: 'src/import',
    allowed: ['lib', 'lint', 'import', 'legal-text', ...RULES],
    refused: PURE,
  },
  {
    layer: 'src/check',
    allowed: [
      ...['lib', 'lint', 'legal-text', 'db', 'check', FEATURES],
      ...['features/[\\w-]+/checks', ...RULES],
    ],
    refused: [NO_REACT, NO_BROWSER],
  },
  {
    layer: 'src/features/*/checks',
    allowed: [
      ...['lib', 'lint', 'legal-text', 'db', 'check', FEATURES],
      ...['features/[\\w-]+/checks', ...RULES],
    ],
    refused: [NO_REACT, NO_BROWSER],
  },
  {
    layer: 'src/features/*/form',
    allowed: [
      ...['lib', 'lint', 'import', 'legal-text', 'outputs', 'cms/kit'],
      ...['features/[\\w-]+/form', ...RULES],
    ],
    refused: [NO_NODE],
  },
  {
    // What the manifests name, and so all that read them.
    layer: 'src/features/*/form/{form,help,*-help}.ts',
    allowed: ['lib', ...RULES],
    refused: PURE,
  },
  {
    layer: 'src/features/*/pages',
    allowed: QUERIES,
    refused: [NO_REACT, NO_BROWSER],
  },
  {
    layer: 'src/features/*/site.ts',
    allowed: QUERIES,
    refused: [NO_REACT, NO_BROWSER, NOT_IN_PARTS],
  },
  {
    layer: 'src/site',
    allowed: QUERIES,
    refused: [NO_REACT, NO_BROWSER],
  },
  {
    layer: 'src/site/features.ts',
    allowed: ['site/site-part\\.ts', PARTS, ...RULES],
    refused: [NO_REACT, NO_BROWSER],
  },
  // The settings of the province are on every page.
  { layer: 'src/site/ui', allowed: ['lib', SITE_UI, String.raw`site/site\.ts`, ...RULES] },
  {
    layer: 'src/site/layouts',
    allowed: ['lib', 'search', SITE_UI, SITE_QUERIES, PAGES, UI, ...RULES],
  },
  {
    layer: 'src/features/*/ui',
    allowed: [
      ...['lib', 'legal-text', 'outputs', 'search', SITE_UI, UI],
      ...['features/[\\w-]+/outputs', ...RULES],
    ],
  },
  {
    // Scripts of pages: they run in the reader's browser.
    layer: 'src/features/*/ui/*.{ts,tsx}',
    allowed: ['lib', 'outputs', 'search', 'site/styles', UI, 'features/[\\w-]+/outputs', ...RULES],
    refused: [NO_NODE, SCHEMA_TYPES],
  },
  // Blocks of pages: markup that asks for its own data.
  { layer: 'src/features/*/blocks', allowed: ['search', SITE_UI, UI, ...QUERIES] },
  {
    layer: 'src/pages',
    allowed: ['lib', 'lint', 'import', 'legal-text', 'outputs', 'search', 'db', 'site', 'features'],
  },
  {
    layer: 'src/publisher',
    allowed: ['lib', 'db', 'site', 'features', 'outputs', 'publisher'],
    refused: [NO_REACT, NO_BROWSER],
  },
  {
    layer: 'cms',
    allowed: [
      ...['lib', 'lint', 'import', 'legal-text', 'outputs', 'cms', 'site/styles', FEATURES],
      // What of the checks needs no Node (tests/import-cycles.test.ts).
      ...['check/(?:one-record|first-steps)\\.ts', 'features/[\\w-]+/(?:form|outputs)', ...RULES],
    ],
    refused: [NO_MANIFESTS],
  },
  {
    layer: 'scripts',
    allowed: [
      ...['lib', 'lint', 'import', 'legal-text', 'outputs', 'search', 'db', 'check', 'publisher'],
      ...['site/styles', FEATURES, 'features/[\\w-]+/(?:form|outputs)', ...RULES],
      ...['cms', 'scripts'],
    ],
    refused: [NO_BROWSER],
  },
];
