#!/usr/bin/env node
/**
 * `minh-bach VERB …`, the command of the package: works on the folder it is run in, a content
 * repository. Nothing that needs a current Node is imported before its version is known.
 */
// Before the verb is taken from the arguments: the process may begin again with them.
import './memory-settings.ts';
import { existsSync } from 'node:fs';

const SERVER_SETTINGS = '/etc/minh-bach/server.env';
const NODE = 24;

/** As `node --env-file-if-exists`: what the environment has already stays. */
function loadServerSettings(): void {
  if (existsSync(SERVER_SETTINGS)) process.loadEnvFile(SERVER_SETTINGS);
}

const VERBS: Readonly<Record<string, { does: string; run: () => Promise<unknown> }>> = {
  init: {
    does: 'lập kho nội dung của một tỉnh: minh-bach init THƯ-MỤC',
    run: () => import('./init.ts'),
  },
  start: { does: 'mở trang và trang biên tập trên máy này', run: () => import('./start.ts') },
  build: { does: 'dựng trang vào dist/', run: () => import('./build.ts') },
  check: {
    does: 'kiểm tra nội dung',
    run: async () => (await import('./check-content.ts')).main(),
  },
  import: {
    does: 'nhập tệp Word, bảng tính: minh-bach import TỆP',
    run: () => import('./import.ts'),
  },
  server: {
    does: 'dịch vụ của máy chủ riêng',
    run: () => {
      loadServerSettings();
      return import('./server.ts');
    },
  },
  doctor: {
    does: 'xem máy, nội dung, trang đang công bố có gì sai',
    run: async () => {
      loadServerSettings();
      return (await import('./doctor.ts')).main();
    },
  },
  release: {
    does: 'đưa trang đã dựng lên máy chủ (DEPLOY_TARGET)',
    run: async () => (await import('./deploy/release.ts')).main(),
  },
  rollback: {
    does: 'quay về bản trước',
    run: async () => {
      process.argv.push('--rollback');
      return (await import('./deploy/release.ts')).main();
    },
  },
  migrate: {
    does: 'chuyển bản ghi của bản phần mềm cũ cho đúng bản này',
    run: () => import('./migrate.ts'),
  },
};

const [name = ''] = process.argv.splice(2, 1);
const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
if (Number(process.versions.node.split('.')[0]) < NODE) {
  console.error(
    `minh-bach cần Node.js ${NODE}, máy này đang dùng ${process.versions.node}. Gói đã kèm Node.js ${NODE}: gọi bằng “npx minh-bach …” hoặc “npm run …” trong thư mục của kho nội dung.`,
  );
  process.exitCode = 1;
} else if (verb) await verb.run();
else {
  if (name) console.error(`minh-bach không có lệnh “${name}”. Các lệnh:`);
  const width = Math.max(...Object.keys(VERBS).map((each) => each.length));
  for (const [each, { does }] of Object.entries(VERBS))
    console[name ? 'error' : 'log'](`  minh-bach ${each.padEnd(width)}  ${does}`);
  if (name) process.exitCode = 1;
}
