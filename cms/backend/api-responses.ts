/** `undefined` where the server says that there is no such thing; any other fault stays one. */
export const undefinedIf404 = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if ((error as { status?: unknown }).status === 404) return undefined;
    throw error;
  });
