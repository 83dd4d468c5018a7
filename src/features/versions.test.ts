import { describe, expect, it } from 'vitest';
import { historySteps, parseVersions, type Version } from './versions.ts';

interface Change {
  on: string;
  kind?: string;
  note?: string;
  hidesBefore?: boolean;
}
/** A version committed at 08:00 that day in Việt Nam. */
const version = (at: string, body: string, changes: Change[] = [], more: object = {}): Version => {
  const data: Record<string, unknown> = {
    title: 'Về việc thử',
    publishedOn: '2026-03-01',
    changes: changes.map((change) => ({ kind: 'correction', ...change })),
    ...more,
  };
  const instant = at.includes('T') ? at : `${at}T08:00`;
  return { at: new Date(`${instant}:00+07:00`), field: (key) => data[key], body };
};
const steps = (versions: Version[], now = '2027-01-01T00:00:00Z') =>
  historySteps(versions, new Date(now), (a, b) => a.body === b.body).map(
    ({ entries, on, before, after }) => [on, `${before.body} → ${after.body}`, ...entries],
  );

describe('historySteps', () => {
  it('takes the version that first has an entry, and the one before it', () => {
    const entry = { on: '2026-04-01' };
    expect(steps([version('2026-03-01', 'a'), version('2026-04-01', 'b', [entry])])).toEqual([
      ['2026-04-01', 'a → b', 0],
    ]);
  });

  it('has nothing to compare for what was recorded before the first version at hand', () => {
    const entry = { on: '2026-04-01' };
    expect(steps([version('2026-05-01', 'b', [entry])])).toEqual([]);
    expect(
      steps([version('2026-05-01', 'b', [entry]), version('2026-06-01', 'b', [entry])]),
    ).toEqual([]);
  });

  it('tells what nobody recorded, once a day, and not what only looks different', () => {
    expect(
      steps([
        version('2026-03-01', 'a'),
        version('2026-04-01T08:00', 'b'),
        version('2026-04-01T09:00', 'c'),
        version('2026-04-02', 'c'),
        version('2026-04-03', 'd'),
      ]),
    ).toEqual([
      ['2026-04-01', 'a → c'],
      ['2026-04-03', 'c → d'],
    ]);
  });

  it('puts right on the day of publication what nobody saw long', () => {
    expect(steps([version('2026-03-01T08:00', 'a'), version('2026-03-01T10:00', 'b')])).toEqual([]);
    expect(
      steps([
        version('2026-03-01', 'a'),
        version('2026-04-01T08:00', 'b', [{ on: '2026-04-01' }]),
        version('2026-04-01T10:00', 'c', [{ on: '2026-04-01' }]),
      ]),
    ).toEqual([['2026-04-01', 'a → c', 0]]);
  });

  it('lets an entry written later tell of the day it names, but of nothing earlier', () => {
    const late = { on: '2026-04-01' };
    const versions = [
      version('2026-03-01', 'a'),
      version('2026-03-20', 'b'),
      version('2026-04-01', 'c'),
      version('2026-05-01', 'c', [late]),
    ];
    expect(steps(versions)).toEqual([
      ['2026-03-20', 'a → b'],
      ['2026-05-01', 'b → c', 0],
    ]);
  });

  it('finds an entry again when its note was mended or a newer one is above it', () => {
    const first = { on: '2026-04-01', note: 'Sủa' };
    expect(
      steps([
        version('2026-03-01', 'a'),
        version('2026-04-01', 'b', [first]),
        version('2026-05-01', 'c', [{ on: '2026-05-01' }, { ...first, note: 'Sửa' }]),
      ]),
    ).toEqual([
      ['2026-04-01', 'a → b', 1],
      ['2026-05-01', 'b → c', 0],
    ]);
  });

  it('shows the change of an entry that was taken away as one that nobody recorded', () => {
    expect(
      steps([
        version('2026-03-01', 'a'),
        version('2026-04-01', 'b', [{ on: '2026-04-01' }]),
        version('2026-05-01', 'b'),
      ]),
    ).toEqual([['2026-04-01', 'a → b']]);
  });

  it('keeps drafts to itself: what was replaced before its day or its hour', () => {
    const later = { publishedOn: '2026-04-10' };
    expect(
      steps([
        version('2026-04-01', 'nháp', [], later),
        version('2026-04-05', 'nháp 2', [], { publishAt: '2026-04-09T08:00' }),
        version('2026-04-08', 'a', [], later),
        version('2026-04-20', 'b', [{ on: '2026-04-20' }], later),
      ]),
    ).toEqual([['2026-04-20', 'a → b', 0]]);
  });

  it('knows nothing of what is still to come', () => {
    const versions = [
      version('2026-03-01', 'a'),
      version('2026-05-01', 'b', [], { publishAt: '2026-06-01T07:00' }),
    ];
    expect(steps(versions, '2026-05-15T00:00:00Z')).toEqual([]);
    expect(steps(versions, '2026-06-15T00:00:00Z')).toHaveLength(1);
  });

  describe('what must not be read again', () => {
    const withdrawal = { on: '2026-04-01', kind: 'withdrawal' };
    it('is the text of a withdrawn document', () => {
      expect(
        steps([
          version('2026-03-01', 'a'),
          version('2026-03-15', 'b', [{ on: '2026-03-15' }]),
          version('2026-04-01', 'b', [{ on: '2026-03-15' }, withdrawal]),
        ]),
      ).toEqual([]);
    });
    it('is the text before a withdrawal, also once the document is back', () => {
      expect(
        steps([
          version('2026-03-01', 'bí mật'),
          version('2026-04-01', 'bí mật', [withdrawal]),
          version('2026-05-01', 'c'),
          version('2026-06-01', 'd', [{ on: '2026-06-01' }]),
        ]),
      ).toEqual([['2026-06-01', 'c → d', 0]]);
    });
    it('is what an entry hides, even when the mark came later', () => {
      const entry = { on: '2026-04-01' };
      expect(
        steps([
          version('2026-03-01', 'bí mật'),
          version('2026-03-15', 'bí mật 2', [{ on: '2026-03-15' }]),
          version('2026-04-01', 'b', [{ on: '2026-03-15' }, entry]),
          version('2026-04-20', 'c', [{ on: '2026-03-15' }, { ...entry, hidesBefore: true }]),
        ]),
      ).toEqual([['2026-04-20', 'b → c']]);
    });
  });

  it('takes fields as they come', () => {
    const odd = { changes: 'không phải danh sách', publishedOn: 3, publishAt: 'hôm nào' };
    expect(
      steps([version('2026-03-01', 'a', [], odd), version('2026-04-01', 'b', [], odd)]),
    ).toEqual([['2026-04-01', 'a → b']]);
    expect(
      steps([version('2026-03-01', 'a', [], { changes: [null, 7] }), version('2026-03-02', 'b')]),
    ).toHaveLength(1);
  });
});

describe('parseVersions', () => {
  it('leaves out what never was a page', () => {
    const at = new Date(0);
    const found = parseVersions([
      { at, text: 'không có phần khai báo' },
      { at, text: '---\ntitle: [\n---\n' },
      { at, text: '---\r\ntitle: "Về việc"\r\n---\r\n\r\nThân\r\n' },
    ]);
    expect(found.map(({ field, body }) => [field('title'), body])).toEqual([['Về việc', 'Thân']]);
  });
});
