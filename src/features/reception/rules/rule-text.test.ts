import { expect, it } from 'vitest';
import { ruleText } from './rule-text.ts';
import type { ReceptionRule } from '#features/reception/schema.ts';

it.each<[ReceptionRule, string]>([
  [{ repeat: 'weekly', weekday: 'thu' }, 'Thứ Năm hằng tuần'],
  [{ repeat: 'weekly', weekday: 'sun' }, 'Chủ nhật hằng tuần'],
  [{ repeat: 'monthly-weekday', weekday: 'mon', nth: 1 }, 'Thứ Hai đầu tiên của tháng'],
  [{ repeat: 'monthly-weekday', weekday: 'mon', nth: 2 }, 'Thứ Hai lần thứ hai của tháng'],
  [{ repeat: 'monthly-weekday', weekday: 'fri', nth: -1 }, 'Thứ Sáu cuối cùng của tháng'],
  [
    { repeat: 'monthly-row', weekday: 'tue', nth: 3 },
    'Thứ Ba của tuần thứ ba trong tháng (tính theo tờ lịch)',
  ],
  [
    { repeat: 'monthly-row', weekday: 'tue', nth: 1 },
    'Thứ Ba của tuần đầu tiên trong tháng (tính theo tờ lịch)',
  ],
  [{ repeat: 'monthly-day', days: [20, 5] }, 'Ngày 05 và 20 hằng tháng'],
  [{ repeat: 'dates', dates: [] }, 'Theo danh sách ngày đã công bố'],
])('%j', (rule, line) => {
  expect(ruleText(rule)).toBe(line);
  expect(ruleText(rule, 'sentence')).toBe(
    rule.weekday === 'sun' ? line : `${line.charAt(0).toLowerCase()}${line.slice(1)}`,
  );
});
