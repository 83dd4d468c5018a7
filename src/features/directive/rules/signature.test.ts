import { expect, it } from 'vitest';
import { authorityOf, recipientLines, signatureLines } from './signature.ts';

const UBND = { kind: 'committee', name: 'Ủy ban nhân dân tỉnh A' } as const;
const TU = { kind: 'party', name: 'Tỉnh ủy A' } as const;
const MTTQ = { kind: 'front', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh A' } as const;

it.each([
  [UBND, undefined, 'Chủ tịch UBND tỉnh', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [
    UBND,
    undefined,
    'Phó Chủ tịch Thường trực UBND tỉnh',
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  [UBND, 'chair', 'Chủ tịch UBND tỉnh', ['CHỦ TỊCH']],
  [UBND, 'chair', 'Phó Chủ tịch UBND tỉnh', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  [UBND, undefined, 'Quyền Chủ tịch UBND tỉnh', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
  [UBND, undefined, 'Chánh Văn phòng UBND tỉnh', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  [
    { kind: 'department', name: 'Sở Tư pháp' },
    undefined,
    'Phó Giám đốc Sở',
    ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  ],
  [{ kind: 'council', name: 'HĐND tỉnh A' }, undefined, 'Chủ tịch HĐND tỉnh', ['CHỦ TỊCH']],
  [{ kind: 'assembly', name: 'Quốc hội' }, undefined, 'Chủ tịch Quốc hội', ['CHỦ TỊCH QUỐC HỘI']],
  [
    { kind: 'government', name: 'Chính phủ' },
    undefined,
    'Phó Thủ tướng Chính phủ',
    ['TM. CHÍNH PHỦ', 'KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG'],
  ],
  [
    { kind: 'government', name: 'Thủ tướng Chính phủ' },
    undefined,
    'Thủ tướng Chính phủ',
    ['THỦ TƯỚNG'],
  ],
  [TU, 'standing-committee', 'Bí thư Tỉnh ủy', ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ']],
  [
    TU,
    'standing-committee',
    'Phó Bí thư Thường trực Tỉnh ủy',
    ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC'],
  ],
  [TU, 'executive-committee', 'Bí thư Tỉnh ủy', ['T/M TỈNH ỦY', 'BÍ THƯ']],
  [TU, 'standing-committee', 'Chánh Văn phòng Tỉnh ủy', ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']],
  [
    { kind: 'party', name: 'Bộ Chính trị Ban Chấp hành Trung ương' },
    undefined,
    'Tổng Bí thư',
    ['T/M BỘ CHÍNH TRỊ', 'TỔNG BÍ THƯ'],
  ],
  [
    { kind: 'party', name: 'Ban Dân vận Tỉnh ủy A' },
    undefined,
    'Phó Trưởng ban',
    ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
  ],
  [
    MTTQ,
    'standing-committee',
    'Phó Chủ tịch Ủy ban MTTQ tỉnh',
    ['TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH'],
  ],
  [UBND, undefined, 'Người được ủy quyền', ['TM. ỦY BAN NHÂN DÂN', 'NGƯỜI ĐƯỢC ỦY QUYỀN']],
] as const)('%o, %s, %s', (issuer, authority, post, lines) =>
  expect(signatureLines({ signer: { post }, authority }, issuer)).toEqual(lines),
);

it('lists where a document went as it is printed, however it was typed', () => {
  expect(recipientLines(['- Như Điều 3;', 'Các sở, ban, ngành', 'Lưu: VT, NC.'])).toEqual([
    '- Như Điều 3;',
    '- Các sở, ban, ngành;',
    '- Lưu: VT, NC.',
  ]);
});

it.each([
  ['T/M BAN THƯỜNG VỤ', TU, 'Phó Bí thư Tỉnh ủy', 'standing-committee'],
  ['T.M BAN THƯỜNG VỤ TỈNH UỶ', TU, 'Bí thư Tỉnh ủy', 'standing-committee'],
  ['T/M TỈNH ỦY', TU, 'Bí thư Tỉnh ủy', undefined],
  ['TM. ỦY BAN NHÂN DÂN TỈNH', UBND, 'Phó Chủ tịch UBND tỉnh', undefined],
  ['KT. CHỦ TỊCH', UBND, 'Phó Chủ tịch UBND tỉnh', 'chair'],
  ['CHỦ TỊCH', UBND, 'Chủ tịch UBND tỉnh', 'chair'],
  ['TM. BAN THƯỜNG TRỰC', MTTQ, 'Chủ tịch', 'standing-committee'],
  ['GIÁM ĐỐC', { kind: 'department', name: 'Sở Tư pháp' }, 'Giám đốc Sở Tư pháp', undefined],
  ['TM. HỘI NGHỊ', UBND, 'Chủ tịch UBND tỉnh', undefined],
] as const)('“%s” of %j, signed by %s: decided by %s', (line, issuer, post, authority) => {
  expect(authorityOf(line, { post }, issuer)).toBe(authority);
});
