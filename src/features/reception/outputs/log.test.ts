import { expect, it } from 'vitest';
import type { ReceptionEntry } from '#features/reception/schema.ts';
import { receptionLog } from './log.ts';

it('lists sessions that were moved, but not those held as planned', () => {
  const sessions = [
    {
      on: '2026-03-05',
      status: 'moved',
      movedTo: '2026-03-07',
      reason: 'Họp',
      publishedOn: '2026-03-01',
    },
    { on: '2026-03-12', status: 'planned', publishedOn: '2026-03-01' },
    { on: '2026-03-19', status: 'held' },
    { on: '2026-03-26', status: 'confirmed', publishedOn: '2026-03-02' },
    { on: '2026-04-02', status: 'confirmed', publishedOn: '2026-03-02', place: { name: 'A' } },
  ];
  const data = { title: 'Lịch', agency: 'ubnd', validFrom: '2026-01-01', sessions };
  const { summary, changes } = receptionLog({ id: 'lich-a', data } as unknown as ReceptionEntry);
  expect(summary).toBe('Từ 01/01/2026 cho đến khi có lịch mới');
  expect(changes.map(({ note }) => note)).toEqual([
    'Buổi tiếp ngày 05/03/2026: dời ngày sang ngày 07/03/2026. Lý do: Họp',
    'Buổi tiếp ngày 02/04/2026: đã xác nhận',
  ]);
});
