/** Modules that the bundle of /admin/ takes from here: for Vite's `resolve.alias`. */
import path from 'node:path';

const here = (file: string): string => path.join(import.meta.dirname, file);

/** What patched modules of Decap import: `cms/patches/README.md`. */
export const HOOKS = { find: 'minh-bach/hooks', replacement: here('hooks.ts') } as const;

export const ALIASES = [
  HOOKS,
  { find: 'satteri', replacement: here('preview/mdast.ts') }, // a binary
  { find: /^@iarna\/toml\/.*|^@jsquash\/webp$/, replacement: here('absent.ts') },
];
