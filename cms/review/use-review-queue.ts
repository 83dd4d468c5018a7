/** The review queue of the backend in use: the same object on every render. */
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import { currentBackend } from '#cms/backend/current-backend.ts';
import type { ReviewQueue } from './review-queue.ts';

export function useReviewQueue(): ReviewQueue {
  const config = useSelector((state: { config: object }) => state.config);
  return useMemo(() => currentBackend(config).implementation, [config]);
}
