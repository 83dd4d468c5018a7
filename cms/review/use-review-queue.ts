/** The review queue of the backend in use: the same object on every render. */
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import type { ReviewQueue } from './review-queue.ts';

export function useReviewQueue(): ReviewQueue {
  const config = useSelector((state: { config: object }) => state.config);
  return useMemo(() => currentBackend(config).implementation, [config]);
}
