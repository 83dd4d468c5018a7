/** What goes wrong between `npm run release` and object storage. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import {
  build,
  dir,
  expectPublic,
  isPage,
  publish,
  release,
  SITE,
  storage,
  test,
} from './object-release.ts';

describe('what goes wrong is reported with its cure', () => {
  const service = (status: number, code: string) => () =>
    storage.replace((_asked, response) => {
      response.writeHead(status, { 'Content-Type': 'application/xml' });
      response.end(
        `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
      );
      return true;
    });
  const cut = () =>
    storage.replace(({ method, path }, response) => {
      if (method !== 'PUT' || !isPage(path)) return false;
      response.destroy();
      return true;
    });
  const nothing = () => undefined;
  const cases: [string, () => void, NodeJS.ProcessEnv, RegExp][] = [
    [
      'a connection of no such name',
      nothing,
      { DEPLOY_TARGET: 'rclone:khac:trang' },
      /không có kết nối tên ấy.*rclone config/,
    ],
    [
      'a bucket that is not there',
      nothing,
      { DEPLOY_TARGET: 'rclone:kho:khong-co' },
      /chưa có kho.*rclone mkdir/,
    ],
    ['a key that is unknown', service(403, 'InvalidAccessKeyId'), {}, /kho không nhận khóa/],
    ['a key without rights', service(403, 'AccessDenied'), {}, /không đủ quyền.*s3:PutObject/],
    [
      'a service that is away',
      nothing,
      { RCLONE_CONFIG_KHO_ENDPOINT: 'http://127.0.0.1:1' },
      /không tới được kho/,
    ],
    [
      'a host that is none',
      nothing,
      { RCLONE_CONFIG_KHO_ENDPOINT: 'http://kho.invalid' },
      /không có máy chủ tên ấy/,
    ],
    ['a network that is cut among the pages', cut, {}, /đứt mạng giữa chừng.*lần sau gửi tiếp/],
    [
      'an address of no bucket',
      nothing,
      { DEPLOY_TARGET: 'rclone:kho:' },
      /phải là rclone:tên-kết-nối:tên-kho/,
    ],
    ['a reload of no server', nothing, { DEPLOY_RELOAD: 'systemctl reload nginx' }, /Bỏ biến này/],
    ['a machine without rclone', nothing, { PATH: '/nonexistent' }, /apt-get install rclone/],
  ];
  test.each(cases)(
    '%s',
    async (_name, prepare, env, words) => {
      prepare();
      build(SITE);
      const { code, output } = await release([], env);
      expect(output).toMatch(words);
      // Something of it is public when it broke off in the middle.
      expect(output).not.toContain('giữ nguyên');
      expect(code).toBe(1);
      if (prepare !== cut) return;
      storage.replace(() => false);
      await publish(SITE);
      await expectPublic(SITE);
    },
    60_000,
  );

  test('a program that is too old', async () => {
    writeFileSync(join(dir, 'rclone'), '#!/bin/sh\necho "rclone v1.53.3-DEV"\n', { mode: 0o755 });
    build(SITE);
    const { output } = await release([], { PATH: `${dir}:${process.env['PATH'] ?? ''}` });
    expect(output).toMatch(/bản 1\.53, cần từ 1\.60/);
  });

  test.each(['--list', '--rollback'])('%s, since a bucket keeps no releases', async (flag) => {
    const { code, output } = await release([flag]);
    expect(output).toMatch(/chỉ giữ bản đang công bố.*git revert.*npm run release/);
    expect([code, storage.asked]).toEqual([1, []]);
  });
});
