/** Every kind of change, with reason and announcement day, on every page with the session. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTES, tinySite } from './tiny-site.ts';

const { contentTree, publish } = tinySite();
let site: string;
beforeAll(async () => {
  site = await publish(contentTree('changes', 'reception-changes'), 'changes');
}, 2 * MINUTES);

/** The visible text of a page. */
function wordsOf(path: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(readFileSync(join(site, path, 'index.html'), 'utf8'));
  return (main?.[0] ?? '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const CALENDAR = 'lich-tiep-cong-dan';
const SHEET = (month: string) => `${CALENDAR}/ubnd/thong-bao/${month}`;
const MONTH = (month: string) => `${CALENDAR}/thang/${month}`;
/** Kind; its label; reason; announced; pages that show the session. */
const CASES: [string, RegExp, string, string, string[]][] = [
  [
    'moved',
    /dời sang|Dời từ/,
    'Bận họp tỉnh',
    '11/11/2026',
    ['', MONTH('2026-11'), SHEET('2026-11')],
  ],
  [
    'extraordinary',
    /Ngoài lịch|ngoài lịch/,
    'Vụ việc đông người',
    '22/11/2026',
    ['', MONTH('2026-11'), SHEET('2026-11')],
  ],
  ['postponed', /đã hoãn/, 'Mưa bão', '13/11/2026', [MONTH('2026-12'), SHEET('2026-12')]],
  ['cancelled', /Không tổ chức/, 'Sửa trụ sở', '14/11/2026', [MONTH('2026-12'), SHEET('2026-12')]],
  [
    'another host',
    /Người tiếp thay: Phó Chủ tịch UBND tỉnh thay cho Chủ tịch UBND tỉnh/,
    'Chủ tịch đi công tác',
    '15/11/2026',
    [MONTH('2026-12'), SHEET('2026-12')],
  ],
  [
    'another place',
    /Đổi địa điểm: Nhà văn hóa ấp Ba thay cho Trụ sở Tiếp công dân, số 1/,
    'Trụ sở mất điện',
    '16/11/2026',
    [MONTH('2026-12'), SHEET('2026-12')],
  ],
  [
    'online',
    /Đổi hình thức: Trực tuyến thay cho Trực tiếp/,
    'Dịch bệnh',
    '17/11/2026',
    [MONTH('2026-12'), SHEET('2026-12')],
  ],
];

describe.each(CASES)('%s', (_, says, reason, announced, pages) => {
  it.each([CALENDAR, `${CALENDAR}/ubnd`, ...pages])('on /%s', (path) => {
    const words = wordsOf(path);
    expect(words).toMatch(says);
    expect(words).toContain(`Lý do: ${reason}. Thông báo ngày ${announced}`);
  });

  it('in lich.json', () => {
    const { sessions } = JSON.parse(readFileSync(join(site, CALENDAR, 'lich.json'), 'utf8')) as {
      sessions: { reason?: string; changes?: string[]; changePublishedOn?: string }[];
    };
    const found = sessions.filter((session) => session.reason === reason);
    expect(found.length).toBeGreaterThan(0);
    for (const session of found) {
      expect(session.changes?.length).toBeGreaterThan(0);
      expect(session.changePublishedOn).toBe(announced.split('/').reverse().join('-'));
    }
  });
});

describe('the agency’s page', () => {
  const html = () => readFileSync(join(site, CALENDAR, 'ubnd/index.html'), 'utf8');
  it('leads to the place in the phone’s map, and writes the coordinates out', () => {
    expect(html()).toContain('href="geo:10.25,105.97"');
    expect(wordsOf(`${CALENDAR}/ubnd`)).toContain('Tọa độ: 10.25, 105.97');
  });
  it('leads to the other place of a session held elsewhere', () =>
    expect(html()).toContain('href="geo:10.5,106.5"'));
  it('dials the number of the reception office', () =>
    expect(html()).toContain('href="tel:02703000111"'));
});
