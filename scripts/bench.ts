/**
 * Numbers for people; no test depends on them. `npm run bench`: publishing the test site;
 * `-- publish 5000`: with so many more documents, beside Hugo and Pagefind (bench/publish.ts);
 * `-- search`: quality and cost of our search (bench/search/run.ts).
 */
export {};

const [, , subject = 'publish', ...flags] = process.argv;

if (subject === 'search') {
  const { benchSearch } = await import('./bench/search/run.ts');
  await benchSearch(flags);
} else if (subject === 'publish') {
  const { benchPublish } = await import('./bench/publish.ts');
  const count = Number(flags.find((flag) => !flag.startsWith('--')) ?? 0);
  await benchPublish(count, flags.includes('--json'));
} else {
  console.error('Dùng: npm run bench -- publish SỐ_VĂN_BẢN [--json] | search');
  process.exitCode = 1;
}
