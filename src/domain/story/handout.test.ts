import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handoutOf, shortened } from './handout.ts';
import { story } from './story.fixture.ts';

const sentences = (count: number) =>
  'Bà con cùng góp công, góp của làm đường. '.repeat(count).trim();

describe('a handout', () => {
  test('comes in smaller letters the more there is to say', () => {
    const sizes = [2, 8, 14, 60].map((count) => {
      const text = sentences(count);
      const data = { problem: text, method: text, who: text, resources: text, replication: text };
      return handoutOf(story('a', data).data).size;
    });
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect([sizes[0], sizes.at(-1), new Set(sizes).size]).toEqual([13, 8, 4]);
  });

  test('leaves out what is not known, and keeps the order', () => {
    const { items } = handoutOf(story('a', { replication: 'Dễ.', problem: 'Thiếu nước.' }).data);
    expect(items.map(({ label }) => label)).toEqual(['Vì sao làm', 'Muốn làm theo']);
  });

  test('tells what the page tells when the form was never filled in', () => {
    const told = [{ label: 'Điều nguồn cho biết', text: 'Có một mô hình.' }];
    const of = (data: object) =>
      handoutOf(story('a', data).data, told).items.map(({ label }) => label);
    expect(of({ where: 'Ấp 1' })).toEqual(['Ở đâu, với ai', 'Điều nguồn cho biết']);
    expect(of({ method: 'Họp dân.' })).toEqual(['Cách làm']);
  });

  test('a picture takes its room from the letters', () => {
    const text = sentences(12);
    const data = { problem: text, method: text, who: text };
    const image = { file: '/tep/a.jpg', alt: 'a', credit: 'b' };
    const [without, withPicture] = [{}, { images: [image] }].map(
      (more) => handoutOf(story('a', { ...data, ...more }).data).size,
    );
    expect(withPicture).toBeLessThan(without ?? 0);
  });

  test('is shortened only where nothing else helps, at the end of a sentence', () => {
    expect(handoutOf(story('a', { method: sentences(5) }).data).items[0]?.text).toBe(sentences(5));
    const data = { problem: sentences(90), method: sentences(90), who: sentences(90) };
    for (const { text } of handoutOf(story('a', data).data).items)
      expect(text).toMatch(/làm đường\. \[…\]$/);
  });

  test('shows six figures at most', () => {
    const results = Array.from({ length: 9 }, (_, figure) => ({ figure, unit: 'hộ', what: 'a' }));
    expect(handoutOf(story('a', { results }).data).results).toHaveLength(6);
  });
});

describe('shortened', () => {
  test.each([
    ['Một. Hai.', 20, 'Một. Hai.'],
    ['Một hai ba. Bốn năm sáu.', 14, 'Một hai ba. […]'],
    ['Một, hai ba bốn năm', 5, 'Một […]'],
    ['abcdefghij', 4, 'abcd […]'],
  ])('%s to %i: %s', (text, length, expected) => {
    expect(shortened(text, length)).toBe(expected);
  });
  test('never grows beyond the limit and its mark, and never ends inside a word that has a start', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, length) => {
        const short = shortened(text, length);
        expect(short.length).toBeLessThanOrEqual(Math.max(text.length, length + ' […]'.length));
        expect(text.startsWith(short.replace(/ \[…\]$/u, ''))).toBe(true);
      }),
    );
  });
});
