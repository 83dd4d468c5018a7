import { describe, expect, it } from 'vitest';
import { chainPicture } from './chain-picture.ts';
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
const ids = (id: string) => {
  const chain = chainOf(library(all).byId.get(id) ?? plan, library(all));
  return chain?.nodes.map((node) => node.id).toSorted();
};

describe('chainOf', () => {
  it('goes up to the roots and down to the reports, with what was replaced, without siblings', () => {
    expect(ids('2')).toEqual(['1', '2', '3', ': Chỉ thị số 33/CT-TTg', 'ct', 'nq']);
    expect(ids('ct')).toEqual(['2', '3', '4', ': Chỉ thị số 33/CT-TTg', 'ct', 'nq']);
  });
  it('is nothing where there are not three', () => {
    expect(ids('law')).toBeUndefined();
    expect(ids('1')).toBeUndefined();
  });
  it('has one line between two documents, from the one above', () => {
    expect(chainOf(plan, library(all))?.edges).toEqual(
      expect.arrayContaining([
        { from: 'ct', to: '2', kind: 'implements' },
        { from: '1', to: '2', kind: 'replaces' },
        { from: '2', to: '3', kind: 'implements' },
      ]),
    );
  });
  it('survives a circle', () => {
    const a = directive('5', '2026-01-01', { relations: [{ kind: 'implements', to: '6' }] });
    const b = directive('6', '2026-01-01', { relations: [{ kind: 'implements', to: '7' }] });
    const c = directive('7', '2026-01-01', { relations: [{ kind: 'implements', to: '5' }] });
    const chain = chainOf(a, library([a, b, c]));
    expect(chain?.nodes).toHaveLength(3);
    expect(chain && chainPicture(chain, new Map()).lines).toHaveLength(3);
  });
  it('keeps to its bound, shares the room, and counts what is left out', () => {
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
    const chain = chainOf(hub, library([hub, ...up, ...down]));
    expect(chain?.nodes).toHaveLength(MOST_NODES);
    expect(chain?.nodes.filter(({ id }) => id.startsWith('up')).length).toBeGreaterThan(4);
    expect(chain?.nodes.filter(({ id }) => id.startsWith('down')).length).toBeGreaterThan(4);
    expect(chain?.omitted).toBe(1020 - MOST_NODES + 1);
  });
});

describe('chainPicture', () => {
  const chain = chainOf(plan, library(all));
  const status = new Map([['1', { label: 'Hết hiệu lực toàn bộ', tone: 'bad' as const }]]);
  const picture = chain && chainPicture(chain, status);
  const box = (id: string) => picture?.boxes.find((one) => one.id === id);

  it('marks the document and says in words what each box shows', () => {
    expect(box('2')?.isCurrent).toBe(true);
    expect(box('2')?.texts[0]?.text).toBe('Văn bản này');
    expect(box('2')?.label).toBe(
      'Văn bản này Kế hoạch số 2/KH-UBND Văn bản 2 10/01/2023. Căn cứ ban hành: Nghị quyết số 05-NQ/TU. Triển khai, thực hiện: Chỉ thị số 08-CT/TU. Thay thế: Kế hoạch số 1/KH-UBND',
    );
    expect(box('1')?.label).toContain('Hết hiệu lực toàn bộ');
    expect(box('1')?.texts.at(-1)).toMatchObject({ kind: 'bad', text: 'Hết hiệu lực toàn bộ' });
    expect(box(': Chỉ thị số 33/CT-TTg')?.label).toContain('Không đăng trên trang này');
  });
  it('stands in order from above, with every text within its box', () => {
    expect(picture?.boxes.map(({ y }) => y)).toEqual(
      picture?.boxes.map(({ y }) => y).toSorted((a, b) => a - b),
    );
    expect((box('ct')?.y ?? 0) < (box('2')?.y ?? 0)).toBe(true);
    for (const { texts } of picture?.boxes ?? [])
      for (const { y } of texts) expect(y).toBeLessThan((picture?.box.height ?? 0) - 4);
  });
  it('leaves out a line that longer ways say as well, and names the one that replaces', () => {
    expect(picture?.lines.map(({ style }) => style).toSorted()).toEqual([
      'end',
      ...Array.from({ length: 4 }, () => 'strong'),
    ]);
    expect(picture?.lines.find(({ style }) => style === 'end')?.word).toBe('thay thế');
  });
});
