/** The content that all tests read: a frozen tree of its own, so that editors of `content/` break none. */
import { fileURLToPath } from 'node:url';

/** `tests/site`, absolute. */
export const TEST_CONTENT = fileURLToPath(new URL('site', import.meta.url));
