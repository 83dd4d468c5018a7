/** The checks of notices of reception. */
import type { Checks } from '#check/context.ts';
import { receptionAnnounced } from './reception-announced.ts';
import { receptionSessions } from './reception-sessions.ts';

export const receptionChecks: Checks = { tree: [receptionAnnounced], valid: [receptionSessions] };
