import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { contentExamination } from '#scripts/doctor.ts';

const NOW = new Date('2026-11-23T01:00:00Z');
const examine = (folder: string) => contentExamination(folder, NOW).examine();

test('a new province: each step that is left, with its place; nothing is a fault', async () => {
  const dir = join(temporaryFolder('doctor-content'), 'content');
  cpSync('tests/fixtures/no-records', dir, { recursive: true });
  writeFileSync(
    join(dir, 'agencies/so.yml'),
    'names: [{ name: Sở Thử }]\nkind: department\nlevel: province\n',
  );
  writeFileSync(join(dir, 'agencies/hong.yml'), 'names: [');
  const found = await examine(dir);
  expect(found.filter(({ state }) => state === 'fault')).toEqual([]);
  const said = new Map(found.map(({ what, cure }) => [what, cure]));
  expect(said.get('Chưa có: Lịch tiếp công dân của Chủ tịch UBND cấp tỉnh')).toMatch(
    /^Trang biên tập › Lịch tiếp công dân\./,
  );
  expect([...said.keys()]).toEqual(
    expect.arrayContaining([
      '2 cơ quan chưa ghi chức vụ người đứng đầu: Sở Thử, UBND xã Thí Dụ',
      '3 cơ quan chưa ghi lãnh đạo phụ trách công tác dân vận: Sở Thử, UBND tỉnh Minh Họa, UBND xã Thí Dụ',
      '1 xã, phường chưa có lịch tiếp công dân đang áp dụng: UBND xã Thí Dụ',
      'Ngày nghỉ năm 2027 chưa có thông báo chính thức',
    ]),
  );
});

test('more than five agencies are counted', async () => {
  const dir = join(temporaryFolder('doctor-communes'), 'content');
  cpSync('tests/fixtures/no-records', dir, { recursive: true });
  for (const number of [1, 2, 3, 4, 5, 6])
    writeFileSync(
      join(dir, `agencies/xa-${number}.yml`),
      `names: [{ name: Xã ${number} }]\nkind: commune\nlevel: commune\n`,
    );
  const said = (await examine(dir)).map(({ what }) => what);
  expect(said).toContain(
    '7 xã, phường chưa có lịch tiếp công dân đang áp dụng: Xã 1, Xã 2, Xã 3, Xã 4, Xã 5, …',
  );
});

test('a folder without content is a fault', async () => {
  expect(await examine('/nowhere')).toEqual([
    expect.objectContaining({
      state: 'fault',
      what: expect.stringContaining('/nowhere') as string,
    }),
  ]);
});
