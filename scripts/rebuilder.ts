/** Runs builds one after another: changes during a build cause exactly one more. */

interface Rebuilder {
  /** Requests a build that starts from now on; resolves when that build is done. */
  request(): Promise<void>;
}

/** @param build one build; its failure rejects `request` and stops nothing */
export function createRebuilder(build: () => Promise<void>): Rebuilder {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  const start = (): Promise<void> => {
    running = build().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    request() {
      if (!running) return start();
      waiting ??= running
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return start();
        });
      return waiting;
    },
  };
}
