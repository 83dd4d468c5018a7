/**
 * Astro's adapter of this project: bundles the pages as a module that renders one address at a time.
 * The bundle contains no content, so it changes only with the code.
 * @see https://docs.astro.build/en/reference/adapter-reference/
 */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

const NAME = 'minh-bach-publisher';

export default function publisher(): AstroIntegration {
  /** The patterns of `src/pages/`, such as `/van-ban/[slug]`, for the bundle's `routes.json`. */
  let routes: readonly string[] = [];
  let folder: URL | undefined;
  return {
    name: NAME,
    hooks: {
      'astro:config:done': ({ config, setAdapter }) => {
        folder = config.build.server;
        setAdapter({
          name: NAME,
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: 'stable',
            sharpImageService: 'stable',
          },
        });
      },
      'astro:routes:resolved': ({ routes: resolved }) => {
        routes = resolved
          .filter(({ origin }) => origin === 'project')
          .map(({ pattern }) => pattern);
      },
      'astro:build:done': async () => {
        if (folder) await writeFile(new URL('routes.json', folder), JSON.stringify(routes));
      },
    },
  };
}
