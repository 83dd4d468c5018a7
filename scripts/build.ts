/**
 * `npm run build`: the content check, then the whole site into OUT_DIR. `--quick` omits the
 * compressed copies, which only a real server sends.
 */
import { SETTINGS } from '#lib/node/settings.ts';
import { buildSite } from './build-site.ts';
import { checkContent } from './check-content.ts';
import { countProblems, formatReport, formatSummary } from './report.ts';

const KEPT = 'Chưa dựng được; trang đang có được giữ nguyên.';
const start = performance.now();
const seconds = () => (performance.now() - start) / 1000;

const { problems, recordCount } = checkContent(SETTINGS.contentDir, SETTINGS.now);
const errors = problems.filter(({ severity }) => severity === 'error');
if (errors.length > 0) console.error(formatReport(errors));
console.log(`  ${formatSummary(problems, recordCount, seconds())}`);

try {
  if (countProblems(problems).error > 0) throw new Error('Nội dung còn lỗi nêu ở trên.');
  await buildSite({
    compressed: !process.argv.includes('--quick'),
    report: (message) => console.log(`  ${message}`),
  });
  console.log(`Đã dựng xong ${SETTINGS.outDir} trong ${seconds().toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(KEPT);
  process.exit(1);
}
