import type { APIRoute } from 'astro';
import workerUrl from '#features/kept-pages/ui/worker.ts?worker&url';
import { workerSettings } from '#features/kept-pages/pages.ts';

/** At the top of the site: a service worker answers only for paths below its own. */
export const GET: APIRoute = () =>
  new Response(
    `const SETTINGS = ${JSON.stringify(workerSettings())};\nimportScripts(${JSON.stringify(workerUrl)});\n`,
    { headers: { 'content-type': 'text/javascript; charset=utf-8' } },
  );
