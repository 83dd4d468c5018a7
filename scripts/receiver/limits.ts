/**
 * Rate limits: by address, and for all together, so that a flood from many addresses fills neither
 * the disk nor the moderators' board. Addresses stay in memory, at most two windows long, and are
 * never written.
 */
import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';

const MINUTE_MS = 60_000;

export interface Limit {
  /** Requests per window. */
  readonly count: number;
  readonly minutes: number;
}
export interface Limits {
  readonly address: Limit;
  readonly all: Limit;
  readonly votes: Limit;
}

/**
 * Many phones share one address at a Vietnamese carrier, so it is generous; an invalid form counts
 * too.
 */
export const LIMITS: Limits = {
  address: { count: 10, minutes: 10 },
  all: { count: 600, minutes: 60 },
  votes: { count: 60, minutes: 10 },
};

/** Called instead of the next handler once the limit is exceeded. */
type Refuse = (request: Request, response: Response, minutes: number) => void;

/** @param scope `all` counts all callers as one */
export const limited = (
  { count, minutes }: Limit,
  scope: 'address' | 'all',
  refuse: Refuse,
): RequestHandler =>
  rateLimit({
    windowMs: minutes * MINUTE_MS,
    limit: count,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    ...(scope === 'all' && { keyGenerator: () => 'all' }),
    handler: (request, response) => {
      const seconds = Number(response.getHeader('Retry-After') ?? minutes * 60);
      refuse(request, response, Math.max(1, Math.ceil(seconds / 60)));
    },
  });
