/**
 * Runs of one kind of work, never two at once: requests during a run cause exactly one more.
 * @param work one run; its failure rejects those who asked for it and stops nothing
 * @returns requests a run that starts from now on; resolves when that run is done
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return start();
      });
    return waiting;
  };
}
