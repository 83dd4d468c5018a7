/**
 * `npm run migrate`: records of older versions become records of this one; see `run-migrate.ts`.
 */
import { surroundings } from '#scripts/surroundings.ts';
import { runMigrate } from './migrate/run-migrate.ts';

process.exitCode = await runMigrate(process.argv.slice(2), surroundings);
