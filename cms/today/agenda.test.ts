import { expect, it } from 'vitest';
import type { Draft } from '#cms/review/review-queue.ts';
import { AGENDAS, distance, todosOf } from './agenda.ts';

const TODAY = '2026-11-29';
const of = (collection: string) => AGENDAS.find((one) => one.collection === collection)!;
const record = (collection: string, slug: string, data: object) => ({
  collection,
  slug,
  data: data as Record<string, unknown>,
});
const question = (slug: string, receivedOn: string, more: object = {}) =>
  record('feedback', slug, { title: slug, receivedOn, ...more });
const asDraft = (source: ReturnType<typeof record>): Draft => ({
  ...source,
  status: 'draft',
  author: 'An',
  updatedOn: undefined,
});

it('questions with their deadline, the overdue first, the answered not at all', () => {
  const todos = todosOf(
    of('feedback'),
    [question('cũ', '2026-11-01'), question('xong', '2026-11-02', { answeredOn: '2026-11-03' })],
    [asDraft(question('mới', '2026-11-25'))],
    TODAY,
  );
  expect(todos.map((todo) => [todo.text, todo.on, distance(todo, TODAY), todo.status])).toEqual([
    ['cũ', '2026-11-16', 'Quá hạn 13 ngày', undefined],
    ['mới', '2026-12-10', 'Còn 11 ngày', 'draft'],
  ]);
});

it('a draft replaces the record it changes', () => {
  const drafts = [asDraft(question('a', '2026-11-20', { answeredOn: '2026-11-21' }))];
  expect(todosOf(of('feedback'), [question('a', '2026-11-20')], drafts, TODAY)).toEqual([]);
});

it('sessions of a fortnight with what may be decided of each', () => {
  const schedule = record('receptions', 'lich', {
    agency: 'ubnd',
    host: { post: 'Chủ tịch' },
    times: [{ from: '07:30', to: '11:30' }],
    rule: { repeat: 'weekly', weekday: 'wed' },
    shift: 'none',
    validFrom: '2026-01-01',
    sessions: [{ on: '2026-12-09', status: 'cancelled', reason: 'Họp', publishedOn: '2026-11-28' }],
  });
  const todos = todosOf(of('receptions'), [schedule], [], TODAY);
  expect(todos.map(({ on, note }) => [on, note])).toEqual([
    ['2026-12-02', '7 giờ 30'],
    ['2026-12-09', expect.stringContaining('Họp')],
  ]);
  expect(todos[0]?.actions?.map(({ label }) => label)).toEqual(['Hoãn', 'Dời', 'Không tổ chức']);
  expect(todos[0]?.actions?.[1]?.query).toMatch(/^buoi=.*2026-12-02&viec=moved$/);
});

it('says how far a day is', () => {
  const words = ['2026-11-29', '2026-11-30', '2026-12-01'].map((on) =>
    distance({ on, text: '' }, TODAY),
  );
  expect(words).toEqual(['Hôm nay', 'Ngày mai', 'Còn 2 ngày']);
});
