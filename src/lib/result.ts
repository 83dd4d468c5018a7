/** What a function returns in the end: of a query, what a page shows. */
export type Result<F extends (...args: never[]) => unknown> = Awaited<ReturnType<F>>;
