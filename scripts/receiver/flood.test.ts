/** Many messages at once: none is lost, and nobody can fill the board. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORM, TestReceiver } from './receiver.fixture.ts';

let at: TestReceiver;
beforeEach(async () => {
  at = new TestReceiver();
  await at.start();
});
afterEach(() => at.stop());

const SENDERS = 60;
describe('sixty at once', () => {
  const send = (addressOf: (sender: number) => string) =>
    Promise.all(
      Array.from({ length: SENDERS }, async (_, sender) => {
        const answer = await at.post(
          { contact: `nguoi-${sender}@example.vn` },
          { 'X-Forwarded-For': addressOf(sender) },
        );
        return answer.status;
      }),
    );

  test('of sixty senders are all kept, each with its contact', async () => {
    const statuses = await send((sender) => `203.0.113.${sender}`);
    expect(new Set(statuses)).toEqual(new Set([303]));
    expect(await at.drafts()).toHaveLength(SENDERS);
    expect(new Set(at.contacts()).size).toBe(SENDERS);
  }, 120_000);

  test('of one sender are limited', async () => {
    const statuses = await send(() => '203.0.113.7');
    expect(statuses.filter((status) => status === 303)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(SENDERS - 10);
    expect(await at.drafts()).toHaveLength(10);
  }, 60_000);
});

describe('a flood', () => {
  const limits = {
    address: { count: 3, minutes: 10 },
    all: { count: 5, minutes: 60 },
    votes: { count: 2, minutes: 10 },
  };
  beforeEach(async () => {
    await at.stop();
    at = new TestReceiver();
    await at.start({ limits });
  });

  test('from one address has to wait, with its text kept', async () => {
    for (let sent = 0; sent < 3; sent++) expect((await at.post()).status).toBe(303);
    const { status, text, headers } = await at.post();
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(500);
    expect(text).toContain('xin gửi lại sau 10 phút');
    expect(text).toContain(FORM['content']);
    expect((await at.post({}, { 'X-Forwarded-For': '203.0.113.7' })).status).toBe(303);
    expect(await at.drafts()).toHaveLength(4);
  });

  test('from many addresses fills the board only so far', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async (_, host) => {
        const answer = await at.post({}, { 'X-Forwarded-For': `203.0.113.${host}` });
        return answer.status;
      }),
    );
    expect(statuses.filter((status) => status === 303)).toHaveLength(5);
    expect(await at.drafts()).toHaveLength(5);
  });

  test('of answers to "was this useful?" is cut as well', async () => {
    const vote = () => at.send('path=/van-ban/2021-08-ct-tu/&useful=yes', {}, 'co-ich');
    expect([(await vote()).status, (await vote()).status, (await vote()).status]).toEqual([
      303, 303, 429,
    ]);
  });
});
