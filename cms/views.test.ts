import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '#features/concepts.ts';
import { FORMS } from '#features/index.ts';
import { filtersOf, grouped, groupingsOf, sorted, sortingsOf } from './views.ts';

const TODAY = '2026-11-29';
const record = (data: object) => ({ data: data as Record<string, unknown> });
const asked = record({ kind: 'comment', receivedOn: '2026-11-20', title: 'Bờ kè', sample: true });
const late = record({ kind: 'question', receivedOn: '2022-03-01', title: 'Ánh sáng' });
const bare = record({});
const QUESTIONS = [asked, late, bare];

describe('filtersOf', () => {
  const filters = (fields: string[]) => filtersOf('feedback', fields, QUESTIONS, TODAY);

  it('offers what some record has, by name, by year and for examples', () => {
    const found = filters(['@answer', 'kind', 'receivedOn']);
    expect(found.map(({ field, choices }) => [field, choices.map(({ label }) => label)])).toEqual([
      ['@answer', ['Chờ trả lời', 'Quá hạn, chưa trả lời']],
      ['kind', ['Câu hỏi', 'Góp ý']],
      ['receivedOn', ['Năm 2026', 'Năm 2022']],
      ['sample', ['Dữ liệu minh họa']],
    ]);
  });

  it('tells which records have a value', () => {
    const [answer, year] = filters(['@answer', 'receivedOn']);
    expect(QUESTIONS.filter(({ data }) => answer?.has(data, 'overdue'))).toEqual([late]);
    expect(QUESTIONS.filter(({ data }) => year?.has(data, '2026'))).toEqual([asked]);
  });

  it('offers nothing that all records have', () => {
    expect(filtersOf('feedback', ['kind'], [asked], TODAY)).toEqual([]);
  });

  it('throws on a field that there is not', () => {
    expect(() => filters(['kinds'])).toThrow(/kinds/);
  });
});

describe('groups', () => {
  const groups = groupingsOf(
    'feedback',
    ['kind', { by: 'receivedOn', label: 'Năm nhận', isYear: true }],
    TODAY,
  );

  it('by name, or by year from the newest, without a value last', () => {
    const headings = groups.map((group) => grouped(QUESTIONS, group).map(({ heading }) => heading));
    expect(headings).toEqual([
      ['Loại: Câu hỏi', 'Loại: Góp ý', 'Loại: chưa ghi'],
      ['Năm nhận: 2026', 'Năm nhận: 2022', 'Năm nhận: chưa ghi'],
    ]);
  });
});

describe('orders', () => {
  it('the form names the first one; days both ways, texts by alphabet', () => {
    const orders = sortingsOf('feedback', ['title', ['receivedOn', 'desc']], QUESTIONS);
    expect(orders.map(({ label }) => label)).toEqual([
      'Ngày nhận: mới trước',
      'Ngày nhận: cũ trước',
      expect.stringMatching(/: từ A đến Z$/),
    ]);
    const sort = (index: number) => sorted(QUESTIONS, orders[index]!);
    expect([sort(0), sort(1), sort(2)]).toEqual([
      [asked, late, bare],
      [late, asked, bare],
      [late, asked, bare],
    ]);
  });
});

it.each(Object.values(CONCEPTS))('$collection: its fields exist', ({ collection }) => {
  const { view } = FORMS[collection];
  expect(() => filtersOf(collection, view.filters, [], TODAY)).not.toThrow();
  expect(groupingsOf(collection, view.groups, TODAY)).toHaveLength(view.groups.length);
  expect(sortingsOf(collection, view.sort, []).length).toBeGreaterThan(0);
});

it.each(Object.values(CONCEPTS))('$collection: a text where files are Markdown', (concept) => {
  expect(FORMS[concept.collection].body !== undefined).toBe(concept.extension === 'md');
});

it('has one computed value of a name', () => {
  const names = Object.values(FORMS).flatMap(({ states }) => Object.keys(states ?? {}));
  expect(names).toEqual([...new Set(names)]);
});
