import { describe, expect, it } from 'vitest';
import { renderLegalText } from './render-legal.ts';

const LONG = 'Chữ. '.repeat(700);
const fold = (source: string): string => renderLegalText(source, { fold: true }).html;
/** Ids and words of the parts that fold, those that are open at first marked. */
const folds = (source: string): string[] =>
  [
    ...fold(source).matchAll(
      /<details(?: class="[^"]*")?(?: id="([^"]+)")?( open)?>\n<summary[^>]*>(.*?)<\/summary>/g,
    ),
  ].map(([, id, open, words]) => `${id ?? words}${open ? ' open' : ''}`);

describe('folds of a legal text', () => {
  it.each([
    [
      'chapters',
      `## Chương I. A\n\n### Điều 1. B\n\n${LONG}\n\n## Chương II. C\n\nChữ.`,
      ['chuong-i open', 'chuong-ii open'],
    ],
    [
      'articles without chapters',
      `### Điều 1. B\n\n${LONG}\n\n### Điều 2. C\n\nChữ.`,
      ['dieu-1 open', 'dieu-2 open'],
    ],
    [
      'the chapters of an issued text',
      `**Điều 1.** Ban hành./.\n\n**QUY CHẾ**\n\n## Chương I. A\n\n${LONG}\n\n## Chương II. C\n\nChữ.`,
      ['chuong-i open', 'chuong-ii open'],
    ],
    ['no short text', '## Chương I. A\n\nChữ.\n\n## Chương II. B\n\nChữ.', []],
    ['no single part', `## Chương I. A\n\n${LONG}`, []],
    ['no text without units', LONG, []],
    [
      'a long opening',
      `${LONG}\n\n## I. A\n\nChữ.\n\n## II. B\n\nChữ.`,
      ['Phần mở đầu open', 'muc-i open', 'muc-ii open'],
    ],
    [
      'acts cited, in a short text too',
      'Ủy ban:\n\n*Căn cứ Luật A;*\n\n*Căn cứ Luật B;*\n\n*Căn cứ Luật C;*\n\n*Theo đề nghị của Sở;*\n\n**QUYẾT ĐỊNH:**\n\n**Điều 1.** Chữ.',
      ['Căn cứ (3)'],
    ],
    ['not two acts', '*Căn cứ Luật A;*\n\n*Căn cứ Luật B;*\n\n**Điều 1.** Chữ.', []],
  ])('%s', (_, source, expected) => {
    expect(folds(source)).toEqual(expected);
  });

  it('changes no word and no order of the text', () => {
    const source = `Ủy ban:\n\n*Căn cứ Luật A;*\n\n*Căn cứ Luật B;*\n\n*Căn cứ Luật C;*\n\n## Chương I. A\n\n### Điều 1. B\n\n${LONG}\n\n## Chương II. C\n\nChữ.`;
    const words = (html: string) =>
      html
        .replace(/<summary[^>]*data-pagefind-ignore>.*?<\/summary>/g, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
    const plain = renderLegalText(source).html;
    expect(words(fold(source))).toBe(words(plain));
  });
});
