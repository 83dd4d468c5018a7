/** The content of all tests: a frozen tree, so that edits of `content/` break none. */
import { fileURLToPath } from 'node:url';

/** `tests/site`, absolute. */
export const TEST_CONTENT = fileURLToPath(new URL('site', import.meta.url));
