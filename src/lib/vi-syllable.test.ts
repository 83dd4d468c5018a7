import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { isSyllable } from './vi-syllable.ts';

describe('isSyllable', () => {
  test.each(
    'tiếp công dân đường nghị quyết giấy giếng gì quý quyển quỳnh khuya khuỷu thuở xoong hoặc yêu ý uỷ ủy ngoằn ngoèo tiep tiêp duong ưong kỳ kỷ lý nghiêng ghi nga khuâng tuần uế hoà hòa thuỷ xoèn quốc'.split(
      ' ',
    ),
  )('%s is', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });

  test.each(
    'tiềp tiẻp tieesp dduowngf file web ubnd hdnd ka ce nge ghan ngha iên gya qa qu q zalo ơng ă bb tiếpp tíếp 08 a1 nh©n cỏch bệnhk müller ñöôøng họpt'.split(
      ' ',
    ),
  )('%s is not', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  test('every Vietnamese word of real documents is, with and without marks', () => {
    const dir = 'tests/fixtures/import/expected';
    const text = readdirSync(dir)
      .map((name) => readFileSync(`${dir}/${name}`, 'utf8'))
      .join('\n');
    const words = text.normalize('NFC').match(/(?<![\p{L}\d/-])\p{Ll}{2,}(?![\p{L}\d/-])/gu) ?? [];
    const marked = new Set(words.filter((word) => word !== foldText(word)));
    expect(marked.size).toBeGreaterThan(200);
    const odd = [...marked].filter((word) => !isSyllable(word) || !isSyllable(foldText(word)));
    expect(odd).toEqual([]);
  });
});
