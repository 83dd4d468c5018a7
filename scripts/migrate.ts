/**
 * `npm run migrate`: records of older versions become records of this one; see `run-migrate.ts`.
 */
import { SETTINGS } from '#lib/node/settings.ts';
import { runMigrate } from './migrate/run-migrate.ts';

process.exitCode = await runMigrate(process.argv.slice(2), {
  contentDir: SETTINGS.contentDir,
  now: SETTINGS.now,
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
});
