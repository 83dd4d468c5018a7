import { expect, it } from 'vitest';
import { contextOf } from './duty.fixture.ts';
import { basisText } from './basis.ts';

const GAP = '; chưa có văn bản nào giao cho cơ quan của Mới thực hiện';
const validity = { status: 'unknown', basis: 'Chưa tìm thấy văn bản thay thế.' };
const benTre = { territory: 'Bến Tre', dissolvedOn: '2025-06-30' };

it.each<[string, object, object, boolean, string]>([
  ['of this province', {}, {}, false, ', áp dụng từ 09/2021 đến nay.'],
  ['expired', {}, { expiresOn: '2024-03-01' }, false, ', áp dụng từ 09/2021 đến 01/03/2024.'],
  ['to expire', {}, { expiresOn: '2027-01-01' }, false, ', áp dụng từ 09/2021 đến nay.'],
  [
    'of a former province',
    benTre,
    {},
    false,
    `, áp dụng tại Bến Tre từ 09/2021 đến 30/06/2025${GAP}.`,
  ],
  [
    'of a former province, taken over',
    benTre,
    {},
    true,
    ', áp dụng tại Bến Tre từ 09/2021 đến 30/06/2025.',
  ],
  [
    'of another province',
    { ...benTre, outside: true },
    {},
    false,
    `, áp dụng tại Bến Tre từ 09/2021 đến 30/06/2025${GAP}.`,
  ],
  ['of another province, whose name is all', { outside: true }, {}, false, `đến nay${GAP}.`],
])('%s', (_, issuer, directive, carriedOut, expected) => {
  const context = contextOf(issuer, { type: 'chi-thi', validity, ...directive });
  const words = { author: 'Ban Thường vụ Tỉnh ủy', province: 'Mới', carriedOut };
  const [first, second] = basisText(context, words);
  expect(first).toMatch(/^Chỉ thị của Ban Thường vụ Tỉnh ủy, áp dụng/);
  expect(first).toContain(expected);
  expect(second).toContain(': Chưa tìm thấy văn bản thay thế.');
});
