/** The content check as a publisher uses it. */
import type { CheckResult } from '#scripts/check-content.ts';
import { formatSummary } from '#check/report.ts';
import type { CheckRequest } from './check-worker.ts';
import { heapLimit } from './heap-limit.ts';
import type { PublisherOptions } from './publisher-options.ts';
import { Thread } from './thread.ts';

export interface ContentCheck {
  readonly check: PublisherOptions['check'];
  close(): Promise<unknown>;
}

/** @param report called with a summary after each check */
export function contentCheck(contentDir: string, report: (message: string) => void): ContentCheck {
  const thread = new Thread<CheckRequest>(new URL('./check-worker.ts', import.meta.url), {
    workerData: { contentDir },
    resourceLimits: {
      maxYoungGenerationSizeMb: 24,
      maxOldGenerationSizeMb: heapLimit(contentDir),
    },
  });
  return {
    check: async (now, changed) => {
      const start = performance.now();
      const { problems, recordCount } = await thread.ask<CheckResult>({ now, changed });
      report(formatSummary(problems, recordCount, (performance.now() - start) / 1000));
      return problems.filter(({ severity }) => severity === 'error');
    },
    close: () => thread.close(),
  };
}
