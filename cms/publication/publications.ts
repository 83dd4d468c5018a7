/**
 * How the last publication of the site went, and what became of the records that were published in
 * this window. One question to the service answers all who show it.
 */
import { useSyncExternalStore } from 'react';
import { hasService, publicationOf, ServiceFault } from '#cms/service.ts';
import type { RecordPublication } from '#features/editor-service.ts';
import type { PublicationState } from '#features/publication-state.ts';
import { timeAt } from '#lib/local-date.ts';

const ASKED_EVERY_MS = 1_000;
/** While nothing is being published here: others publish too. */
const ASKED_SELDOM_MS = 5_000;

interface SitePublication {
  /** `unknown`: why the service has not said it. */
  readonly publication: PublicationState | { readonly state?: never; readonly unknown: string };
  /** When it was first seen. */
  readonly at: string;
}

let site: SitePublication | undefined;
/** By `directives/x`. */
const known = new Map<string, RecordPublication>();
/** What is asked for: the last text of each record, until it is on the site or waits for its time. */
const followed = new Map<string, { readonly file: string; readonly text: string }>();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout>;
let lastQuestion: object | undefined;

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Asks now, and again after a while as long as the answer is shown; not in a hidden tab. */
async function ask(): Promise<void> {
  clearTimeout(timer);
  const question = {};
  lastQuestion = question;
  if (document.hidden || listeners.size === 0) return;
  const asked = [...followed];
  const records = asked.map(async ([, { file, text }]) => ({ file, digest: await digestOf(text) }));
  const answer = await publicationOf(await Promise.all(records)).catch((error: unknown) => {
    if (error instanceof ServiceFault) return { site: { unknown: error.message }, records: [] };
    throw error;
  });
  if (lastQuestion !== question) return;
  if (JSON.stringify(site?.publication) !== JSON.stringify(answer.site))
    site = { publication: answer.site, at: timeAt(new Date()) };
  for (const [index, [key, record]] of asked.entries()) {
    const became = answer.records[index];
    if (!became || followed.get(key) !== record) continue;
    known.set(key, became);
    if (became.state === 'live' || became.state === 'scheduled') followed.delete(key);
  }
  tell();
  const isBusy =
    site?.publication.state === 'running' ||
    [...followed.keys()].some((key) => known.get(key)?.state === 'publishing');
  timer = setTimeout(() => void ask(), isBusy ? ASKED_EVERY_MS : ASKED_SELDOM_MS);
}

const askAgain = () => void ask();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1 && hasService()) {
    document.addEventListener('visibilitychange', askAgain);
    void ask();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener('visibilitychange', askAgain);
  };
}

/**
 * Begins to follow a record that has just been published; without a service it does nothing.
 * @param path of its file, also with the folder of the content before it
 * @param text of the file
 */
export function notePublished(path: string, text: string): void {
  if (!hasService()) return;
  const [collection = '', name = ''] = path.split('/').slice(-2);
  const key = `${collection}/${name.replace(/\.\w+$/, '')}`;
  followed.set(key, { file: `${collection}/${name}`, text });
  known.set(key, { state: 'publishing' });
  tell();
  void ask();
}

/** @returns undefined where the site has no service, or it has not answered yet */
export const useSitePublication = (): SitePublication | undefined =>
  useSyncExternalStore(listen, () => site);

/**
 * What became of a record that was published in this window: it is on its way (`publishing`), on the
 * site (`live`, with the address of its page), waits for its time, or failed with its faults.
 * @returns undefined where none was published, or the site has no service that could say it
 */
export const useRecordPublication = (
  collection: string,
  slug: string,
): RecordPublication | undefined =>
  useSyncExternalStore(listen, () => known.get(`${collection}/${slug}`));
