/**
 * Before the unit tests start side by side: what they need of the system is there, or installed where
 * we may, one after the other, as Debian's package manager wants it. What is missing then, the test
 * that needs it says. `npm test` runs it as a command, ahead of two Vitests at once.
 */
import { findProgram, type Program } from '#scripts/find-program.ts';

const NEEDED: readonly Program[] = ['rsync', 'sshd', 'nginx', 'caddy', 'openssl'];

export default function installPrograms(): void {
  for (const name of NEEDED)
    try {
      findProgram(name);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
}

if (import.meta.main) installPrograms();
