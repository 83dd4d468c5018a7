/**
 * Numbers for people; no test depends on them. `npm run bench`: build times and page weights
 * (bench/build.ts); `npm run bench -- search`: quality and cost of our search (bench/search/run.ts);
 * `npm run bench -- cms`: signing in to the CMS, and its list of 5,000 documents (bench/cms.ts).
 */
export {};

const [, , subject, ...flags] = process.argv;

if (subject === 'search') {
  const { benchSearch } = await import('./bench/search/run.ts');
  await benchSearch(flags);
} else if (subject === 'cms') {
  const { benchCms } = await import('./bench/cms.ts');
  await benchCms(flags[0] === undefined ? undefined : Number(flags[0]));
} else {
  const { benchBuild } = await import('./bench/build.ts');
  benchBuild(Number(subject ?? 0));
}
