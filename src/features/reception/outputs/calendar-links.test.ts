import { describe, expect, it } from 'vitest';
import { googleLink, outlookLink, sessionFilePath } from './calendar-links.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { reception } from '#features/reception/rules/notices.fixture.ts';
import { sessionsOf } from '#features/reception/rules/recurrence.ts';
import type { Reception } from '#features/reception/schema.ts';
import type { SessionView } from '#features/reception/rules/view.ts';

const view = (times: Reception['times'], post = 'Chủ tịch UBND xã'): SessionView => {
  const facts = reception({
    rule: { repeat: 'dates', dates: ['2026-12-31'] },
    ...{ shift: 'none', validFrom: '2026-01-01', times, host: { post } },
    place: { name: 'Nhà văn hóa', address: 'số 1, đường A & B' },
  });
  const [session] = sessionsOf(facts, 'lich', DAYS_OFF, '2026-01-01', '2026-12-31');
  return { session: session!, agency: 'UBND xã' } as SessionView;
};
const URL_OF_PAGE = 'https://a.vn/lich/#buoi-1';
const google = (v: SessionView) => new URL(googleLink(v, URL_OF_PAGE));
const outlook = (v: SessionView) => new URL(outlookLink(v, URL_OF_PAGE));

describe('links to web calendars', () => {
  const day = view([
    { from: '08:00', to: '11:00' },
    { from: '14:00', to: '17:00' },
  ]);

  it('ask Google for the hours on a clock in Việt Nam', () => {
    const { origin, pathname, searchParams } = google(day);
    expect(origin + pathname).toBe('https://calendar.google.com/calendar/render');
    expect(Object.fromEntries(searchParams)).toEqual({
      action: 'TEMPLATE',
      text: 'Chủ tịch UBND xã tiếp công dân',
      dates: '20261231T080000/20261231T170000',
      ctz: 'Asia/Ho_Chi_Minh',
      location: 'Nhà văn hóa, số 1, đường A & B',
      details: `8 giờ – 11 giờ, 14 giờ – 17 giờ\n${URL_OF_PAGE}`,
    });
  });

  it('ask Outlook for the same instants', () => {
    const { origin, pathname, searchParams } = outlook(day);
    expect(origin + pathname).toBe('https://outlook.live.com/calendar/0/action/compose');
    expect(searchParams.get('startdt')).toBe('2026-12-31T01:00:00Z');
    expect(searchParams.get('enddt')).toBe('2026-12-31T10:00:00Z');
    expect(searchParams.get('subject')).toBe('Chủ tịch UBND xã tiếp công dân');
    expect(outlookLink(day, URL_OF_PAGE)).not.toContain('+');
  });

  it('take a session without hours for the whole day, one without an end for a moment', () => {
    expect(google(view([])).searchParams.get('dates')).toBe('20261231/20270101');
    expect(outlook(view([])).searchParams.get('allday')).toBe('true');
    expect(outlook(view([])).searchParams.get('enddt')).toBe('2027-01-01');
    const open = view([{ from: '13:30' }]);
    expect(google(open).searchParams.get('dates')).toBe('20261231T133000/20261231T133000');
    expect(google(open).searchParams.get('details')).toBe(URL_OF_PAGE);
  });

  it('keep hostile words within their parameter', () => {
    const hostile = 'A&dates=1#x"><script>\r\nB; \ud800';
    const { searchParams, hash } = google(view([], hostile));
    expect(searchParams.getAll('dates')).toHaveLength(1);
    expect(searchParams.get('text')).toContain('A&dates=1#x"><script>');
    expect(hash).toBe('');
    expect(googleLink(view([], hostile), URL_OF_PAGE)).not.toMatch(/["<>\s]/);
  });

  it('name the session’s own file', () => {
    expect(sessionFilePath(day.session)).toBe('/lich-tiep-cong-dan/co-quan/lich-2026-12-31.ics');
  });
});
