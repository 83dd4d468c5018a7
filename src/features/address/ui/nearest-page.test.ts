import { expect, test } from 'vitest';
import { addressesAbove } from './nearest-page.ts';

test.each([
  ['/dan-van-kheo/nam/2016/', '/', ['/dan-van-kheo/nam/', '/dan-van-kheo/']],
  ['/tinh/thong-ke/x/nhung/', '/tinh/', ['/tinh/thong-ke/x/', '/tinh/thong-ke/']],
  ['/thong-ke/x.csv', '/', ['/thong-ke/']],
  ['/sai', '/', []],
  ['/', '/', []],
])('above %s below %s: %j', (pathname, base, above) => {
  expect(addressesAbove(pathname, base)).toEqual(above);
});
