/** Lint rules; who may import whom is in scripts/import-layers.js. Every exception says why. */
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { declaredImports } from './scripts/declared-imports.js';
import { layers, purity } from './scripts/import-rules.js';
import { labelled, wording } from './scripts/wording-rules.js';

const CODE = ['**/*.{ts,tsx,js,mjs,astro}'];

export default defineConfig(
  globalIgnores([
    'dist/',
    'shipped/',
    'node_modules/',
    '.astro/',
    '.cache/',
    'content/',
    'public/',
    'tests/fixtures/',
    'tests/site/',
    'test-results/',
    'playwright-report/',
  ]),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs['flat/recommended'],
  {
    files: CODE,
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-irregular-whitespace': 'error',
      'no-useless-escape': 'error',
      'no-fallthrough': 'error',
      'no-unreachable-loop': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-async-promise-executor': 'error',
      'array-callback-return': 'error',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      // A file above this is two files; see CONTRIBUTING.md.
      'max-lines': ['error', 300],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Taking a variable out of an environment by its name is no mistake.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // TypeScript's own checks are stricter and know the aliases.
      'no-undef': 'off',
    },
  },
  {
    // Astro injects markup nobody escaped; src/legal-text is the one place that may make it.
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'off',
      'astro/no-unused-define-vars-in-style': 'error',
    },
  },
  {
    // A test that finds nothing where something must be should fail there, loudly.
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-script-url': 'off' },
  },
  ...layers,
  ...purity,
  declaredImports,
  wording,
  labelled,
);
