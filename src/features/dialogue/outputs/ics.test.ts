/** The calendar file of a dialogue, parsed by an independent library (ical.js). */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { dialogue } from '#features/duty/rules/duty.fixture.ts';
import { dialogueFile } from './ics.ts';

const announced = {
  title: 'Đối thoại với nông dân; năm 2026',
  summary: 'Nghe nông dân nói',
  on: '2026-12-18',
  from: '08:00',
  to: '11:30',
  place: 'Hội trường, tầng 2',
  status: 'announced',
  chairs: [{ post: 'Chủ tịch UBND tỉnh' }],
  askBefore: '2026-12-11',
  howToAsk: 'Gửi qua trang góp ý.',
  sample: true,
};
const changed = new Date('2026-11-20T02:00:00Z');
const revision = { sequence: 2, stamp: changed, lastModified: changed };
const fileOf = (data: object = {}) =>
  dialogueFile(
    dialogue({ ...announced, ...data }),
    'https://minhbach.example.vn/doi-thoai/a/',
    revision,
  );
const eventOf = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
};

test('says what, when in Việt Nam, where, and until when questions are taken', () => {
  const event = eventOf(fileOf());
  expect(event.summary).toBe('[MINH HỌA] Đối thoại với nông dân; năm 2026');
  expect(event.startDate.toString()).toBe('2026-12-18T08:00:00');
  expect(fileOf()).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261218T080000');
  expect(event.endDate.toString()).toBe('2026-12-18T11:30:00');
  expect(event.location).toBe('Hội trường, tầng 2');
  expect(event.description).toContain('Nhận câu hỏi đến hết ngày: 11/12/2026');
  expect(event.uid).toBe('doi-thoai-doi-thoai@minhbach.example.vn');
  expect(event.sequence).toBe(2);
});

test('without hours it takes the whole day', () => {
  const event = eventOf(fileOf({ from: undefined, to: undefined }));
  expect(event.startDate.isDate).toBe(true);
  expect(event.endDate.toString()).toBe('2026-12-19');
});

test('called off, it says so and keeps nobody busy', () => {
  const text = fileOf({ status: 'cancelled' });
  expect(eventOf(text).summary).toMatch(/^\[KHÔNG TỔ CHỨC\]/);
  expect(text).toContain('TRANSP:TRANSPARENT');
  expect(eventOf(text).description).not.toContain('Nhận câu hỏi');
});
