/** One page of a list, told in GitLab's headers: twenty entries unless more are asked for. */
import type { Request, Response } from 'express';
import { linkNext, query } from '#tests/forgejo-double/answers.ts';

export function page<T>(request: Request, response: Response, items: readonly T[]): T[] {
  const size = Math.min(Number(query(request, 'per_page')) || 20, 100);
  const number = Number(query(request, 'page')) || 1;
  const pages = Math.max(Math.ceil(items.length / size), 1);
  if (number < pages) linkNext(request, response, number);
  response.set({ 'X-Page': `${number}`, 'X-Per-Page': `${size}`, 'X-Total': `${items.length}` });
  response.set({
    'X-Total-Pages': `${pages}`,
    'X-Next-Page': number < pages ? `${number + 1}` : '',
  });
  return items.slice((number - 1) * size, number * size);
}
