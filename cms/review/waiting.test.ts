import { describe, expect, it } from 'vitest';
import type { Draft } from './review-queue.ts';
import { waitingByStep } from './waiting.ts';

const TODAY = '2026-11-23';
const draft = (slug: string, more: Partial<Draft> = {}): Draft => ({
  collection: 'stories',
  slug,
  status: 'draft',
  author: 'A',
  updatedOn: '2026-11-20T10:00:00+07:00',
  data: { title: slug },
  ...more,
});

describe('waitingByStep', () => {
  it('tells for whom a draft waits, and how long', () => {
    const lists = waitingByStep(
      [
        draft('a', { updatedOn: '2026-11-22T20:00:00Z' }),
        draft('b', { status: 'pending_review' }),
        draft('c', { status: 'pending_publish' }),
      ],
      TODAY,
    );
    expect(lists.draft.map(({ slug, days }) => [slug, days])).toEqual([['a', 0]]);
    expect(lists.pending_review.map(({ slug, days }) => [slug, days])).toEqual([['b', 3]]);
    expect(lists.pending_publish.map(({ slug }) => slug)).toEqual(['c']);
  });

  it('puts what has waited longest first', () => {
    const { draft: list } = waitingByStep(
      [draft('new'), draft('old', { updatedOn: '2026-01-01T00:00:00Z' })],
      TODAY,
    );
    expect(list.map(({ slug }) => slug)).toEqual(['old', 'new']);
  });

  it('names what has no title by its number or file', () => {
    const [first, second] = waitingByStep(
      [
        draft('x', { data: {} }),
        draft('y', { collection: 'directives', data: { number: '8-CT/TU' } }),
      ],
      TODAY,
    ).draft;
    expect([first?.title, second?.title]).toEqual(['x', '8-CT/TU']);
  });

  it('does not invent a time where the backend tells none', () => {
    expect(waitingByStep([draft('a', { updatedOn: undefined })], TODAY).draft[0]?.days).toBe(
      undefined,
    );
  });
});
