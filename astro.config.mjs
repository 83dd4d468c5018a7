// Names things, decides nothing: settings come from the environment (see src/lib/settings.ts).
import { readFileSync } from 'node:fs';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { BASE_MARK } from './scripts/publisher/bundle-settings.ts';
import { SETTINGS } from './src/lib/node/settings.ts';
import publisher from './src/publisher/adapter.ts';

/** @type {{ dependencies: Record<string, string> }} */
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

export default defineConfig({
  base: BASE_MARK,
  outDir: SETTINGS.outDir,
  cacheDir: SETTINGS.cacheDir,
  trailingSlash: 'always',
  // The default drops spaces between inline elements, as JSX does; text needs them.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  output: 'server',
  adapter: publisher(),
  integrations: [react()],
  devToolbar: { enabled: false },
  vite: {
    // Not in node_modules, which an own server may not write.
    cacheDir: '.cache/vite',
    build: {
      // Inlined scripts and fonts would need 'unsafe-inline' and data: in the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // One sheet of what more than one page has, which a browser keeps, one of large tables
          // and charts, and one of the page's own: a request more costs a first visitor on 3G more
          // than bytes.
          codeSplitting: {
            groups: [
              {
                name: 'tables',
                test: /(Duty(Table|Row|Cell)|StatisticFigure|report|session-calendar).*\.css$/,
              },
              { name: 'site', test: /\.css$/, minShareCount: 2 },
            ],
          },
        },
      },
    },
    // In the package there is nothing else to import: Astro and React are needed to bundle only.
    ssr: { noExternal: true, external: Object.keys(dependencies) },
  },
});
