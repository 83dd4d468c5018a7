/**
 * Numbers for people; no test depends on them. `npm run bench`: publishing and page weights of the
 * test site; `-- publish 5000`: with so many more documents, beside Hugo and Pagefind
 * (bench/publish.ts); `-- search`: quality and cost of our search (bench/search/run.ts); `-- cms`:
 * signing in to the CMS, and its list of 5,000 documents (bench/cms.ts).
 */
export {};

const [, , subject = 'publish', ...flags] = process.argv;
const count = Number(flags.find((flag) => !flag.startsWith('--')) ?? Number.NaN);

if (subject === 'search') {
  const { benchSearch } = await import('./bench/search/run.ts');
  await benchSearch(flags);
} else if (subject === 'cms') {
  const { benchCms } = await import('./bench/cms.ts');
  await benchCms(Number.isNaN(count) ? undefined : count);
} else if (subject === 'publish') {
  const { benchPublish } = await import('./bench/publish.ts');
  await benchPublish(Number.isNaN(count) ? 0 : count, flags.includes('--json'));
} else {
  console.error('Dùng: npm run bench -- publish SỐ_VĂN_BẢN [--json] | search | cms [SỐ_VĂN_BẢN]');
  process.exitCode = 1;
}
