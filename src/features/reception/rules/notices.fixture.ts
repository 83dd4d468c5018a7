/** Published reception notices as rules, with the dates that were announced; sources in the notes. */
import type { Reception } from '#features/reception/schema.ts';

type Facts = Pick<Reception, 'rule' | 'shift'> & Partial<Reception>;

/** A reception with only the facts of its notice set. */
export const reception = (facts: Facts): Reception => ({
  title: 'Lịch tiếp công dân',
  agency: 'co-quan',
  host: { post: 'Người đứng đầu' },
  kind: 'periodic',
  times: [],
  place: { name: 'Trụ sở Tiếp công dân' },
  form: 'in-person',
  publishedOn: facts.validFrom ?? '2026-01-01',
  ...facts,
});

/** travinh.gov.vn: Secretary of Trà Vinh, 2024, "thứ Ba, tuần thứ 3 hằng tháng". */
export const TRA_VINH_2024 = [
  '2024-01-16',
  '2024-02-13',
  '2024-03-12',
  '2024-04-16',
  '2024-05-14',
  '2024-06-11',
  '2024-07-16',
  '2024-08-13',
  '2024-09-10',
  '2024-10-15',
  '2024-11-12',
  '2024-12-10',
];

/** tayninh.gov.vn: four hosts in turn at one place, Thursdays, January to July 2021. */
export const TAY_NINH_2021: readonly (readonly [string, string])[] = [
  ['2021-01-07', 'Chủ tịch UBND tỉnh'],
  ['2021-01-14', 'Đoàn ĐBQH đơn vị tỉnh Tây Ninh'],
  ['2021-01-21', 'Thường trực HĐND tỉnh'],
  ['2021-01-28', 'Bí thư Tỉnh ủy'],
  ['2021-02-04', 'Chủ tịch UBND tỉnh'],
  ['2021-02-18', 'Thường trực HĐND tỉnh'],
  ['2021-02-25', 'Bí thư Tỉnh ủy'],
  ['2021-03-04', 'Chủ tịch UBND tỉnh'],
  ['2021-03-18', 'Thường trực HĐND tỉnh'],
  ['2021-03-25', 'Bí thư Tỉnh ủy'],
  ['2021-04-01', 'Chủ tịch UBND tỉnh'],
  ['2021-04-08', 'Đoàn ĐBQH đơn vị tỉnh Tây Ninh'],
  ['2021-04-15', 'Thường trực HĐND tỉnh'],
  ['2021-04-22', 'Bí thư Tỉnh ủy'],
  ['2021-05-06', 'Chủ tịch UBND tỉnh'],
  ['2021-05-13', 'Đoàn ĐBQH đơn vị tỉnh Tây Ninh'],
  ['2021-05-20', 'Thường trực HĐND tỉnh'],
  ['2021-05-27', 'Bí thư Tỉnh ủy'],
  ['2021-06-03', 'Chủ tịch UBND tỉnh'],
  ['2021-06-10', 'Đoàn ĐBQH đơn vị tỉnh Tây Ninh'],
  ['2021-06-17', 'Thường trực HĐND tỉnh'],
  ['2021-06-24', 'Bí thư Tỉnh ủy'],
  ['2021-07-01', 'Chủ tịch UBND tỉnh'],
  ['2021-07-15', 'Thường trực HĐND tỉnh'],
  ['2021-07-22', 'Bí thư Tỉnh ủy'],
];

/** The same notice: Thursdays without a session, each with its reason. */
export const TAY_NINH_2021_NONE: readonly (readonly [string, string])[] = [
  ['2021-02-11', 'Nghỉ Tết Nguyên đán năm 2021'],
  ['2021-03-11', 'Đoàn ĐBQH dự kỳ họp thứ 11, Quốc hội khóa XIV'],
  ['2021-07-08', '(lý do bị cắt trong trích đoạn)'],
];

/** tayson.gialai.gov.vn: chair of the commune, Thursdays, July to December 2025. */
export const TAY_SON_2025 = [
  '2025-07-03',
  '2025-07-10',
  '2025-07-17',
  '2025-07-24',
  '2025-07-31',
  '2025-08-07',
  '2025-08-14',
  '2025-08-21',
  '2025-08-28',
  '2025-09-04',
  '2025-09-11',
  '2025-09-18',
  '2025-09-25',
  '2025-10-02',
  '2025-10-09',
  '2025-10-16',
  '2025-10-23',
  '2025-10-30',
  '2025-11-06',
  '2025-11-13',
  '2025-11-20',
  '2025-11-27',
  '2025-12-04',
  '2025-12-11',
  '2025-12-18',
  '2025-12-25',
];
