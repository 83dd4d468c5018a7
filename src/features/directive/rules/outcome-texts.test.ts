import { expect, test } from 'vitest';
import { personalDataIn } from '#lint/personal-data.ts';
import { outcomeTexts } from './outcome-texts.ts';

const found = (data: object, body = '') =>
  personalDataIn(outcomeTexts({ ...data }, body), []).map(({ path, kind, isRefused }) => [
    path.join('.'),
    kind,
    isRefused ?? false,
  ]);
const outcome = {
  matters: [
    { matter: 'Một hộ dân ở xã Thí Dụ đề nghị bồi thường', decision: 'Chấp nhận một phần' },
    { matter: 'Đơn của ông Nguyễn Văn Tám, điện thoại 0912 345 678', decision: 'Bác đơn' },
  ],
};

test('a name or a number of a citizen is refused in the outcome, and doubted in the text', () => {
  expect(found({ title: 'Thông báo', outcome }, 'Bà Lê Thị Bảy trình bày.')).toEqual([
    ['outcome.matters.1.matter', 'name', true],
    ['outcome.matters.1.matter', 'phone', true],
    ['', 'name', false],
  ]);
});

test('other documents are not looked at', () => {
  expect(found({ title: 'Gửi ông Nguyễn Văn Tám' }, 'Bà Lê Thị Bảy trình bày.')).toEqual([]);
});
