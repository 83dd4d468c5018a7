import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagUri, writeAtom, writeJsonFeed, type Feed, type FeedEntry } from './atom.ts';

const entry = (change: Partial<FeedEntry> = {}): FeedEntry => ({
  id: 'tag:example.vn,2026-03-05:/van-ban/a/',
  url: 'https://example.vn/van-ban/a/',
  title: 'Chỉ thị 08-CT/TU',
  summary: 'Tóm tắt',
  at: '2026-03-05T00:00:00+07:00',
  categories: [],
  ...change,
});
const feed = (entries: readonly FeedEntry[]): Feed => ({
  id: 'tag:example.vn,2026:/nhat-ky.xml',
  title: 'Nhật ký',
  subtitle: 'Chỉ đạo và kết quả',
  author: 'UBND tỉnh',
  rights: 'CC BY 4.0',
  icon: 'https://example.vn/bieu-tuong/192.png',
  homeUrl: 'https://example.vn/nhat-ky/',
  atomUrl: 'https://example.vn/nhat-ky.xml',
  jsonUrl: 'https://example.vn/nhat-ky.json',
  since: '2025-07-01T00:00:00+07:00',
  entries,
});

/** Returns the texts of all elements of that name, with entities decoded. */
function elements(xml: string, name: string): string[] {
  const found = [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))];
  const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return found.map(([, text = '']) =>
    text.replace(/&(\w+);/g, (_, key: string) => names[key] ?? '?'),
  );
}

describe('writeAtom', () => {
  it('dates the feed by its newest entry', () => {
    const xml = writeAtom(feed([entry(), entry({ at: '2026-03-04T20:00:00+07:00' })]));
    expect(elements(xml, 'updated')[0]).toBe('2026-03-05T00:00:00+07:00');
  });

  it('has the date given while it is empty', () => {
    expect(elements(writeAtom(feed([])), 'updated')).toEqual(['2025-07-01T00:00:00+07:00']);
  });

  it('has one id, title, link and date per entry', () => {
    const xml = writeAtom(feed([entry(), entry({ id: 'tag:example.vn,2026-03-06:/b/' })]));
    expect(elements(xml, 'id')).toHaveLength(3);
    expect(xml.match(/<link rel="alternate" type="text\/html"/g)).toHaveLength(3);
  });

  it('gives back any text, without what XML cannot hold', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          "'",
          ']]>',
          '\u0000',
          '\u000b',
          '\ud800',
          '\uffff',
          'Ế',
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
    });
    fc.assert(
      fc.property(hostile, (title) => {
        const xml = writeAtom(feed([entry({ title })]));
        expect(xml).not.toMatch(
          // eslint-disable-next-line no-control-regex -- what must not be there
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u,
        );
        const [, read = ''] = elements(xml, 'title');
        const clean = title.replace(
          // eslint-disable-next-line no-control-regex -- what is taken out
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu,
          '',
        );
        expect(read).toBe(clean);
      }),
    );
  });
});

describe('writeJsonFeed', () => {
  it('says the same as the Atom feed', () => {
    const json = JSON.parse(writeJsonFeed(feed([entry()]))) as Record<string, unknown>;
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://example.vn/nhat-ky/',
      items: [{ id: entry().id, url: entry().url, content_text: 'Tóm tắt' }],
    });
  });
});

describe('tagUri', () => {
  it('leaves the port out and encodes what a URI cannot hold', () => {
    expect(tagUri('localhost:4321', '2026-03-05', '/dan-van-kheo/đèn/#x')).toBe(
      'tag:localhost,2026-03-05:/dan-van-kheo/%C4%91%C3%A8n/#x',
    );
  });
});
