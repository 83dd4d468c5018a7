/**
 * zod compiles schemas with `new Function`, which the policy of /admin/ refuses and reports. It looks
 * when a schema is made, so this is imported before any module that makes one.
 */
import { config } from 'zod';

config({ jitless: true });
