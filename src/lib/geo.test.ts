import { expect, it } from 'vitest';
import { geoText, geoUri, telUri } from './geo.ts';

it('writes a point as a geo URI and as map programs read it', () => {
  const point = { lat: 10.2537, lon: 105.9722 };
  expect(geoUri(point)).toBe('geo:10.2537,105.9722');
  expect(geoText(point)).toBe('10.2537, 105.9722');
});

it.each([
  ['0270 382 3456', 'tel:02703823456'],
  ['(0270) 3.823.456', 'tel:02703823456'],
  ['+84 270 3823456', 'tel:+842703823456'],
])('dials %s', (phone, uri) => expect(telUri(phone)).toBe(uri));
