import { describe, expect, test } from 'vitest';
import type { NamedAgency } from '#features/agency/rules/named-agency.ts';
import { readSessionQuestion } from './session-question.ts';
import { replyTo, type SessionRow } from './session-reply.ts';

const agency = (
  id: string,
  names: readonly string[],
  rest: Partial<NamedAgency> = {},
): NamedAgency => ({
  name: names.at(-1) ?? id,
  names,
  path: `/lich-tiep-cong-dan/${id}/`,
  hasCalendar: true,
  own: true,
  ...rest,
});

const AGENCIES = [
  agency('ubnd', ['Ủy ban nhân dân tỉnh Minh Họa', 'UBND tỉnh Minh Họa']),
  agency('tinh-uy', ['Tỉnh ủy Minh Họa']),
  agency('tu-phap', ['Sở Tư pháp tỉnh Minh Họa', 'Sở Tư pháp (Minh Họa)']),
  agency('nong-nghiep', ['Sở Nông nghiệp và Môi trường tỉnh Minh Họa']),
  agency('thi-du', ['Ủy ban nhân dân xã Thí Dụ', 'UBND xã Thí Dụ']),
  agency('xay-dung', ['Sở Xây dựng tỉnh Minh Họa'], { hasCalendar: false, path: '/co-quan/x/' }),
  agency('ben-tre', ['Ủy ban nhân dân tỉnh Bến Tre'], { own: false }),
  agency('tay-ninh', ['Trụ sở Tiếp công dân tỉnh Tây Ninh', 'Trụ sở Tiếp công dân Tây Ninh'], {
    own: false,
  }),
  agency('tay-son', ['Ủy ban nhân dân xã Tây Sơn, tỉnh Gia Lai', 'UBND xã Tây Sơn (Gia Lai)'], {
    own: false,
  }),
];
const TODAY = '2026-11-25';
const read = (text: string, today = TODAY) => {
  const question = readSessionQuestion(text, today, AGENCIES);
  if (!question) return undefined;
  const { agency: found, period } = question;
  return [found?.path.split('/')[2], period && `${period.from}..${period.to}`];
};
const DECEMBER = '2026-12-01..2026-12-31';
const day = (date: string) => `${date}..${date}`;

describe('whose sessions are asked for', () => {
  test.each([
    ['lịch tiếp công dân sở tư pháp tháng 12', 'tu-phap', DECEMBER],
    ['lich tiep cong dan so tu phap thang 12', 'tu-phap', DECEMBER],
    ['LỊCH TIẾP DÂN SỞ TƯ PHÁP'.normalize('NFD'), 'tu-phap', undefined],
    ['UBND tỉnh tiếp công dân', 'ubnd', undefined],
    ['ủy ban nhân dân tỉnh tiếp dân hôm nay', 'ubnd', day('2026-11-25')],
    ['gặp chủ tịch tỉnh', 'ubnd', undefined],
    ['gặp bí thư tỉnh ủy tháng sau', 'tinh-uy', DECEMBER],
    ['sở nông nghiệp tiếp công dân', 'nong-nghiep', undefined],
    ['chủ tịch xã thí dụ tiếp dân tuần này', 'thi-du', '2026-11-23..2026-11-29'],
    ['lịch tiếp công dân ubnd tỉnh bến tre', 'ben-tre', undefined],
    ['lịch tiếp dân ubnd bến tre', 'ben-tre', undefined],
    ['trụ sở tiếp công dân ở đâu', undefined, undefined],
    ['trụ sở tiếp công dân tây ninh ở đâu', 'tay-ninh', undefined],
    ['lịch tiếp dân xã tây sơn gia lai', 'tay-son', undefined],
    ['khi nào bí thư tiếp dân', 'tinh-uy', undefined],
    ['lich tiep dan cua bi thu', 'tinh-uy', undefined],
    ['tôi muốn gặp bí thư', 'tinh-uy', undefined],
    ['bí thư xã thí dụ tiếp dân', 'thi-du', undefined],
    ['chủ tịch tiếp dân hôm nào', 'ubnd', undefined],
    ['ủy ban tiếp dân khi nào', 'ubnd', undefined],
    ['bao giờ tiếp công dân', undefined, undefined],
    ['lịch tiếp công dân sở xây dựng', 'x', undefined],
    ['lịch tiếp công dân', undefined, undefined],
    ['lịch tiếp dân tuần sau', undefined, '2026-11-30..2026-12-06'],
    ['quy chế tiếp công dân tháng 12', undefined, DECEMBER],
  ])('%s', (text, id, days) => expect(read(text)).toEqual([id, days]));

  test.each([
    '',
    'tiếp công dân',
    'luật tiếp công dân',
    'quy chế tiếp công dân ubnd tỉnh',
    'dân chủ trực tiếp dân bàn tháng 12',
    'sở tư pháp tháng 12',
    'gấp rút giải ngân tháng 12',
    '08-CT/TU',
    'tiếp công dân ở địa phương',
    'thủ tục tiếp công dân ở xã',
    'kết quả tiếp công dân tháng 10',
  ])('no question: "%s"', (text) => expect(read(text)).toBeUndefined());
});

describe('what is not understood is said', () => {
  test.each([
    ['lịch tiếp công dân sở tư pháp tháng 12', []],
    ['tôi muốn hỏi khi nào ủy ban nhân dân tỉnh có lịch tiếp dân ạ', []],
    ['gặp giám đốc sở nông nghiệp ở đâu', []],
    ['lịch tiếp dân quý 5', ['quý 5']],
    ['đại biểu quốc hội tiếp dân khi nào', ['đại biểu quốc hội']],
    ['hội đồng nhân dân xã tiếp người dân ở đâu', []],
    ['muốn gặp chủ tịch xã thì đi đâu', []],
    ['lịch tiếp dân 31/2', ['31/2']],
    ['sáng thứ năm có tiếp dân không', ['sáng']],
    ['lịch tiếp dân của Sở Ngoại vụ', ['Sở Ngoại vụ']],
    ['lịch tiếp dân sở tư pháp về Đất đai, nhà cửa', ['Đất đai, nhà cửa']],
    ['gặp phó chủ tịch tỉnh', ['phó']],
    ['lịch tiếp dân thứ ba ngày 3/12', ['thứ Ba']],
    ['lịch tiếp dân thứ năm ngày 3/12', []],
    ['lịch tiếp dân thứ bảy, chủ nhật', ['Chủ nhật']],
    ['xã tôi khi nào tiếp dân', []],
    ['xã Ngọc Lặc tháng 12 tiếp dân', ['Ngọc Lặc tháng 12']],
  ])('%s', (text, words) =>
    expect(readSessionQuestion(text, TODAY, AGENCIES)?.unread).toEqual(words),
  );
});

describe('when', () => {
  test.each([
    ['quý 4', TODAY, '2026-10-01..2026-12-31'],
    ['quý iv', TODAY, '2026-10-01..2026-12-31'],
    ['quý 3', TODAY, '2027-07-01..2027-09-30'],
    ['quý III/2026', TODAY, '2026-07-01..2026-09-30'],
    ['quý này', TODAY, '2026-10-01..2026-12-31'],
    ['quý sau', TODAY, '2027-01-01..2027-03-31'],
    ['thứ năm tuần này', TODAY, day('2026-11-26')],
    ['thu nam tuan nay', TODAY, day('2026-11-26')],
    ['thứ 2 tuần này', TODAY, day('2026-11-23')],
    ['thứ hai tuần sau', TODAY, day('2026-11-30')],
    ['thứ 7', TODAY, day('2026-11-28')],
    ['thứ bảy', TODAY, day('2026-11-28')],
    ['thứ tư', TODAY, day('2026-11-25')],
    ['t3', TODAY, day('2026-12-01')],
    ['chủ nhật', TODAY, day('2026-11-29')],
    ['chủ nhật', '2026-11-29', day('2026-11-29')],
    ['thứ tự', TODAY, undefined],
    ['bí thư năm 2026', TODAY, '2026-01-01..2026-12-31'],
    ['bi thu nam 2026', TODAY, '2026-01-01..2026-12-31'],
    ['thứ năm tháng 12', TODAY, DECEMBER],
    ['cuối tuần', TODAY, '2026-11-28..2026-11-29'],
    ['cuối tuần sau', TODAY, '2026-12-05..2026-12-06'],
    ['tuần trước', TODAY, '2026-11-16..2026-11-22'],
    ['tháng trước', '2026-01-31', '2025-12-01..2025-12-31'],
    ['năm sau', TODAY, '2027-01-01..2027-12-31'],
    ['tháng năm', TODAY, '2027-05-01..2027-05-31'],
    ['tháng mười hai', TODAY, DECEMBER],
    ['ngày 15', TODAY, day('2026-12-15')],
    ['ngày 31', '2026-11-30', day('2026-12-31')],
    ['3-12-2026', TODAY, day('2026-12-03')],
    ['hôm nay', TODAY, day('2026-11-25')],
    ['hôm qua', TODAY, day('2026-11-24')],
    ['tháng 11', TODAY, '2026-11-01..2026-11-30'],
    ['tháng 10', TODAY, '2027-10-01..2027-10-31'],
    ['tháng 2', '2028-01-31', '2028-02-01..2028-02-29'],
    ['tháng 10/2026', TODAY, '2026-10-01..2026-10-31'],
    ['tháng 10 năm 2026', TODAY, '2026-10-01..2026-10-31'],
    ['12/2026', TODAY, DECEMBER],
    ['tháng này', TODAY, '2026-11-01..2026-11-30'],
    ['tháng sau', '2026-12-31', '2027-01-01..2027-01-31'],
    ['tháng sáu', TODAY, '2027-06-01..2027-06-30'],
    ['3/12', TODAY, day('2026-12-03')],
    ['03/12/2026', TODAY, day('2026-12-03')],
    ['ngày 3 tháng 12', TODAY, day('2026-12-03')],
    ['ngày 3 tháng 1 năm 2027', TODAY, day('2027-01-03')],
    ['25/11', TODAY, day('2026-11-25')],
    ['24/11', TODAY, day('2027-11-24')],
    ['ngày mai', '2026-12-31', day('2027-01-01')],
    ['tuần này', '2026-11-29', '2026-11-23..2026-11-29'],
    ['31/2', TODAY, undefined],
    ['tháng 13', TODAY, undefined],
  ])('"%s" on %s', (text, today, days) =>
    expect(read(`lịch tiếp dân ${text}`, today)?.[1]).toBe(days),
  );
});

const row = (date: string, rest: Partial<SessionRow> = {}): SessionRow => ({
  id: `x-${date}`,
  agency: 'tu-phap',
  agencyName: 'Sở Tư pháp',
  date,
  status: 'planned',
  host: 'Giám đốc Sở',
  times: [{ from: '08:00', to: '11:30' }],
  place: 'Phòng Tiếp công dân',
  ...rest,
});
const ROWS = [
  row('2026-11-09', { status: 'held' }),
  row('2026-12-14', { status: 'moved', movedTo: '2026-12-16', reason: 'họp HĐND' }),
  row('2026-12-16', { movedFrom: '2026-12-14' }),
  row('2026-12-21', { status: 'postponed', reason: 'bão' }),
  row('2027-02-08'),
];
const reply = (text: string, sessions = ROWS, from?: string) => {
  const question = readSessionQuestion(text, TODAY, AGENCIES);
  if (!question) throw new Error(text);
  return replyTo(question, { sessions, ...(from && { from }) }, TODAY, '/tinh/');
};

describe('the answer', () => {
  test('names the agency and the period, and says changes with their reason', () => {
    const { title, url, note, sessions } = reply('lịch tiếp công dân sở tư pháp tháng 12');
    expect(title).toBe('Lịch tiếp công dân: Sở Tư pháp (Minh Họa), tháng 12/2026');
    expect(url).toBe('/tinh/lich-tiep-cong-dan/tu-phap/');
    expect(note).toBe('');
    expect(sessions.map(({ off }) => off)).toEqual([true, false, true]);
    expect(sessions.map(({ change }) => change)).toEqual([
      'Không tiếp ngày này, dời sang 16/12/2026. Lý do: họp HĐND',
      'Dời từ 14/12/2026',
      'Hoãn, chưa có ngày mới. Lý do: bão',
    ]);
    expect(sessions[1]).toMatchObject({
      date: '2026-12-16',
      times: '08:00–11:30',
      host: 'Giám đốc Sở',
      url: '/tinh/lich-tiep-cong-dan/tu-phap/#buoi-x-2026-12-16',
    });
  });

  test('an empty period says so and gives the next session', () => {
    const { note, sessions } = reply('lịch tiếp công dân sở tư pháp tháng 1');
    expect(note).toBe('Không có buổi nào được công bố trong thời gian này. Buổi tiếp theo:');
    expect(sessions.map(({ date }) => date)).toEqual(['2027-02-08']);
  });

  test('a period whose sessions are all off names the next one that is not', () => {
    const { note, sessions } = reply('sở tư pháp tiếp dân 21/12');
    expect(sessions.map(({ date }) => date)).toEqual(['2026-12-21']);
    expect(note).toBe(
      'Các buổi trong thời gian này không diễn ra. Buổi tiếp theo: thứ Hai, ngày 08/02/2027.',
    );
  });

  test('without a period the next ones, not those that have passed', () => {
    const { sessions } = reply('sở tư pháp tiếp công dân');
    expect(sessions.map(({ date }) => date)).toEqual(['2026-12-14', '2026-12-16', '2026-12-21']);
  });

  test('of the whole province the agency is named beside the host', () =>
    expect(reply('lịch tiếp công dân tháng 12').sessions[0]?.host).toBe(
      'Giám đốc Sở · Sở Tư pháp',
    ));

  test('a long list is cut, and says how long it is', () => {
    const rows = Array.from({ length: 9 }, (_, at) => row(`2026-12-0${at + 1}`));
    const { total, sessions } = reply('lịch tiếp công dân tháng 12', rows);
    expect([total, sessions.length]).toEqual([9, 5]);
  });

  test('nothing to come, and no calendar at all', () => {
    expect(reply('sở tư pháp tiếp dân', []).note).toMatch(/^Chưa có buổi tiếp nào/);
    expect(reply('lịch tiếp dân sở xây dựng')).toMatchObject({
      url: '/tinh/co-quan/x/',
      note: 'Trang này chưa có lịch tiếp công dân của cơ quan này.',
      sessions: [],
    });
  });

  test('of a weekday in a long period, that day only', () => {
    const { title, sessions } = reply('sở tư pháp tiếp dân thứ tư tháng 12');
    expect(title).toBe('Lịch tiếp công dân: Sở Tư pháp (Minh Họa), thứ Tư, tháng 12/2026');
    expect(sessions.map(({ date }) => date)).toEqual(['2026-12-16']);
  });

  test.each(['lịch tiếp dân sở tư pháp bị hoãn', 'so tu phap hoan lich tiep dan'])(
    'of changed sessions only those: %s',
    (text) => {
      const { title, sessions, unread } = reply(text);
      expect(title).toBe('Lịch tiếp công dân: Sở Tư pháp (Minh Họa), các buổi dời, hoãn');
      expect(sessions.map(({ date }) => date)).toEqual(['2026-12-14', '2026-12-16', '2026-12-21']);
      expect(unread).toEqual([]);
      expect(reply(`${text} tháng 2`).note).toBe(
        'Không có buổi nào được công bố là dời hoặc hoãn.',
      );
    },
  );

  test('says which words it leaves out', () =>
    expect(reply('sở tư pháp tiếp dân sáng tháng 12').unread).toEqual(['sáng']));

  test('of a commune without a name, the communes and how to name one', () => {
    const { title, note, links, sessions, url } = reply('xã tôi khi nào tiếp dân');
    expect(title).toBe('Lịch tiếp công dân: các xã, phường');
    expect(note).toBe(
      'Gõ thêm tên xã, phường để xem lịch, ví dụ “lịch tiếp công dân xã Thí Dụ”. Nơi đã đăng lịch:',
    );
    expect(links).toEqual([{ label: 'UBND xã Thí Dụ', url: '/tinh/lich-tiep-cong-dan/thi-du/' }]);
    expect(sessions).toEqual([]);
    expect(url).toBe('/tinh/lich-tiep-cong-dan/');
  });

  test('says of a time that the calendar does not reach back to that it is elsewhere, not that there was none', () => {
    const [past, later] = ['2024-05-01', '2026-12-15'];
    const older = 'Các buổi trước đây ở trang của từng tháng; lịch chung chỉ có từ ngày';
    expect(reply('lịch tiếp công dân tháng 5/2024', ROWS, '2025-11-01')).toMatchObject({
      note: `${older} 01/11/2025.`,
      sessions: [],
    });
    expect(reply('lịch tiếp công dân tháng 5/2024', ROWS).note).not.toContain(older);
    expect(reply('lịch tiếp công dân tháng 12', ROWS, later).note).toContain(older);
    expect(reply('lịch tiếp công dân tháng 12', ROWS, past).note).toBe('');
  });
});
