import { describe, expect, it } from 'vitest';
import { announcedOn, changesOf, changeText } from './changes.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import type { SessionRecord } from '#features/reception/schema.ts';
import { isChanged } from './session.ts';

const PLACE = { name: 'Trụ sở', address: 'số 1' };
const HALL = { name: 'Nhà văn hóa ấp 3', address: 'ấp 3' };

/** The sessions of one week around a Monday, with these records applied. */
const week = (...sessions: SessionRecord[]) =>
  sessionsOf(
    reception({
      rule: { repeat: 'weekly', weekday: 'mon' },
      shift: 'none',
      host: { post: 'Chủ tịch' },
      times: [{ from: '08:00', to: '11:00' }],
      place: PLACE,
      form: 'in-person',
      validFrom: '2026-01-01',
      publishedOn: '2025-12-20',
      sessions,
    }),
    'lich',
    DAYS_OFF,
    '2026-11-30',
    '2026-12-06',
  );
const on = '2026-11-30';
const reason = 'Họp đột xuất';
const publishedOn = '2026-11-20';

describe('each kind of change', () => {
  const cases: [string, SessionRecord, string[]][] = [
    [
      'moved',
      { on, status: 'moved', movedTo: '2026-12-02', reason },
      ['Không tiếp ngày này; dời sang thứ Tư, ngày 02/12/2026', 'Dời từ thứ Hai, ngày 30/11/2026'],
    ],
    ['postponed', { on, status: 'postponed', reason }, ['Buổi này đã hoãn, chưa có ngày mới']],
    ['cancelled', { on, status: 'cancelled', reason }, ['Không tổ chức buổi tiếp này']],
    [
      'extraordinary',
      { on: '2026-12-04', status: 'confirmed', reason },
      ['Buổi tiếp thêm, ngoài lịch định kỳ'],
    ],
    [
      'another host',
      { on, status: 'confirmed', host: { post: 'Phó Chủ tịch' }, reason },
      ['Người tiếp thay: Phó Chủ tịch thay cho Chủ tịch'],
    ],
    [
      'another place',
      { on, status: 'confirmed', place: HALL, reason },
      ['Đổi địa điểm: Nhà văn hóa ấp 3, ấp 3 thay cho Trụ sở, số 1'],
    ],
    [
      'online',
      { on, status: 'confirmed', form: 'online', reason },
      ['Đổi hình thức: Trực tuyến thay cho Trực tiếp'],
    ],
    [
      'other hours',
      { on, status: 'confirmed', times: [{ from: '14:00', to: '17:00' }], reason },
      ['Đổi giờ tiếp: 14 giờ – 17 giờ thay cho 8 giờ – 11 giờ'],
    ],
  ];
  for (const [name, record, texts] of cases)
    it(`${name}: shown with its reason and the day it was announced`, () => {
      const changed = week({ ...record, publishedOn }).filter(isChanged);
      expect(changed.flatMap((session) => changesOf(session).map(changeText))).toEqual(texts);
      for (const session of changed) {
        expect(session.reason).toBe(reason);
        expect(announcedOn(session)).toBe(publishedOn);
      }
    });
});

it('does not call a record a change that only confirms what was announced', () => {
  const [session] = week({ on, status: 'confirmed', place: { ...PLACE }, form: 'in-person' });
  expect(session && isChanged(session)).toBe(false);
});

it('tells a move to another place on the new day, and the old place on the old day', () => {
  const [left, now] = week({ on, status: 'moved', movedTo: '2026-12-02', place: HALL, reason });
  expect(left?.place).toEqual(PLACE);
  expect(now && changesOf(now).map(({ kind }) => kind)).toEqual(['movedFrom', 'place']);
});

it('tells every change of a session that changed twice, against the first plan', () => {
  const [session] = week(
    { on, status: 'confirmed', place: HALL, reason: 'Sửa trụ sở', publishedOn: '2026-11-10' },
    { on, status: 'confirmed', place: { name: 'Trường học' }, form: 'both', reason, publishedOn },
  );
  expect(session && changesOf(session).map(changeText)).toEqual([
    'Đổi địa điểm: Trường học thay cho Trụ sở, số 1',
    'Đổi hình thức: Trực tiếp và trực tuyến thay cho Trực tiếp',
  ]);
});

it('takes the announcement of the change, not of the report after it', () => {
  const [session] = week(
    { on, status: 'confirmed', place: HALL, reason, publishedOn },
    { on, status: 'held', visits: 3, publishedOn: '2026-12-05' },
  );
  expect(session && announcedOn(session)).toBe(publishedOn);
});
