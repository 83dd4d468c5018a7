/**
 * Who may import whom: a floor imports only floors below it.
 * `regex`, not `group`: in gitignore syntax `#x` is a comment, so such a group matches nothing and
 * the house looks clean. `tests/import-rules.test.ts` proves that each rule fires.
 */

const ROOMS = [
  ...['lib', 'strings', 'domain', 'markdown', 'search', 'lint'],
  ...['import', 'queries', 'components', 'layouts', 'islands', 'styles', 'pages', 'cms', 'scripts'],
];

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */

/** @type {Pattern} */
const NO_PARENT = {
  regex: String.raw`^(?:\./)*\.\./`,
  message: 'Inside a room “./x.ts”, across rooms “#room/x.ts”; never “../”.',
};
/** @type {Pattern} */
const NO_ASTRO = {
  regex: '^astro:',
  message: 'Virtual modules of Astro are for queries and pages.',
};
/** @type {Pattern} */
const ASTRO_TYPES = {
  ...NO_ASTRO,
  allowTypeImports: true,
};
/** @type {Pattern} */
const NO_NODE = { regex: '^node:', message: 'This room also runs in the browser.' };
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
 * Everything but these rooms.
 * @param {string} floor
 * @param {readonly string[]} allowed
 * @returns {Pattern}
 */
const onlyRooms = (floor, allowed) => ({
  regex: `^#(?!(?:${[floor, ...allowed].join('|')})/)`,
  message: `“${floor}” may import only: ${allowed.join(', ') || 'npm packages'}.`,
});

const SRC = ROOMS.filter((room) => !['pages', 'cms', 'scripts'].includes(room));

/**
 * One floor: which folder, which rooms it may use, what else it must not touch.
 * @type {readonly { floor: string, allowed: readonly string[], refused?: readonly Pattern[] }[]}
 */
export const FLOORS = [
  { floor: 'lib', allowed: [], refused: [NO_ASTRO, NO_REACT] },
  {
    floor: 'strings',
    allowed: ['lib', 'domain'],
    refused: [NO_ASTRO, NO_REACT, NO_NODE, DOMAIN_TYPES],
  },
  { floor: 'domain', allowed: ['lib', 'strings'], refused: [NO_ASTRO, NO_REACT, NO_NODE] },
  { floor: 'markdown', allowed: ['lib', 'strings', 'domain'], refused: [NO_ASTRO, NO_REACT] },
  {
    floor: 'search',
    allowed: ['lib', 'strings', 'domain'],
    refused: [NO_ASTRO, NO_REACT, NO_NODE],
  },
  { floor: 'queries', allowed: ['lib', 'strings', 'domain', 'markdown'], refused: [NO_REACT] },
  {
    floor: 'components',
    allowed: ['lib', 'strings', 'domain', 'markdown', 'search', 'islands', 'styles'],
    refused: [ASTRO_TYPES],
  },
  {
    // The frame of every page shows the province's name and contacts, hence queries.
    floor: 'layouts',
    allowed: ['lib', 'strings', 'domain', 'components', 'islands', 'styles', 'queries'],
    refused: [ASTRO_TYPES],
  },
  {
    floor: 'islands',
    allowed: ['lib', 'strings', 'domain', 'search', 'styles'],
    refused: [NO_ASTRO, NO_NODE, SCHEMA_TYPES],
  },
  { floor: 'pages', allowed: SRC },
  {
    // Both run in the browser too: the CMS reads an editor’s files and lints before it saves.
    floor: 'lint',
    allowed: ['lib', 'domain', 'markdown'],
    refused: [NO_ASTRO, NO_NODE, NO_REACT],
  },
  {
    floor: 'import',
    allowed: ['lib', 'domain', 'markdown', 'lint'],
    refused: [NO_ASTRO, NO_NODE, NO_REACT],
  },
  {
    floor: 'cms',
    allowed: ['lib', 'strings', 'domain', 'markdown', 'styles', 'lint', 'import'],
    refused: [NO_ASTRO],
  },
  {
    floor: 'scripts',
    allowed: ['lib', 'strings', 'domain', 'markdown', 'search', 'styles', 'lint', 'import', 'cms'],
    refused: [NO_ASTRO],
  },
];

const folderOf = (/** @type {string} */ floor) =>
  /^(?:cms|scripts)\b/.test(floor) ? floor : `src/${floor}`;

const TESTS = ['**/*.test.{ts,tsx}'];

/** Flat-config entries, one per floor. */
export const floors = [
  ...FLOORS.map(({ floor, allowed, refused = [] }) => ({
    name: `minh-bach/floor-${floor}`,
    files: [`${folderOf(floor)}/**/*.{ts,tsx,astro,js}`],
    // Tests of a room may use anything above and below it.
    ignores: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            onlyRooms(floor, allowed),
            // Rooms of the domain lean on one another's types.
            ...(floor === 'domain' ? [] : [NO_PARENT]),
            ...(['cms', 'scripts'].includes(floor) ? [] : [NO_DECAP]),
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

const CLOCK = 'The domain never reads the clock: take “now” as an argument.';

/** The domain is a function of its arguments: no clock, no chance, no environment, no files. */
export const purity = [
  {
    name: 'minh-bach/domain-is-pure',
    files: ['src/domain/**/*.ts', 'src/search/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', 'process', 'Deno', 'require', '__dirname', 'localStorage'],
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
];
