/** Applies `patches.ts` while Vite bundles. */

/** The used part of Vite's plugin interface; vite itself comes with Astro. */
interface TransformPlugin {
  name: string;
  enforce: 'pre';
  transform: (code: string, id: string) => { code: string; map: null } | undefined;
  buildEnd: (error?: Error) => void;
}

export interface Patch {
  /** End of the module's path below `node_modules/`, or a pattern for the whole path. */
  readonly file: string | RegExp;
  /** Replaces the whole module. */
  readonly whole?: string;
  /** Text that must be present → its replacement. */
  readonly edits?: readonly (readonly [find: string | RegExp, replacement: string])[];
  /** Functions of `cms/hooks.ts` that the replacements call. */
  readonly imports?: readonly string[];
}

const concerns = ({ file }: Patch, path: string): boolean =>
  typeof file === 'string' ? path.endsWith(`/${file}`) : file.test(path);

/** @throws Error when a text is not found: the package has changed, so review the patch */
export function applyPatch(patch: Patch, code: string, hooksFile: string): string {
  if (patch.whole !== undefined) return patch.whole;
  const edited = (patch.edits ?? []).reduce((text, [find, replacement]) => {
    const found = typeof find === 'string' ? text.includes(find) : find.test(text);
    if (!found)
      throw new Error(`${String(patch.file)}: không còn đoạn ${String(find).slice(0, 80)}`);
    // A function, because `$` has a special meaning in a replacement text.
    return typeof find === 'string'
      ? text.replaceAll(find, () => replacement)
      : text.replace(find, () => replacement);
  }, code);
  return patch.imports
    ? `import { ${patch.imports.join(', ')} } from ${JSON.stringify(hooksFile)};\n${edited}`
    : edited;
}

/**
 * @param hooksFile absolute path of `cms/hooks.ts`
 * @throws Error at the end of the build when a patch matched no module
 */
export function patchPlugin(patches: readonly Patch[], hooksFile: string): TransformPlugin {
  const unused = new Set(patches);
  return {
    name: 'minh-bach-cms-patches',
    enforce: 'pre',
    transform(code, id) {
      const path = (id.split('?')[0] ?? id).replaceAll('\\', '/');
      const own = patches.filter((patch) => concerns(patch, path));
      if (own.length === 0) return undefined;
      for (const patch of own) unused.delete(patch);
      return {
        code: own.reduce((text, patch) => applyPatch(patch, text, hooksFile), code),
        map: null,
      };
    },
    buildEnd(error) {
      if (error || unused.size === 0) return;
      const files = [...unused].map(({ file }) => String(file)).join(', ');
      throw new Error(`Không gặp mô-đun cần vá: ${files}`);
    },
  };
}
