/** The tables of sessions, and of how schedules are kept. */
import { attendanceTable, monthsOf } from '#features/reception/outputs/attendance-table.ts';
import { sessionsTable } from '#features/reception/outputs/open-data.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { toTable } from '#outputs/open-data/table.ts';
import { attendanceRows } from './reception-attendance.ts';
import { allSessions } from './receptions.ts';

export const tables = {
  [sessionsTable.name]: async () => toTable(sessionsTable, await allSessions(), absolute),
  [attendanceTable.name]: async () =>
    toTable(attendanceTable, (await attendanceRows()).flatMap(monthsOf), absolute),
};
