import { expect, test } from 'vitest';
import { findTextFaults } from './text-faults.ts';

const kinds = (text: string) => findTextFaults(text).map(({ kind, line }) => [kind, line]);

test.each<[string, string, [string, number][]]>([
  ['good Vietnamese', 'Ủy ban nhân dân tỉnh — “Đối thoại”, 79,63% ≥ 50 m² · §5', []],
  ['old and new tone places', 'hoà giải, hòa giải, uỷ quyền, thuở, quý, khuâng, tuần, yêu, uế', []],
  ['TCVN3', 'x\nUû ban nh©n d©n', [['legacy-font', 2]]],
  ['TCVN3 with đ', '®Þnh kú', [['legacy-font', 1]]],
  ['VNI', 'UÛy ban nhaân daân', [['legacy-font', 1]]],
  ['UTF-8 read twice', 'Ủy ban nhÃ¢n dÃ¢n', [['double-utf8', 1]]],
  ['UTF-8 read twice, other letters', 'á»¦y ban', [['double-utf8', 1]]],
  ['replacement character', 'nh\uFFFDn', [['lost-letter', 1]]],
  ['eth', 'Ðối thoại', [['eth', 1]]],
  ['foreign name', 'Ông Müller', [['foreign-letter', 1]]],
  ['control character', 'a\u0007b', [['control', 1]]],
  ['bidi override', 'a\u202Eb', [['bidi', 1]]],
  ['zero width', 'a\u200Bb', [['zero-width', 1]]],
  ['BOM', '\uFEFFa', [['bom', 1]]],
  ['CRLF', 'a\r\nb', [['crlf', 1]]],
  ['NFD', 'a\nnhân dân'.normalize('NFD'), [['nfd', 2]]],
  ['soft hyphen', 'ph\u00ADương', [['soft-hyphen', 1]]],
])('%s', (_, text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test('counts, and shows the words around', () => {
  expect(findTextFaults('Kính gửi: nh©n d©n')[0]?.fault).toContain('(2 chỗ): “Kính gửi: nh©n d©n”');
});

test('every syllable of Vietnamese passes', () => {
  const rimes = 'a ă â e ê i o ô ơ u ư y ia iê uâ uô ươ uê uy uyê oa oă oe oai'.split(' ');
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const text = rimes
    .flatMap((rime) => tones.map((tone) => `ngh${rime}${tone}ng`.normalize('NFC')))
    .join(' ');
  expect(kinds(text)).toEqual([]);
  expect(kinds(text.toUpperCase())).toEqual([]);
});
