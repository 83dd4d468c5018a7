import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abbreviationsOf } from '#search/syllables.ts';
import { excerptOf } from './hits.ts';
import { parseQuery } from './query.ts';

const table = abbreviationsOf([{ short: 'UBND', full: 'Ủy ban nhân dân' }]);
const LONG = 'Câu này nói chuyện khác và dài. '.repeat(20);
/** Returns the excerpt as one string with matched pieces in brackets. */
function excerpt(text: string, typed: string): string {
  const query = parseQuery(typed, table);
  const values = new Map(query.tokens.map(({ folded }) => [folded, 3]));
  const { pieces } = excerptOf({ id: '', heading: '', text }, query, values, table);
  return pieces.map((piece) => (piece.mark ? `[${piece.text}]` : piece.text)).join('');
}

describe('the words that answer', () => {
  test.each([
    ['Lịch tiếp công dân tháng 12.', 'tiep cong dan', 'Lịch [tiếp công dân] tháng 12.'],
    ['Lịch tiếp công dân.', 'tiệp', 'Lịch tiếp công dân.'],
    ['Tổ hòa giải. Hòa giải ở cơ sở.', 'hoà giải', 'Tổ [hòa giải]. [Hòa giải] ở cơ sở.'],
    ['Chủ tịch UBND tỉnh.', 'ủy ban nhân dân tỉnh', 'Chủ tịch [UBND tỉnh].'],
    ['Đ\u01b0\u01a1\u0300ng dây nóng'.normalize('NFD'), 'đường dây', '[Đường dây] nóng'],
    ['Không có gì.', 'xyz', 'Không có gì.'],
    ['', 'dân', ''],
  ])('%s for %s', (text, typed, expected) => expect(excerpt(text, typed)).toBe(expected));

  test('an excerpt of a long text begins at a sentence near the match', () => {
    const found = excerpt(`${LONG}Điều đó cấm. Sân bóng đá mở cửa. ${LONG}`, 'bóng đá');
    expect(found).toMatch(/^… Sân \[bóng đá\] mở cửa\./);
    expect(found).toMatch(/ …$/);
    expect(found.length).toBeLessThan(300);
  });
});

test('whatever is asked, the pieces are the text in NFC and nothing else', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'tiếp công dân Đường\u0301 .\n08'),
    maxLength: 400,
  });
  fc.assert(
    fc.property(text, fc.string({ maxLength: 20 }), (body, typed) => {
      const plain = excerpt(body, typed).replace(/^… | …$|[[\]]/g, '');
      expect(plain).toBe(plain.normalize('NFC'));
      expect(plain).not.toMatch(/[\ue000-\uf8ff\ua78f]/);
      const whole = body.normalize('NFC').replace(/\s+/g, ' ');
      expect(whole.replace(/\s/g, '')).toContain(plain.replace(/\s/g, ''));
    }),
  );
});
