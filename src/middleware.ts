/** Hands errors of pages to the publisher, which names the address: Astro would only log them. */
import type { MiddlewareHandler } from 'astro';

/** The error of each failed request. */
export const FAILURES = new WeakMap<Request, unknown>();

export const onRequest: MiddlewareHandler = async ({ request }, next) => {
  try {
    return await next();
  } catch (error) {
    FAILURES.set(request, error);
    throw error;
  }
};
