import { expect, test } from 'vitest';
import { siteSchema } from './schema.ts';

const { channels } = siteSchema.shape;

test.each([
  [{ name: 'Tổng đài 1022', phone: '1022' }, true],
  [{ name: 'Cổng', url: 'https://cong.example.vn/' }, true],
  [{ name: 'Kênh không có nơi nào để gọi' }, false],
  [{ name: 'Kênh', url: 'javascript:alert(1)' }, false],
])('the channel %j is accepted: %s', (channel, accepted) => {
  expect(channels.safeParse([channel]).success).toBe(accepted);
});
