/**
 * Begins the process again with settings that take less memory, which are read only when a process
 * begins. To be imported first.
 *
 * The allocator of Linux (glibc) keeps what pictures and compressed copies took: 1,080 MB instead of 750
 * for the test site, 1,990 instead of 1,590 with 5,000 documents more.
 */
const THRESHOLD = 'MALLOC_TRIM_THRESHOLD_';

// V8 gives the main thread up to 128 MB for new objects on a large machine; it makes few of them.
const FLAGS = ['--max-semi-space-size=16'];

if (process.platform === 'linux' && process.env[THRESHOLD] === undefined)
  process.execve?.(
    process.execPath,
    [process.execPath, ...FLAGS, ...process.execArgv, ...process.argv.slice(1)],
    // glibc's own default; naming it ends that the threshold grows with what is freed. Of arenas it has
    // up to eight for each core, each with its own gaps: one takes 80 MB less and 2 % more time.
    { ...process.env, [THRESHOLD]: '131072', MALLOC_ARENA_MAX: '1' },
  );
