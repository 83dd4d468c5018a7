import { describe, expect, it } from 'vitest';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { chainOf, MOST_NODES } from './chain.ts';
import { directive, library } from './directive.fixture.ts';

const resolution = directive('nq', '2020-01-05', { type: 'nghi-quyet', number: '05-NQ/TU' });
const order = directive('ct', '2021-02-05', {
  type: 'chi-thi',
  number: '08-CT/TU',
  relations: [
    { kind: 'implements', to: 'nq' },
    { kind: 'implements', citation: 'Chỉ thị số 33/CT-TTg' },
    { kind: 'based-on', citation: 'Luật số 1/2020/QH14' },
    { kind: 'cites', to: 'law' },
  ],
});
const law = directive('law', '2013-11-25', { type: 'luat', title: 'Luật Tiếp công dân' });
const old = directive('1', '2022-01-10');
const plan = directive('2', '2023-01-10', {
  relations: [
    { kind: 'implements', to: 'ct', part: 'mục II' },
    { kind: 'based-on', to: 'nq' },
    { kind: 'replaces', to: '1' },
    { kind: 'replaces', to: 'law', part: 'Điều 1' },
  ],
});
const report = directive('3', '2023-12-20', { relations: [{ kind: 'implements', to: '2' }] });
const sibling = directive('4', '2023-02-20', { relations: [{ kind: 'implements', to: 'ct' }] });
const all = [resolution, order, law, old, plan, report, sibling];
const chainIn = (start: DirectiveEntry, documents: readonly DirectiveEntry[]) => {
  const { byId, incoming } = library(documents);
  return chainOf(start, { byId, incoming: (id) => Promise.resolve(incoming(id)) });
};
const chain = (id: string) => chainIn(all.find((entry) => entry.id === id) ?? plan, all);
const ids = async (id: string) => (await chain(id))?.map((item) => item.id).toSorted();

describe('chainOf', () => {
  it('goes up to the roots and down to the reports, with what was replaced, without siblings', async () => {
    expect(await ids('2')).toEqual(['1', '2', '3', ': Chỉ thị số 33/CT-TTg', 'ct', 'nq']);
    expect(await ids('ct')).toEqual(['2', '3', '4', ': Chỉ thị số 33/CT-TTg', 'ct', 'nq']);
  });
  it('is nothing where there are not three', async () => {
    expect(await ids('law')).toBeUndefined();
    expect(await ids('1')).toBeUndefined();
  });
  it('lists each document below those it carries out, and says once what it does to each', async () => {
    expect((await chain('2'))?.map(({ id, links }) => [id, ...links])).toEqual([
      ['nq'],
      [': Chỉ thị số 33/CT-TTg'],
      ['1'],
      ['ct', 'Triển khai, thực hiện: Nghị quyết số 05-NQ/TU; Chỉ thị số 33/CT-TTg'],
      [
        '2',
        'Căn cứ ban hành: Nghị quyết số 05-NQ/TU',
        'Triển khai, thực hiện: Chỉ thị số 08-CT/TU',
        'Thay thế: Kế hoạch số 1/KH-UBND',
      ],
      ['3', 'Triển khai, thực hiện: Kế hoạch số 2/KH-UBND'],
    ]);
  });
  it('ends in a cycle', async () => {
    const a = directive('5', '2026-01-01', { relations: [{ kind: 'implements', to: '6' }] });
    const b = directive('6', '2026-01-01', { relations: [{ kind: 'implements', to: '7' }] });
    const c = directive('7', '2026-01-01', { relations: [{ kind: 'implements', to: '5' }] });
    const links = (await chainIn(a, [a, b, c]))?.map((item) => item.links.length);
    expect(links).toEqual([1, 1, 1]);
  });
  it('keeps to its bound, shares it, and counts what is left out', async () => {
    const hub = directive('hub', '2020-01-01', {
      relations: Array.from({ length: 20 }, (_, i) => ({
        kind: 'based-on' as const,
        to: `up${i}`,
      })),
    });
    const up = Array.from({ length: 20 }, (_, i) => directive(`up${i}`, '2019-01-01'));
    const down = Array.from({ length: 1000 }, (_, i) =>
      directive(`down${i}`, '2021-01-01', { relations: [{ kind: 'implements', to: 'hub' }] }),
    );
    const large = await chainIn(hub, [hub, ...up, ...down]);
    expect(large).toHaveLength(MOST_NODES);
    expect(large?.filter(({ id }) => id.startsWith('up')).length).toBeGreaterThan(4);
    expect(large?.filter(({ id }) => id.startsWith('down')).length).toBeGreaterThan(4);
  });
});
