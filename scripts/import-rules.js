/**
 * Which folder may import which: a layer imports only layers below it.
 * `regex`, not `group`: in gitignore syntax `#x` is a comment, so such a group matches nothing and
 * every file passes. `tests/import-rules.test.ts` proves that each rule fires.
 */

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */

/** @type {Pattern} */
const NO_PARENT = {
  regex: String.raw`^(?:\./)*\.\./`,
  message: 'Inside a folder “./x.ts”, across folders “#folder/x.ts”; never “../”.',
};
/** @type {Pattern} */
const NO_ASTRO = {
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
const NO_DECAP = { regex: '^decap-', message: 'Only cms and its build know Decap.' };
/** @type {Pattern} */
const SCHEMA_TYPES = {
  regex: '^#domain/.*schema(?:-kit|-walk|s)?\\.ts$|^zod$|^astro/zod$',
  message: '“import type”: a schema’s value would bring zod into the reader’s browser.',
  allowTypeImports: true,
};
/** @type {Pattern} */
const DOMAIN_TYPES = {
  regex: '^#domain/',
  message: '“import type”: a table of words may be typed by the domain’s states, not use them.',
  allowTypeImports: true,
};

/**
 * Everything but these folders.
 * @param {string} layer
 * @param {readonly string[]} allowed
 * @returns {Pattern}
 */
const onlyLayers = (layer, allowed) => ({
  regex: `^#(?!(?:${[layer, ...allowed].join('|')})/)`,
  message: `“${layer}” may import only: ${allowed.join(', ') || 'npm packages'}.`,
});

const PURE = [NO_REACT, NO_NODE, NO_BROWSER];

/**
 * One layer: which folder, which others it may use, what else it must not touch. A narrower folder
 * comes after the one it is in: the last entry that matches a file holds.
 * @type {readonly { layer: string, allowed: readonly string[], refused?: readonly Pattern[] }[]}
 */
export const LAYERS = [
  { layer: 'lib', allowed: [], refused: PURE },
  { layer: 'lib/node', allowed: ['lib'], refused: [NO_REACT, NO_BROWSER] },
  { layer: 'lib/browser', allowed: ['lib'], refused: [NO_REACT, NO_NODE] },
  { layer: 'strings', allowed: ['lib', 'domain'], refused: [...PURE, DOMAIN_TYPES] },
  { layer: 'domain', allowed: ['lib', 'strings'], refused: PURE },
  { layer: 'markdown', allowed: ['lib', 'strings', 'domain'], refused: PURE },
  {
    layer: 'search',
    allowed: ['lib', 'strings', 'domain'],
    refused: [NO_REACT, NO_NODE],
  },
  // Writes what the rest of search reads.
  {
    layer: 'search/index',
    allowed: ['lib', 'domain', 'search'],
    refused: [NO_REACT, NO_BROWSER],
  },
  // Drawn in the reader's browser and at build.
  { layer: 'charts', allowed: ['lib', 'strings', 'domain'], refused: [...PURE, SCHEMA_TYPES] },
  // The content as a tracked database.
  { layer: 'site', allowed: ['lib', 'domain'], refused: [NO_REACT, NO_BROWSER] },
  {
    layer: 'queries',
    allowed: ['lib', 'strings', 'domain', 'site', 'charts', 'markdown'],
    refused: [NO_REACT, NO_BROWSER],
  },
  {
    layer: 'components',
    allowed: ['lib', 'strings', 'domain', 'markdown', 'search', 'islands', 'styles'],
  },
  {
    // The frame of every page shows the province's name and contacts, hence queries.
    layer: 'layouts',
    allowed: ['lib', 'strings', 'domain', 'components', 'islands', 'styles', 'queries'],
  },
  {
    layer: 'islands',
    allowed: ['lib', 'strings', 'domain', 'charts', 'search', 'styles'],
    refused: [NO_NODE, SCHEMA_TYPES],
  },
  {
    layer: 'pages',
    allowed: [
      'lib',
      'strings',
      'domain',
      'markdown',
      'search',
      'lint',
      'import',
      'site',
      'queries',
      'components',
      'layouts',
      'islands',
      'styles',
    ],
  },
  {
    layer: 'publisher',
    allowed: ['lib', 'strings', 'domain', 'site', 'queries'],
    refused: [NO_REACT, NO_BROWSER],
  },
  // Both run in the browser too: the CMS reads an editor’s files and lints before it saves.
  { layer: 'lint', allowed: ['lib', 'domain', 'markdown'], refused: PURE },
  { layer: 'import', allowed: ['lib', 'domain', 'markdown', 'lint'], refused: PURE },
  {
    layer: 'cms',
    allowed: ['lib', 'strings', 'domain', 'markdown', 'styles', 'lint', 'import'],
  },
  {
    layer: 'scripts',
    allowed: [
      'lib',
      'strings',
      'domain',
      'site',
      'publisher',
      'markdown',
      'search',
      'styles',
      'lint',
      'import',
      'cms',
    ],
    refused: [NO_BROWSER],
  },
];

const folderOf = (/** @type {string} */ layer) =>
  /^(?:cms|scripts)\b/.test(layer) ? layer : `src/${layer}`;

const TESTS = ['**/*.test.{ts,tsx}', '**/*.fixture.ts'];

/** Flat-config entries, one per layer. */
export const layers = [
  ...LAYERS.map(({ layer, allowed, refused = [] }) => ({
    name: `minh-bach/layer-${layer}`,
    files: [`${folderOf(layer)}/**/*.{ts,tsx,astro,js}`],
    // Tests and their fixtures may use anything above and below their folder.
    ignores: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            onlyLayers(layer, allowed),
            NO_ASTRO,
            // Concepts of the domain use one another's types.
            ...(layer === 'domain' ? [] : [NO_PARENT]),
            ...(['cms', 'scripts'].includes(layer) ? [] : [NO_DECAP]),
            ...refused,
          ],
        },
      ],
    },
  })),
  {
    name: 'minh-bach/tests-no-parent',
    files: [
      'tests/**/*.ts',
      'src/!(domain)/**/*.test.{ts,tsx}',
      'cms/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_PARENT] }] },
  },
];

const NODE_GLOBALS = ['process', 'Deno', 'require', '__dirname', 'localStorage'];
const CLOCK = 'Pure code never reads the clock: take “now” as an argument.';

/** Functions of their arguments: no clock, no chance, no environment, no page they run in. */
export const purity = [
  {
    name: 'minh-bach/pure',
    files: ['src/domain/**/*.ts', 'src/search/**/*.ts', 'src/lib/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', ...NODE_GLOBALS],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: CLOCK },
        { object: 'performance', property: 'now', message: CLOCK },
        { object: 'Math', property: 'random', message: 'The same input gives the same output.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
        { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
      ],
    },
  },
  {
    name: 'minh-bach/no-page',
    files: ['src/domain/**/*.ts', 'src/lib/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...NODE_GLOBALS,
        'document',
        'window',
        'navigator',
        'location',
      ],
    },
  },
];
