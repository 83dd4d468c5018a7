/**
 * Programs that read calendar files, none of which knows of the others: ical.js (Thunderbird),
 * python3-icalendar, libical (GNOME, KDE) and khal, which keeps a calendar and lists its days.
 */
import ICAL from 'ical.js';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is on the calendar, in local time of Việt Nam: "2026-12-01T08:00", whole days "2026-12-01". */
export interface Instance {
  uid: string;
  start: string;
  /** Of a whole day the day after it, as RFC 5545 has it. */
  end: string;
  summary: string;
  location: string;
  status: string;
}

export interface CalendarReader {
  readonly name: string;
  /** What to install, when it is not there. */
  readonly missing: string | undefined;
  /** Gives an hour to what has no end. */
  readonly addsHour?: true;
  /** Starts so slowly that it reads a part of the files. */
  readonly isSlow?: true;
  read(text: string): Instance[];
}

const run = (command: string, args: readonly string[], input = '') =>
  spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 2 ** 27 });

/** @throws with what the program said */
function output(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = run(command, args, input);
  if (error || status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
  return stdout;
}

/** Debian's own Python has Debian's modules; the first in the path may be another one. */
const pythonWith = (module: string): string | undefined =>
  ['/usr/bin/python3', 'python3'].find((python) => run(python, ['-c', module]).status === 0);

function pythonReader(name: string, debian: string, module: string, body: string): CalendarReader {
  const python = pythonWith(module);
  const script = `${module}\nimport sys, json\nout = []\ntext = sys.stdin.buffer.read().decode()\n${body}\nprint(json.dumps(out))`;
  return {
    name,
    missing: python ? undefined : `apt-get install ${debian}`,
    read: (text) => JSON.parse(output(python ?? '', ['-c', script], text)) as Instance[],
  };
}

const icalJs: CalendarReader = {
  name: 'ical.js',
  missing: undefined,
  read(text) {
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
  },
};

const icalendar = pythonReader(
  'python3-icalendar',
  'python3-icalendar',
  'import icalendar',
  `
from datetime import datetime, timezone, timedelta
def local(t):
    if not isinstance(t, datetime): return t.isoformat()
    return t.astimezone(timezone(timedelta(hours=7))).strftime('%Y-%m-%dT%H:%M')
for e in icalendar.Calendar.from_ical(text).walk('VEVENT'):
    if e.errors: raise ValueError(str(e.errors))
    out.append(dict(uid=str(e['UID']), start=local(e.start), end=local(e.end),
        summary=str(e['SUMMARY']), location=str(e['LOCATION']), status=str(e['STATUS'])))`,
);

const libical = pythonReader(
  'libical',
  'gir1.2-ical-3.0 python3-gi',
  "import gi\ngi.require_version('ICalGLib', '3.0')\nfrom gi.repository import ICalGLib as I",
  `
from datetime import datetime, timedelta
c = I.Component.new_from_string(text)
if I.Component.count_errors(c): raise ValueError('errors in the file')
def local(t):
    if t.is_date(): return '%04d-%02d-%02d' % (t.get_year(), t.get_month(), t.get_day())
    s = t.as_timet_with_zone(t.get_timezone()) if t.get_timezone() else None
    return (datetime(1970, 1, 1) + timedelta(seconds=s, hours=7)).strftime('%Y-%m-%dT%H:%M')
e = c.get_first_component(I.ComponentKind.VEVENT_COMPONENT)
while e:
    out.append(dict(uid=e.get_uid(), start=local(e.get_dtstart()), end=local(e.get_dtend()),
        summary=e.get_summary(), location=e.get_location(),
        status={I.PropertyStatus.CONFIRMED: 'CONFIRMED'}.get(e.get_status(), str(e.get_status()))))
    e = c.get_next_component(I.ComponentKind.VEVENT_COMPONENT)`,
);

const KHAL_FIELDS = ['uid', 'start-long-full', 'end-long-full', 'title', 'location', 'status'];

function khalConfig(dir: string): string {
  mkdirSync(join(dir, 'calendar'));
  const zone = ['local', 'default'].map((name) => `${name}_timezone = Asia/Ho_Chi_Minh`);
  const days = ['', 'long'].map((name) => `${name}dateformat = %Y-%m-%d`);
  const times = ['datetimeformat', 'longdatetimeformat'].map((name) => `${name} = %Y-%m-%dT%H:%M`);
  const config = [
    ...['[calendars]', '[[c]]', `path = ${join(dir, 'calendar')}`],
    ...['[sqlite]', `path = ${join(dir, 'khal.db')}`],
    ...['[locale]', ...zone, 'timeformat = %H:%M', ...days, ...times],
  ].join('\n');
  const file = join(dir, 'config');
  writeFileSync(file, config);
  return file;
}

/** First and last day to list: khal looks at each day between, which takes a second for ten years. */
function daysIn(text: string): [first: string, last: string] {
  const days = [...text.matchAll(/\r\nDT(?:START|END)[;:][^\r]*?(\d{4})(\d\d)(\d\d)(?=T|\r)/g)]
    .map(([, year, month, day]) => `${year}-${month}-${day}`)
    // The zone's own beginning is one of them.
    .filter((day) => day > '1976')
    .sort();
  return [days[0] ?? '2026-01-01', days.at(-1) ?? '2026-01-02'];
}

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const khal: CalendarReader = {
  name: 'khal',
  addsHour: true,
  isSlow: true,
  missing: run('khal', ['--version']).status === 0 ? undefined : 'apt-get install khal',
  read(text) {
    const dir = mkdtempSync(join(tmpdir(), 'minh-bach-khal-'));
    try {
      const config = ['-c', khalConfig(dir)];
      const file = join(dir, 'all.ics');
      writeFileSync(file, text);
      output('khal', [...config, 'import', '--batch', '-a', 'c', file]);
      const fields = [...KHAL_FIELDS, 'all-day'].flatMap((field) => ['--json', field]);
      const list = ['list', '--once', ...fields, ...daysIn(text)];
      return output('khal', [...config, ...list])
        .split('\n')
        .filter((line) => line.startsWith('['))
        .flatMap((line) => JSON.parse(line) as Record<string, string>[])
        .map((event) => {
          const isDay = event['all-day'] === 'True';
          const [start = '', end = ''] = [event['start-long-full'], event['end-long-full']];
          return {
            uid: event['uid'] ?? '',
            start: isDay ? start.slice(0, 10) : start,
            end: isDay ? nextDay(end.slice(0, 10)) : end,
            summary: event['title'] ?? '',
            location: event['location'] ?? '',
            status: (event['status'] ?? '').trim(),
          };
        });
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

export const READERS: readonly CalendarReader[] = [icalJs, icalendar, libical, khal];
