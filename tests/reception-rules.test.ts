/** The schedules of real notices give the published days, the same ones on every machine. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  TAY_NINH_2021,
  TAY_NINH_2021_NONE,
  TAY_SON_2025,
  TRA_VINH_2024,
} from '#features/reception/rules/notices.fixture.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { sessionsOf } from '#features/reception/rules/recurrence.ts';
import { receptionSchema } from '#features/reception/schema.ts';
import { parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import { TEST_CONTENT } from './test-content.ts';

const sessions = (id: string) => {
  const { yaml } = splitFrontMatter(readFileSync(`${TEST_CONTENT}/receptions/${id}.md`, 'utf8'));
  const data = receptionSchema.parse(parseYaml(yaml).data);
  return sessionsOf(data, id, DAYS_OFF, '2008-01-01', '2027-12-31');
};

describe('what the site shows of the notices', () => {
  it('Trà Vinh 2024: the twelve days as published, 13/02 with a note', () => {
    const all = sessions('tinh-uy-tra-vinh-2024');
    expect(all.map(({ date }) => date)).toEqual(TRA_VINH_2024);
    expect(all.find(({ date }) => date === '2024-02-13')?.reason).toContain('Tết');
  });
  it('Tây Ninh 2021: 25 days with their hosts, three days without a session', () => {
    const all = sessions('tru-so-tiep-cong-dan-tay-ninh-2021');
    const open = all.filter(({ status }) => status === 'planned');
    expect(open.map(({ date, host }) => [date, host.post])).toEqual(TAY_NINH_2021);
    const none = all.filter(({ status }) => status === 'cancelled').map(({ date }) => date);
    expect(none).toEqual(TAY_NINH_2021_NONE.map(([date]) => date));
  });
  it('Tây Sơn 2025: the 26 Thursdays', () => {
    const dates = sessions('ubnd-xa-tay-son-gia-lai-2025').map(({ date }) => date);
    expect(dates).toEqual(TAY_SON_2025);
  });
  it('Thanh Hóa 10/2019: from the 21st to the 18th', () => {
    expect(sessions('tinh-uy-thanh-hoa-2019-10')).toMatchObject([
      { date: '2019-10-18', movedFrom: '2019-10-21' },
      { date: '2019-10-21', movedTo: '2019-10-18', status: 'moved' },
    ]);
  });
  it('Bình Dương 12/2024 stays on its day, Bến Tre 7/2021 names none', () => {
    expect(sessions('ubnd-tinh-binh-duong-2024-12')).toMatchObject([
      { date: '2024-12-17', status: 'postponed' },
    ]);
    expect(sessions('ubnd-tinh-ben-tre-2021-07')).toEqual([]);
  });
  it.each([
    'ubnd-tinh-vinh-long-cu-dinh-ky',
    'ubnd-tinh-lang-son',
    'hdnd-huyen-ngan-son-2021',
    'so-tttt-vinh-phuc-2018',
    'ubnd-tp-ho-chi-minh-2014',
  ])('%s does not say for which days it is meant: no session is made up', (id) => {
    expect(sessions(id)).toEqual([]);
  });
});

/** Setting TZ in a running process is not the same: Node reads it at start. */
const SCRIPT = `
  import { DAYS_OFF } from './src/features/days-off/rules/days-off.fixture.ts';
  import { reception } from './src/features/reception/rules/notices.fixture.ts';
  import { sessionsOf } from './src/features/reception/rules/recurrence.ts';
  const rules = [
    { repeat: 'weekly', weekday: 'sun' },
    { repeat: 'monthly-row', weekday: 'tue', nth: 3 },
    { repeat: 'monthly-weekday', weekday: 'mon', nth: -1 },
    { repeat: 'monthly-day', days: [1, 15, 31] },
  ];
  const days = rules.flatMap((rule) =>
    sessionsOf(
      reception({ rule, shift: 'nearest', validFrom: '2021-01-01' }),
      'lich', DAYS_OFF, '2021-01-01', '2027-12-31',
    ).map(({ date, nominal }) => nominal + date),
  );
  console.log(new Date(2026, 0, 1).getTimezoneOffset(), days.length, days.join());
`;

it('a machine in any time zone gives the same days', () => {
  const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh'];
  const printed = zones.map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', SCRIPT], {
      cwd: new URL('..', import.meta.url),
      env: { ...process.env, TZ, NODE_OPTIONS: '' },
      encoding: 'utf8',
    }).split(' '),
  );
  expect(new Set(printed.map(([offset]) => offset)).size).toBe(zones.length);
  expect(new Set(printed.map(([, ...days]) => days.join())).size).toBe(1);
  expect(Number(printed[0]?.[1])).toBeGreaterThan(700);
});
