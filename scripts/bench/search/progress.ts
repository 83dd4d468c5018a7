/** All of it takes a quarter of an hour: says what is being done, apart from the tables. */
const start = performance.now();

export function tell(what: string): void {
  const seconds = Math.round((performance.now() - start) / 1000);
  console.error(`[${seconds} giây] ${what}`);
}
