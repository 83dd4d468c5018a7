import { describe, expect, it } from 'vitest';
import { handbookParts, readTask } from './tasks.ts';

const file = (body: string): string =>
  `---\npart: Bắt đầu\ntitle: Lưu\nsummary: Một câu.\n---\n\n${body}\n`;

describe('readTask', () => {
  it('takes the address from the name of the file, without its number', () => {
    const { slug, title, summary } = readTask('04-duyet-va-cong-bo.md', file('1. Bấm **Lưu**.'));
    expect([slug, title, summary]).toEqual(['duyet-va-cong-bo', 'Lưu', 'Một câu.']);
  });

  it('puts pictures between the steps, whose numbers go on', () => {
    const body = '1. Một\n2. Hai\n\n![Nút Lưu](pictures/luu.webp)\n\n3. Ba';
    expect(readTask('01-a.md', file(body)).parts).toEqual([
      { html: '<ol>\n<li>Một</li>\n<li>Hai</li>\n</ol>' },
      { picture: 'luu', alt: 'Nút Lưu' },
      { html: '<ol>\n<li value="3">Ba</li>\n</ol>' },
    ]);
  });

  it('groups tasks by the part they belong to, and lowers their sections', () => {
    const task = readTask('01-a.md', file('## Mục'), 1);
    expect(task.parts).toEqual([{ html: '<h3 id="a-muc">Mục</h3>' }]);
    const [[part, own] = ['', []]] = handbookParts([task, { ...task, slug: 'b' }]);
    expect([part, own.map(({ slug }) => slug)]).toEqual(['Bắt đầu', ['a', 'b']]);
  });

  it('takes no picture from elsewhere, and no HTML', () => {
    const body = '![x](https://example.vn/a.webp)\n\n<script>alert(1)</script>';
    const { parts } = readTask('01-a.md', file(body));
    expect(JSON.stringify(parts)).not.toMatch(/example|script/);
  });
});
