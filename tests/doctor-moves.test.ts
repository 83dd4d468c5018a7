/** The doctor's findings at former addresses, by the server's response there. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '#scripts/doctor/ask.ts';
import { examineMoves } from '#scripts/doctor/moves.ts';
import { deploy, type Deployment, type Mistakes } from './doctor-deployment.fixture.ts';

let site: Deployment;
beforeAll(async () => {
  site = await deploy();
});
afterAll(() => site.close());

type Case = [NonNullable<Mistakes['moved']>, state: string, what: RegExp, cure: RegExp];
it.each<Case>([
  ['by page', 'note', /1-cu\/\) chưa được trả lời bằng mã 301/, /reload nginx.*DEPLOY_RELOAD/],
  ['by a page of old', 'fault', /1-cu\/\) dẫn sai chỗ/, /systemctl reload nginx/],
  ['elsewhere', 'fault', /1-cu\/\) dẫn sai chỗ/, /systemctl reload nginx/],
  ['for now', 'note', /không bằng mã 301/, /nginx\.conf hoặc Caddyfile/],
  ['gone', 'fault', /1-cu\/\) không còn trang nào trả lời/, /npm run release/],
  ['no list', 'note', /Không đọc được danh sách địa chỉ cũ.*404/, /đăng lại/],
])('%s', async (moved, state, what, cure) => {
  site.wrong = { moved };
  expect(await examineMoves(new URL(site.origin), ask)).toMatchObject([
    {
      state,
      what: expect.stringMatching(what) as string,
      cure: expect.stringMatching(cure) as string,
    },
  ]);
});

it('301 to the right place', async () => {
  site.wrong = {};
  expect(await examineMoves(new URL(site.origin), ask)).toEqual([
    { state: 'ok', what: '1/1 địa chỉ cũ (ví dụ /van-ban/2026-1-cu/) trả lời 301 và dẫn đúng chỗ' },
  ]);
});

it('nothing moved', async () => {
  const nothing = { status: 200, headers: {}, body: Buffer.from('[]') };
  expect(await examineMoves(new URL(site.origin), () => Promise.resolve(nothing))).toEqual([
    { state: 'ok', what: 'Chưa có trang nào đổi địa chỉ' },
  ]);
});

it('of very many, as many as are asked are counted', async () => {
  const moves = Array.from({ length: 205 }, (_, n) => ({ from: `/cu/${n}/`, to: `/moi/${n}/` }));
  const list = { status: 200, headers: {}, body: Buffer.from(JSON.stringify(moves)) };
  const [found] = await examineMoves(new URL('https://minhbach.invalid/'), (url) => {
    const { pathname } = new URL(url);
    if (!pathname.startsWith('/cu/')) return Promise.resolve(list);
    const location = pathname.replace('cu', 'moi');
    return Promise.resolve({ status: 301, headers: { location }, body: Buffer.alloc(0) });
  });
  expect(found?.what).toContain('200/200 (trong 205) địa chỉ cũ');
});
