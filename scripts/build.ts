/**
 * `npm run build`: the content check, then the whole site into OUT_DIR. `--quick` omits the
 * compressed copies, which only a real server sends. PUBLISH_WORKERS: how many threads render.
 */
import './memory-settings.ts';
import { setFlagsFromString } from 'node:v8';
import { SETTINGS } from '#lib/node/settings.ts';
import { contentCheck } from './publisher/content-check.ts';
import { extraFiles } from './publisher/extra-files.ts';
import { Publisher } from './publisher/publisher.ts';
import { isIndexPath, SearchIndex } from './publisher/search-index.ts';
import { isStockPath, publishStockIndex } from './publisher/stock-index.ts';

// V8 collects when a quarter is garbage, not two thirds: 15,000 documents take 1,540 MB instead of
// 1,660, in the same time. Not in `npm start`: an editor waits for time, not for memory.
setFlagsFromString('--heap-growing-percent=25');
// For the render workers, which collect all garbage where there is most of it.
setFlagsFromString('--expose-gc');

const KEPT = 'Chưa dựng được; trang đang có được giữ nguyên.';
const { contentDir, outDir, now } = SETTINGS;
const start = performance.now();
const secondsSince = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
const pagesIn = (count: number | undefined) => (count === undefined ? 'như cũ' : `${count} trang`);
const report = (message: string) => console.log(`  ${message}`);

const compressed = !process.argv.includes('--quick');
const workers = process.env['PUBLISH_WORKERS'];
const { check, close } = contentCheck(contentDir, report);
try {
  const publisher = await Publisher.open({
    contentDir,
    outDir,
    compressed,
    workers: workers === undefined ? undefined : Number(workers),
    extraFiles: extraFiles(),
    // Its memory is free for the pages.
    check: (...of) => check(...of).finally(close),
    isForeign: (path) => isIndexPath(path) || isStockPath(path),
    report,
    feedbackEndpoint: SETTINGS.feedbackEndpoint,
  });
  report(`Mã của trang: (${secondsSince(start)} s)`);
  const pagesFrom = performance.now();
  const { addresses, made, written, removed } = await publisher.publish(now);
  report(
    `Trang: ${addresses} địa chỉ, dựng ${made}, viết ${written} tệp, bỏ ${removed} tệp (${secondsSince(pagesFrom)} s)`,
  );
  await publisher.save();
  // Its memory is free for the index.
  await publisher.endWorkers();
  const indexFrom = performance.now();
  const own = new SearchIndex({ outDir, contentDir, codeVersion: publisher.codeVersion });
  const pages = await own.update();
  const index = async () => {
    // As from nothing, whatever was published before.
    await own.merge(true);
    await own.close();
    report(`Chỉ mục tìm kiếm: ${pagesIn(pages)} (${secondsSince(indexFrom)} s)`);
  };
  const bundle = async () => {
    const bundled = await publishStockIndex({
      outDir,
      compressed,
      codeVersion: publisher.codeVersion,
      exclusively: (work) => publisher.exclusively(work),
    });
    report(`Pagefind cho trang khác: ${pagesIn(bundled)} (${secondsSince(indexFrom)} s)`);
  };
  await Promise.all([index(), bundle()]);
  console.log(`Đã dựng xong ${outDir} trong ${secondsSince(start)} s.`);
  await publisher.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(KEPT);
  process.exit(1);
}
