// Names things, decides nothing: settings come from the environment (see src/lib/settings.ts).
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { SETTINGS } from './src/lib/node/settings.ts';
import publisher from './src/publisher/adapter.ts';
import { themeCss } from './scripts/vite-theme.ts';

export default defineConfig({
  site: SETTINGS.siteUrl,
  base: SETTINGS.basePath,
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
    plugins: [themeCss(SETTINGS.contentDir)],
    // Inlined scripts and fonts would need 'unsafe-inline' and data: in the content security policy.
    build: { assetsInlineLimit: 0 },
  },
});
