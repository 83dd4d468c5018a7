/** Calendar files of the built site, read by ical.js (Thunderbird's) and compared with data and pages. */
import ICAL from 'ical.js';
import type { APIRequestContext } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './site.ts';

const HOME = '/lich-tiep-cong-dan/';
const WARD = `${HOME}minh-hoa-phuong-vi-du/`;
const TYPE = 'text/calendar; charset=utf-8';

/** A calendar entry, in local time of Việt Nam: "2026-12-01T08:00", whole days "2026-12-01". */
interface Instance {
  uid: string;
  start: string;
  /** For a whole day the next day, as in RFC 5545. */
  end: string;
  summary: string;
  location: string;
  status: string;
}

function readCalendar(text: string): Instance[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const local = (time: ICAL.Time) => {
    if (time.isDate) return time.toString();
    if (time.zone.tzid === 'floating') time.zone = zone;
    return new Date(time.toJSDate().getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
  };
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: local(event.startDate),
      end: local(event.endDate),
      summary: event.summary,
      location: event.location,
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}

interface Row {
  id: string;
  agency: string;
  date: string;
  status: string;
  movedTo?: string;
  movedFrom?: string;
  host: string;
  times: { from: string; to?: string }[];
  place: string;
  address?: string;
  registerUntil?: string;
}

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const byUid = <T extends { uid: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.uid < b.uid ? -1 : Number(a.uid > b.uid)));

/** The calendar entries of a session: itself, and the last day to register for it. */
function expected(row: Row): Pick<Instance, 'uid' | 'start' | 'end' | 'location' | 'status'>[] {
  const froms = row.times.map(({ from }) => from).sort();
  const tos = row.times.map(({ from, to }) => to ?? from).sort();
  const common = {
    location: [row.place, row.address?.replace(/^Số /u, 'số ')].filter(Boolean).join(', '),
    // Google drops CANCELLED events of a subscription; a prefix of the title marks them.
    status: 'CONFIRMED',
  };
  const hours = froms[0]
    ? { start: `${row.date}T${froms[0]}`, end: `${row.date}T${tos.at(-1)}` }
    : { start: row.date, end: nextDay(row.date) };
  const until = row.status === 'moved' ? undefined : row.registerUntil;
  return [
    { uid: row.id, ...hours, ...common },
    ...(until ? [{ uid: `${row.id}-dang-ky`, start: until, end: nextDay(until), ...common }] : []),
  ];
}

const MARK: Record<string, RegExp> = {
  moved: /^\[DỜI SANG \d\d\/\d\d(?:\/\d{4})?\] /,
  postponed: /^\[HOÃN\] /,
  cancelled: /^\[KHÔNG TỔ CHỨC\] /,
};

test('the files of the province begin twelve months back, an agency’s with its first session', async ({
  request,
}) => {
  const all = (await (await request.get(`${HOME}lich.json`)).json()) as {
    from: string;
    sessions: Row[];
  };
  expect(all.from).toBe('2025-11-01');
  const pages = await agencyPages(request);
  const own = new Map(
    await Promise.all(pages.map(async (path) => [path, await rowsOf(request, path)] as const)),
  );
  const ids = new Set(all.sessions.map(({ id }) => id));
  const agencies = new Set(all.sessions.map(({ agency }) => agency));
  let before = 0;
  for (const [path, rows] of own) {
    // All sessions of a provincial agency since then; none before, and none of others.
    const isOwn = agencies.has(path.split('/').at(-2) ?? '');
    for (const { id, date } of rows)
      expect([id, ids.has(id)]).toEqual([id, isOwn && date >= all.from]);
    before += rows.filter(({ date }) => date < all.from).length;
  }
  expect(before).toBeGreaterThan(0);
});

async function rowsOf(request: APIRequestContext, path: string): Promise<Row[]> {
  const answer = (await (await request.get(`${path}lich.json`)).json()) as { sessions: Row[] };
  return answer.sessions;
}

/** Every agency with a calendar, including external and former ones. */
async function agencyPages(request: APIRequestContext): Promise<string[]> {
  const rows = (await (await request.get('/du-lieu/sessions.json')).json()) as { agency: string }[];
  return [...new Set(rows.map(({ agency }) => `${HOME}${agency}/`))];
}

function compare(text: string, rows: readonly Row[]) {
  const found = byUid(
    readCalendar(text).map((instance) => ({
      ...instance,
      uid: instance.uid.replace(/@localhost(?::\d+)?$/, ''),
    })),
  );
  const wanted = byUid(rows.flatMap(expected));
  expect(found.map(({ summary: _, ...rest }) => rest)).toEqual(wanted);
  const titles = new Map(found.map(({ uid, summary }) => [uid, summary]));
  // One expectation for all: each takes Playwright some time.
  const isNamed = ({ id, status, host, movedTo, movedFrom }: Row): boolean => {
    const title = titles.get(id) ?? '';
    const mark = MARK[status] ?? (movedFrom && !movedTo ? /^\[DỜI TỪ / : /^(?!\[(?!MINH HỌA))/);
    return title.includes(`${host} tiếp công dân`) && mark.test(title);
  };
  const wrong = rows.filter((row) => !isNamed(row)).map(({ id }) => titles.get(id) ?? id);
  expect(wrong).toEqual([]);
}

/** A file as programs ask for it: its kind, CRLF, lines of 75 octets, and its size. */
async function calendarAt(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.headers()['content-type'], path).toBe(TYPE);
  const body = await response.body();
  const lines = body.toString().split('\r\n');
  expect(lines.at(-1)).toBe('');
  const wrong = lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line));
  expect(wrong, path).toEqual([]);
  // Google imports files below one megabyte.
  expect(body.length, path).toBeLessThan(1_000_000);
  expect(brotliCompressSync(body).length, path).toBeLessThan(40_000);
  return body.toString();
}

test('every agency’s calendar holds what its data say, and its page shows', async ({
  page,
  request,
}) => {
  const pages = await agencyPages(request);
  expect(pages.length).toBeGreaterThan(11);
  for (const path of pages) {
    const text = await calendarAt(request, path.replace(/\/$/, '.ics'));
    compare(text, await rowsOf(request, path));
    await page.goto(path);
    const onPage = await page.locator('[data-status][id^="buoi-"]').evaluateAll((list) =>
      list.map((item) => ({
        uid: item.id.replace('buoi-', ''),
        start: item.querySelector('time')?.dateTime,
      })),
    );
    const inFile = readCalendar(text)
      .map(({ uid, start }) => ({ uid: uid.split('@')[0] ?? '', start: start.slice(0, 10) }))
      .filter(({ uid }) => !uid.endsWith('-dang-ky'));
    expect(byUid(onPage), path).toEqual(byUid(inFile));
  }
});

test('the calendar of all agencies', async ({ request }) => {
  const rows = await rowsOf(request, HOME);
  expect(rows.length).toBeGreaterThan(200);
  compare(await calendarAt(request, `${HOME}tat-ca.ics`), rows);
});

test('a session can be added to the phone, Google and Outlook by plain links, unless it is off', async ({
  page,
  request,
}) => {
  await page.goto(WARD);
  for (const status of ['moved', 'postponed', 'cancelled'])
    await expect(page.locator(`[data-status="${status}"] details.add`)).toHaveCount(0);
  const row = page.locator('.line[data-status="planned"]').first();
  await row.locator('summary').first().click();
  const day = (await row.locator('time').first().getAttribute('datetime')) ?? '';
  await row.getByText('Thêm vào lịch của tôi').click();
  const links = row.locator('details.add').getByRole('link');
  await expect(links).toHaveText(['Điện thoại, máy tính (.ics)', 'Google Lịch', 'Outlook']);
  const [file = '', google = '', outlook = ''] = await links.evaluateAll((list) =>
    (list as HTMLAnchorElement[]).map(({ href }) => href),
  );
  const [event, ...more] = readCalendar(await calendarAt(request, file));
  expect(more).toEqual([]);
  expect(event?.start.slice(0, 10)).toBe(day);
  const ofSession = (await rowsOf(request, HOME)).find(({ id }) => file.endsWith(`/${id}.ics`));
  const { uid: _, ...wanted } = expected(ofSession!)[0]!;
  expect(event).toMatchObject(wanted);
  const compact = (moment = '') => `${moment.replaceAll(/[-:]/g, '')}00`;
  const asked = new URL(google).searchParams;
  expect(asked.get('dates')).toBe(`${compact(event?.start)}/${compact(event?.end)}`);
  expect(asked.get('text')).toBe(event?.summary);
  expect(new URL(outlook).searchParams.get('startdt')).toBe(
    new Date(`${event?.start}:00+07:00`).toISOString().replace('.000', ''),
  );
});
