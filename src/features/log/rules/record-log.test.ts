import { describe, expect, it } from 'vitest';
import { publicationLog } from './event.ts';
import { eventsOf, type RecordLog } from './record-log.ts';
import { feedEntry } from '#features/log/outputs/feed.ts';
import { logPages, logPath, monthsOf } from './pages.ts';

const events = (data: object = {}, log: Partial<RecordLog> = {}, id = 'a') =>
  eventsOf(
    {
      concept: 'directive',
      path: `/van-ban/${id}/`,
      title: 'Chỉ thị',
      data: { issuer: 'tinh-uy', publishedOn: '2026-03-05', ...data },
    },
    { summary: 'Tóm tắt', changes: [], ...log },
  );

describe('eventsOf', () => {
  it('lists a change after the day of publication, and a withdrawal even on that day', () => {
    const changes = [
      { on: '2026-03-05', kind: 'correction', note: 'Sửa số' },
      { on: '2026-03-05', kind: 'withdrawal', note: 'Đăng nhầm' },
      { on: '2026-04-01', kind: 'correction', note: 'Sửa ngày ký', mark: 1 },
    ] as const;
    expect(events({}, { changes }).map(({ key, note }) => [key, note])).toEqual([
      ['/van-ban/a/:2026-03-05:published', 'Tóm tắt'],
      ['/van-ban/a/:2026-03-05:withdrawal', 'Đăng nhầm'],
      ['/van-ban/a/:2026-04-01:correction:1', 'Sửa ngày ký'],
    ]);
  });

  it('has the hour of a publication that was set in advance', () => {
    const [event] = events({ publishAt: '2026-03-06T08:00' });
    expect(event).toMatchObject({ on: '2026-03-06', at: '08:00' });
  });

  it('keeps apart the records of one page by their roots, and lists each agency once', () => {
    const [event] = events(
      {},
      { root: '/van-ban/a/x', agencies: ['tinh-uy', undefined, 'so-y-te'] },
    );
    expect(event).toMatchObject({
      key: '/van-ban/a/x:2026-03-05:published',
      path: '/van-ban/a/',
      agencies: ['tinh-uy', 'so-y-te'],
    });
  });
});

it('publicationLog sorts newest first and leaves out what is still to come', () => {
  const changes = [{ on: '2026-04-01', kind: 'correction', note: 'Sửa' }] as const;
  const log = publicationLog(events({}, { changes }), '2026-04-01');
  expect(log.map(({ kind }) => kind)).toEqual(['correction', 'published']);
  expect(publicationLog(log, '2026-03-31')).toHaveLength(1);
});

describe('feedEntry', () => {
  it('has an id that knows the day and not the address of the site', () => {
    const [event] = events({ sample: true });
    const made = feedEntry(event!, 'example.vn', (path) => `https://moi.vn/tinh${path}`);
    expect(made).toMatchObject({
      id: 'tag:example.vn,2026-03-05:/van-ban/a/:2026-03-05:published',
      url: 'https://moi.vn/tinh/van-ban/a/',
      at: '2026-03-05T00:00:00+07:00',
    });
    expect(made.title).toMatch(/^\[Minh họa\] /);
  });
});

describe('logPages', () => {
  const all = Array.from({ length: 5 }, (_, index) =>
    events({ publishedOn: index < 3 ? '2026-03-05' : '2026-02-01' }, {}, `d${index}`),
  ).flat();
  it('cuts long months into pages and loses nothing', () => {
    const pages = logPages(all, 2);
    expect(
      pages.map(({ month, page, last, events: own }) => [month, page, last, own.length]),
    ).toEqual([
      ['2026-03', 1, 2, 2],
      ['2026-03', 2, 2, 1],
      ['2026-02', 1, 1, 2],
    ]);
    expect(pages.flatMap((page) => page.events)).toEqual(all);
    expect(monthsOf(all)).toEqual([
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
