/**
 * Hands the error of a page to the publisher, which names the address: Astro itself would print it
 * with its stack and go on.
 */
import type { MiddlewareHandler } from 'astro';
import { FAILURES } from '#publisher/failures.ts';

export const onRequest: MiddlewareHandler = async ({ request }, next) => {
  try {
    return await next();
  } catch (error) {
    // Astro renders a second page for the failure, which may fail too.
    if (!FAILURES.has(request)) FAILURES.set(request, error);
    return new Response(null, { status: 500 });
  }
};
