/** Must be imported before any schema: zod would try `new Function`, which the policy reports. */
import * as z from 'zod';

z.config({ jitless: true });
