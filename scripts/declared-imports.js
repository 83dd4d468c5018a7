/**
 * A lint rule: what is imported is in package.json. A package that only others bring is gone, or
 * another version, after their next update. `tests/import-rules.test.ts` proves that it fires.
 */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';

/** @type {{ dependencies: Record<string, string>, devDependencies: Record<string, string> }} */
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const DECLARED = new Set(Object.keys({ ...dependencies, ...devDependencies }));

/** Files of the project and what Astro makes up. */
const IS_NO_PACKAGE = /^(?:[./#]|astro:)/;

/** @param {string} specifier */
function isDeclared(specifier) {
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  // Syntax trees (mdast, hast) exist as types only.
  return DECLARED.has(name) || DECLARED.has(`@types/${name}`);
}

/** @type {import('eslint').Rule.RuleModule} */
const declared = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const look = (/** @type {any} */ node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || IS_NO_PACKAGE.test(specifier)) return;
      if (isBuiltin(specifier) || isDeclared(specifier)) return;
      context.report({ node, message: `“${specifier}” is not in package.json.` });
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  },
};

export const declaredImports = {
  name: 'minh-bach/declared-imports',
  files: ['**/*.{ts,tsx,js,mjs,astro}'],
  plugins: { imports: { rules: { declared } } },
  rules: { 'imports/declared': 'error' },
};
