/**
 * Numbers for people; no test depends on them. `npm run bench`: build times and page weights
 * (bench/build.ts); `npm run bench -- search`: our search beside others (bench/search/run.ts).
 */
export {};

const [, , subject, ...flags] = process.argv;

if (subject === 'search') {
  const { benchSearch } = await import('./bench/search/run.ts');
  await benchSearch(flags);
} else {
  const { benchBuild } = await import('./bench/build.ts');
  benchBuild(Number(subject ?? 0));
}
