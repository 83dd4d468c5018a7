import { expect, test } from 'vitest';
import type { Agency } from '#features/agency/schema.ts';
import type { Reception } from '#features/reception/schema.ts';
import { contactOf, contactSheet } from './contact.ts';

const TODAY = '2026-11-23';
const agency = (data: Partial<Agency>) => ({
  id: 'xa',
  name: 'UBND xã Thí Dụ',
  data: { level: 'commune', ...data } as Agency,
});
const reception = (data: Partial<Reception>): Reception =>
  ({ rule: { repeat: 'weekly' }, place: { name: 'Phòng 2' }, ...data }) as Reception;

test('an agency of which nothing is known has no fact, and the file says so', () => {
  const contact = contactOf(agency({}), [], TODAY);
  expect(contact).toMatchObject({ head: [], place: [], phone: [], hasSchedule: false });
  const { header, rows } = contactSheet([contact]);
  expect(rows[0]).toHaveLength(header.length);
  expect(rows[0]?.filter((value) => value === 'Chưa có thông tin')).toHaveLength(5);
});

test('place and telephone are those of the schedule that applies, each once', () => {
  const current = { validFrom: '2026-01-01', phone: '0000 000 001' };
  const contact = contactOf(
    agency({ address: 'Số 1\nấp Giữa', phone: '0000 000 009' }),
    [
      reception({ ...current, place: { name: 'Phòng 2', address: 'Số 3' } }),
      reception({ ...current, place: { name: 'Phòng 2', address: 'Số 3' } }),
      reception({ validFrom: '2020-01-01', validTo: '2020-12-31', place: { name: 'Nhà cũ' } }),
    ],
    TODAY,
  );
  expect(contact).toMatchObject({ place: ['Phòng 2, Số 3'], phone: ['0000 000 001'] });
  expect(contact.hasSchedule).toBe(true);
});

test('without a schedule that applies the office is named as such', () => {
  const contact = contactOf(
    agency({ address: 'Số 1\nấp Giữa', phone: '0000 000 009' }),
    [reception({})],
    TODAY,
  );
  expect(contact).toMatchObject({ place: ['Trụ sở: Số 1, ấp Giữa'], phone: ['0000 000 009'] });
  expect(contact.hasSchedule).toBe(false);
});

test('both leaders of mass mobilisation are named with their parts', () => {
  const { massMobilisation } = contactOf(
    agency({
      massMobilisationHead: { post: 'Chủ tịch' },
      massMobilisationLead: { post: 'Phó Chủ tịch', name: 'Nguyễn Văn A' },
    }),
    [],
    TODAY,
  );
  expect(massMobilisation).toEqual([
    'Chủ tịch (trực tiếp phụ trách)',
    'Phó Chủ tịch Nguyễn Văn A (được phân công)',
  ]);
});
