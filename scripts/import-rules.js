/** The lint rules made from the table of layers. `tests/import-rules.test.ts` proves that each fires. */
import { LAYERS, NO_ASTRO, NO_DECAP, NO_PARENT, onlyLayers } from './import-layers.js';

/** A layer that is no folder names its files. */
const filesOf = (/** @type {string} */ layer) =>
  /\.ts$|\}$/.test(layer)
    ? [layer]
    : [
        `${layer}/**/*.{ts,tsx,astro,js}`,
        // The queries of a small concept are one file.
        ...(layer.endsWith('*/pages') ? [`${layer}.ts`] : []),
      ];

const TESTS = ['**/*.test.{ts,tsx}', '**/*.fixture.ts'];

/** Flat-config entries, one per layer. */
export const layers = [
  ...LAYERS.map(({ layer, allowed, refused }) => ({
    name: `minh-bach/layer-${layer}`,
    files: filesOf(layer),
    // Tests and their fixtures may use anything above and below their folder.
    ignores: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            onlyLayers(layer, allowed),
            NO_ASTRO,
            NO_PARENT,
            ...(['cms', 'scripts', 'src/features/*/form'].includes(layer) ? [] : [NO_DECAP]),
            ...refused,
          ],
        },
      ],
    },
  })),
  {
    name: 'minh-bach/tests-no-parent',
    files: ['tests/**/*.ts', 'src/**/*.test.{ts,tsx}', 'cms/**/*.test.ts', 'scripts/**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_PARENT] }] },
  },
];

const NODE_GLOBALS = ['process', 'Deno', 'require', '__dirname', 'localStorage'];
const CLOCK = 'Pure code never reads the clock: take “now” as an argument.';

const PURE_FILES = [
  'src/features/*.ts',
  'src/features/*/*{schema,labels}.ts',
  'src/features/*/{rules,outputs}/**/*.ts',
  'src/outputs/**/*.ts',
  'src/lib/*.ts',
];

/** Functions of their arguments: no clock, no chance, no environment, no page they run in. */
export const purity = [
  {
    name: 'minh-bach/pure',
    files: PURE_FILES.concat('src/search/**/*.ts'),
    ignores: [...TESTS, 'src/search/ui/**'],
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
    files: PURE_FILES,
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
