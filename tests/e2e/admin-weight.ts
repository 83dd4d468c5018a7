/** What an editor's browser loads from `/admin/` before the first screen appears: docs/domain.md 10. */
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, type BrowserContext } from '@playwright/test';

const BUDGET = 800_000;
/** The quality of the compressed copies that servers send. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
const isCompressed = (url: string): boolean => /\.woff2$|\.png$|\.webp$/.test(url);
/** By name, which contains a digest of the content: the backends share all but their own code. */
const weights = new Map<string, number>();

/** The browser drops its responses during the redirect to the forge and back. */
async function weigh(url: string): Promise<number> {
  const name = basename(new URL(url).pathname);
  const known = weights.get(name);
  if (known !== undefined && name.includes('-')) return known;
  const body = Buffer.from(await (await fetch(url)).arrayBuffer());
  const weight = isCompressed(url) ? body.length : brotliCompressSync(body, QUALITY).length;
  weights.set(name, weight);
  return weight;
}

/** Watches what is loaded. @returns proves that it is within the budget, once the first screen is there */
export function weighAdmin(context: BrowserContext): () => Promise<void> {
  const addresses = new Set<string>();
  context.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (pathname.startsWith('/admin/')) addresses.add(`${origin}${pathname}`);
  });
  return async () => {
    const loaded = [...addresses];
    expect(loaded.length).toBeGreaterThan(5);
    const sum = (await Promise.all(loaded.map(weigh))).reduce((total, weight) => total + weight, 0);
    console.log(`    ${Math.round(sum / 1000)} kB, ${loaded.length} tệp`);
    expect(sum).toBeLessThanOrEqual(BUDGET);
  };
}
