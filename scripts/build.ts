/**
 * `npm run build`: the content check, then the whole site into OUT_DIR.
 * `--quick` leaves out the compressed copies, which only a real server sends.
 */
import { SETTINGS } from '#lib/settings.ts';
import { buildSite } from './build-site.ts';
import { checkContent } from './check-content.ts';

const start = performance.now();
try {
  if (!(await checkContent(SETTINGS.contentDir))) process.exit(1);
  await buildSite({ compressed: !process.argv.includes('--quick'), report: (message) => console.log(`  ${message}`) });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Đã dựng xong ${SETTINGS.outDir} trong ${seconds} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Chưa dựng được; trang đang có được giữ nguyên.');
  process.exit(1);
}
