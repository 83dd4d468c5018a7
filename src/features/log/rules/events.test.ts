import { describe, expect, it } from 'vitest';
import type {
  DirectiveEntry,
  ReceptionEntry,
  StatisticEntry,
  StoryEntry,
} from '#features/entry.ts';
import { publicationLog, type LogRecords } from './events.ts';
import { feedEntry } from '#features/log/outputs/feed.ts';
import { logPages, logPath, monthsOf } from './pages.ts';

const entry = <E>(id: string, data: object): E => ({ id, digest: '', data }) as E;
const directive = (id: string, data: object = {}): DirectiveEntry =>
  entry(id, {
    type: 'chi-thi',
    number: '08-CT/TU',
    title: 'Về công tác dân vận',
    issuer: 'tinh-uy',
    summary: 'Tóm tắt',
    publishedOn: '2026-03-05',
    ...data,
  });
const NONE: LogRecords = {
  directives: [],
  receptions: [],
  stories: [],
  statistics: [],
  dialogues: [],
  feedback: [],
};
const log = (records: Partial<LogRecords>, today = '2026-11-23') =>
  publicationLog({ ...NONE, ...records }, today);

describe('publicationLog', () => {
  it('tells the publication and each change of a directive once, newest first', () => {
    const changes = [
      { on: '2026-04-01', kind: 'correction', note: 'Sửa ngày ký' },
      { on: '2026-04-01', kind: 'correction', note: 'Sửa tên tệp' },
    ];
    const events = log({ directives: [directive('2021-08-ct-tu', { changes })] });
    expect(events.map(({ on, kind }) => [on, kind])).toEqual([
      ['2026-04-01', 'correction'],
      ['2026-04-01', 'correction'],
      ['2026-03-05', 'published'],
    ]);
    expect(new Set(events.map(({ key }) => key)).size).toBe(3);
  });

  it('keeps the keys of changes when a newer one is written above them', () => {
    const old = { on: '2026-04-01', kind: 'correction', note: 'Sửa ngày ký' };
    const young = { on: '2026-05-01', kind: 'correction', note: 'Sửa trích yếu' };
    const keys = (changes: object[]) =>
      log({ directives: [directive('a', { changes })] }).map(({ key }) => key);
    expect(keys([young, old])).toEqual(keys([old, young]));
    expect(keys([young, old])).toEqual(expect.arrayContaining(keys([old])));
  });

  it('keeps the key of a document that was renumbered, and leads to where it is now', () => {
    const [before] = log({ directives: [directive('2021-08-ct-tu')] });
    const moved = directive('2021-09-ct-tu', { formerIds: ['2021-08-ct-tu', '2021-07-ct-tu'] });
    const [after] = log({ directives: [moved] });
    expect(after?.key).toBe(before?.key);
    expect(after?.path).toBe('/van-ban/2021-09-ct-tu/');
  });

  it('tells a text once a day: what was put right on its first day belongs to its publication', () => {
    const changes = [
      { on: '2026-03-04', kind: 'revision', note: 'Trước khi đăng' },
      { on: '2026-03-05', kind: 'correction', note: 'Sửa số' },
    ];
    const events = log({ directives: [directive('a', { changes })] });
    expect(events.map(({ kind, note }) => [kind, note])).toEqual([
      ['published', 'Tóm tắt\nĐính chính: Sửa số'],
    ]);
    const late = log({ directives: [directive('a', { changes, publishAt: '2026-03-06T08:00' })] });
    expect(late.map(({ note }) => note)).toEqual(['Tóm tắt']);
  });

  it('tells of a withdrawal even on the first day', () => {
    const changes = [{ on: '2026-03-05', kind: 'withdrawal', note: 'Đăng nhầm' }];
    const events = log({ directives: [directive('a', { changes })] });
    expect(events.map(({ kind, note }) => [kind, note])).toEqual([
      ['published', 'Tóm tắt'],
      ['withdrawal', 'Đăng nhầm'],
    ]);
  });

  it('keeps what is still to come to itself', () => {
    const records = { directives: [directive('a'), directive('b', { publishedOn: '2026-11-24' })] };
    expect(log(records)).toHaveLength(1);
  });

  it('tells the hour of a publication that was set in advance', () => {
    const [event] = log({
      directives: [directive('a', { publishAt: '2026-03-06T08:00', publishedOn: '2026-03-05' })],
    });
    expect(event).toMatchObject({ on: '2026-03-06', at: '08:00' });
  });

  it('tells of sessions that were moved, but not of those that go as planned', () => {
    const sessions = [
      {
        on: '2026-03-05',
        status: 'moved',
        movedTo: '2026-03-07',
        reason: 'Họp',
        publishedOn: '2026-03-01',
      },
      { on: '2026-03-12', status: 'planned', publishedOn: '2026-03-01' },
      { on: '2026-03-19', status: 'held' },
      { on: '2026-03-26', status: 'confirmed', publishedOn: '2026-03-02' },
      { on: '2026-04-02', status: 'confirmed', publishedOn: '2026-03-02', place: { name: 'A' } },
    ];
    const reception = entry<ReceptionEntry>('lich-a', {
      title: 'Lịch',
      agency: 'ubnd',
      validFrom: '2026-01-01',
      publishedOn: '2025-12-20',
      sessions,
    });
    const events = log({ receptions: [reception] });
    expect(events.map(({ note }) => note)).toEqual([
      'Buổi tiếp ngày 02/04/2026: đã xác nhận',
      'Buổi tiếp ngày 05/03/2026: dời ngày sang ngày 07/03/2026. Lý do: Họp',
      'Từ 01/01/2026 cho đến khi có lịch mới',
    ]);
  });

  it('keeps apart two schedules that share a page', () => {
    const of = (id: string) =>
      entry<ReceptionEntry>(id, {
        title: id,
        agency: 'ubnd',
        validFrom: '2026-01-01',
        publishedOn: '2026-01-01',
      });
    const keys = log({ receptions: [of('lich-a'), of('lich-b')] }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('tells of figures revised on one day as one event', () => {
    const point = (month: string) => ({
      from: `2026-${month}-01`,
      to: `2026-${month}-28`,
      stated: 1,
      revisedOn: '2026-06-01',
    });
    const statistic = entry<StatisticEntry>('s', {
      title: 'Chỉ tiêu',
      summary: 'Nhận xét',
      periodKind: 'month',
      publishedOn: '2026-05-01',
      series: [point('01'), point('02')],
    });
    expect(log({ statistics: [statistic] }).map(({ note }) => note)).toEqual([
      'Sửa số liệu tháng 1/2026, tháng 2/2026',
      'Nhận xét',
    ]);
  });

  it('tells of steps a model took after it was published, where the day is known', () => {
    const stages = { registered: '2026-01-05', recognised: '2026-10-01', replicated: '2026' };
    const story = entry<StoryEntry>('m', {
      title: 'Mô hình',
      summary: 'Tóm tắt',
      agency: 'a',
      publishedOn: '2026-02-01',
      stages,
    });
    expect(log({ stories: [story] }).map(({ note }) => note)).toEqual(['Công nhận', 'Tóm tắt']);
  });
});

describe('feedEntry', () => {
  it('has an id that knows the day and not the address of the site', () => {
    const [event] = log({ directives: [directive('a', { sample: true })] });
    const made = feedEntry(event!, 'example.vn', (path) => `https://moi.vn/tinh${path}`);
    expect(made).toMatchObject({
      id: 'tag:example.vn,2026-03-05:/van-ban/a/:2026-03-05:published',
      url: 'https://moi.vn/tinh/van-ban/a/',
      updated: '2026-03-05T00:00:00+07:00',
    });
    expect(made.title).toMatch(/^\[Minh họa\] /);
  });
});

describe('logPages', () => {
  const events = log({
    directives: Array.from({ length: 5 }, (_, index) =>
      directive(`d${index}`, { publishedOn: index < 3 ? '2026-03-05' : '2026-02-01' }),
    ),
  });
  it('cuts long months into pages and loses nothing', () => {
    const pages = logPages(events, 2);
    expect(
      pages.map(({ month, page, last, events: own }) => [month, page, last, own.length]),
    ).toEqual([
      ['2026-03', 1, 2, 2],
      ['2026-03', 2, 2, 1],
      ['2026-02', 1, 1, 2],
    ]);
    expect(pages.flatMap((page) => page.events)).toEqual(events);
    expect(monthsOf(events)).toEqual([
      { month: '2026-03', count: 3 },
      { month: '2026-02', count: 2 },
    ]);
  });
  it.each([
    [undefined, 1, '/nhat-ky/'],
    ['2026-03', 1, '/nhat-ky/2026-03/'],
    ['2026-03', 2, '/nhat-ky/2026-03/2/'],
  ])('%s page %i is %s', (month, page, path) => expect(logPath(month, page)).toBe(path));
});
