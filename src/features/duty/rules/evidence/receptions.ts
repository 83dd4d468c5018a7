/**
 * Was the reception schedule kept? `reception/rules/attendance.ts` counts the required days of every head
 * in past periods. Unreported days leave the status undecided: they may have been held.
 */
import { formatNumber } from '#lib/vi-number.ts';
import {
  attendancePath,
  attendanceRowId,
  type Counts,
} from '#features/reception/rules/attendance.ts';
import type { AttendanceRow } from '#features/reception/rules/attendance.ts';
import { isHeadPost } from '#features/reception/rules/minimums.ts';
import type { DutyStatus } from '#features/duty/rules/status.ts';
import { NO_DATA, proof, towards, type Kind } from './kind.ts';

type Days = Pick<Counts, 'required' | 'decided' | 'kept'>;

/** Without a legal minimum, every session of the published schedule is required. */
function scheduled({ head, delegated, postponed, cancelled, unreported }: Counts): Days {
  const decided = head + delegated + postponed + cancelled;
  return { required: decided + unreported, decided, kept: head };
}

const daysOf = ({ attendance }: AttendanceRow): Days =>
  attendance.minimums.length > 0 ? attendance.total : scheduled(attendance.total);

const add = (rows: readonly Days[]): Days => ({
  required: rows.reduce((total, { required }) => total + required, 0),
  decided: rows.reduce((total, { decided }) => total + decided, 0),
  kept: rows.reduce((total, { kept }) => total + kept, 0),
});

const PERCENT = 100;

function statusOf({ required, decided, kept }: Days, minimum: number): DutyStatus {
  const enough = (days: number): boolean => days * PERCENT >= minimum * required;
  if (required > 0 && enough(kept)) return 'met';
  return enough(kept + required - decided) ? 'no-data' : 'unmet';
}

function detailOf({ required, decided, kept }: Days): string {
  if (required === 0) return 'chưa hết kỳ nào';
  const unreported = required - decided;
  const open = `${formatNumber(unreported)} ngày chưa công bố kết quả`;
  if (decided === 0) return open;
  return `${formatNumber(kept)}/${formatNumber(required)} ngày${unreported > 0 ? `, ${open}` : ''}`;
}

export const receptions: Kind<'attendance'> = {
  label: 'Số ngày người đứng đầu tiếp công dân trong năm',
  hint: 'Phần trăm số ngày phải tiếp, ví dụ 100.',
  minimumFault: (minimum) =>
    minimum > 1 && minimum <= PERCENT
      ? undefined
      : 'với lịch tiếp công dân, ghi phần trăm số ngày phải tiếp, ví dụ 100',
  unit: '%',
  words: (minimum) =>
    `Đạt khi trong các kỳ đã qua của năm, người đứng đầu trực tiếp tiếp công dân đủ ${minimum} số ngày tối thiểu theo luật hoặc quy định của Đảng; không có mức tối thiểu thì tính theo lịch đã công bố. Buổi ủy quyền, hoãn hoặc không tổ chức không tính. Ngày chưa công bố kết quả không bị coi là không tiếp: còn những ngày ấy thì ghi “Chưa có dữ liệu”, trừ khi các ngày còn lại không thể đủ.`,
  reads: { attendance: 'all' },
  judge: ({ duty, agency, year, published }) => {
    const heads = published.attendance.filter(
      (row) =>
        row.agency.id === agency.id &&
        row.attendance.year === year &&
        isHeadPost(row.attendance.post),
    );
    // The law binds the head; schedules of other people at the agency do not count if one is bound.
    const bound = heads.filter(({ attendance }) => attendance.minimums.length > 0);
    const rows = bound.length > 0 ? bound : heads;
    if (rows.length === 0) return NO_DATA;

    const { minimum, target = 0 } = duty.evidence;
    const days = add(rows.map(daysOf));
    const value =
      days.decided === 0 ? undefined : Math.round((days.kept / days.required) * 1000) / 10;
    return {
      status: statusOf(days, minimum),
      value,
      detail: detailOf(days),
      evidence: rows.map(({ attendance: { post } }) =>
        proof(
          `${post}: thực hiện lịch tiếp công dân năm ${year}`,
          `${attendancePath(year)}#${attendanceRowId(agency.id, post)}`,
          agency,
        ),
      ),
      ...(value !== undefined && towards(duty.evidence, value, `${formatNumber(target)}%`)),
    };
  },
};
