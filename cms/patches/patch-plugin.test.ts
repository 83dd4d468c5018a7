import { readFileSync, globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyPatch, patchPlugin, type Patch } from './patch-plugin.ts';
import { PATCHES } from './patches.ts';

/** The installed files that a patch matches. */
const filesOf = ({ file }: Patch): string[] =>
  typeof file === 'string'
    ? globSync(`node_modules/${file}`)
    : globSync('node_modules/react-select/dist/*.esm.js').filter((path) => file.test(`/${path}`));

describe('the patches', () => {
  it.each(PATCHES.map((patch) => [String(patch.file), patch] as const))(
    '%s still applies',
    (_, patch) => {
      const files = filesOf(patch);
      expect(files).toHaveLength(1);
      const code = readFileSync(files[0] ?? '', 'utf8');
      expect(applyPatch(patch, code, '/cms/hooks.ts')).not.toBe(code);
    },
  );

  it('complain when the package has changed', () => {
    const patch = { file: 'a.js', edits: [['old', 'new']] } as const;
    expect(() => applyPatch(patch, 'something else', '')).toThrow(/a\.js/);
  });

  it('complain when the module is no longer bundled', () => {
    const plugin = patchPlugin([{ file: 'gone.js', whole: '' }], '');
    expect(() => plugin.buildEnd()).toThrow(/gone\.js/);
  });

  it('of one module stand in several places and all apply', () => {
    const patches: Patch[] = [
      { file: 'a.js', edits: [['one', 'first']] },
      { file: 'a.js', edits: [['two', 'second']] },
    ];
    const plugin = patchPlugin(patches, '');
    expect(plugin.transform('one two', '/x/node_modules/a.js')?.code).toBe('first second');
    expect(() => plugin.buildEnd()).not.toThrow();
  });

  it('refuse to run JavaScript in front matter', () => {
    const patch = PATCHES.find(({ file }) => file === 'gray-matter/lib/engines.js');
    const code = readFileSync('node_modules/gray-matter/lib/engines.js', 'utf8');
    expect(patch && applyPatch(patch, code, '')).not.toMatch(/\beval\(/);
  });
});
