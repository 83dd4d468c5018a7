/**
 * Decap's backend, handed over by `admin.ts`: patched modules of Decap import ours (`hooks.ts`), so
 * these import none of its own.
 */
import type { Backend } from 'decap-cms-core/dist/esm/backend';

type CurrentBackend = (config: object) => Backend;

let ofDecap: CurrentBackend | undefined;

/** @param currentBackend Decap's function: the same backend for the same configuration */
export function configureBackend(currentBackend: CurrentBackend): void {
  ofDecap = currentBackend;
}

/**
 * @param config the configuration in Decap's store
 * @throws Error before `configureBackend`
 */
export function currentBackend(config: object): Backend {
  if (!ofDecap) throw new Error('configureBackend has not been called');
  return ofDecap(config);
}
