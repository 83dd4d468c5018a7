import { describe, expect, it } from 'vitest';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { library } from './directive.fixture.ts';
import { changedBy, relationGroups, replacedBy } from './relations.ts';

type Relations = DirectiveEntry['data']['relations'];
const entry = (id: string, issuedOn: string, relations?: Relations): DirectiveEntry =>
  ({ id, data: { number: `${id}/KH-UBND`, issuedOn, relations } }) as DirectiveEntry;

const old = entry('1', '2022-05-16');
const law = entry('2', '2013-11-25');
const now = entry('3', '2026-03-05', [
  { kind: 'cites', citation: 'Luật Tố cáo số 25/2018/QH14' },
  { kind: 'replaces', to: '1' },
  { kind: 'based-on', citation: 'Luật Khiếu nại số 02/2011/QH13' },
  { kind: 'based-on', to: '2' },
  { kind: 'based-on', to: '2' },
]);
const amending = entry('4', '2026-07-20', [{ kind: 'amends', to: '3', part: 'khoản 3 Điều 10' }]);
const repealing = entry('5', '2026-08-20', [{ kind: 'repeals', to: '3', part: 'Điều 7' }]);
const all = [old, law, now, amending, repealing];
const { byId, incoming } = library(all);
const groups = (one: DirectiveEntry) =>
  relationGroups(one, incoming(one.id), byId).map(({ label, items }) => [
    label,
    items.map((item) => item.entry?.id ?? item.citation),
  ]);

describe('relationGroups', () => {
  it('shows both ways, what became of the text first, each relation once, known documents first', () => {
    expect(groups(now)).toEqual([
      ['Bị bãi bỏ bởi', ['5']],
      ['Được sửa đổi, bổ sung bởi', ['4']],
      ['Thay thế', ['1']],
      ['Căn cứ ban hành', ['2', 'Luật Khiếu nại số 02/2011/QH13']],
      ['Dẫn chiếu', ['Luật Tố cáo số 25/2018/QH14']],
    ]);
  });
  it('derives the inverse', () => {
    expect(groups(old)).toEqual([['Được thay thế bởi', ['3']]]);
    expect(groups(law)).toEqual([['Là căn cứ ban hành của', ['3']]]);
  });
});

it('tells what replaced a text from what only touched a part of it', () => {
  expect(replacedBy(incoming('1')).map(({ id }) => id)).toEqual(['3']);
  expect(replacedBy(incoming('3'))).toEqual([]);
  expect(changedBy(incoming('3')).map(({ id }) => id)).toEqual(['4', '5']);
});
