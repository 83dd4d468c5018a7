/** The records of a collection, read once for all fields of a form that choose among them. */
import type { Backend } from 'decap-cms-core/dist/esm/backend';
import { useEffect, useState } from 'react';
import type { CollectionName } from '#features/concepts.ts';
import { useBackend, useStored } from '#cms/kit/decap.ts';
import { plainRecord } from '#cms/kit/entry.ts';
import { agencyName, slugSettings } from '#cms/kit/site-context.ts';
import { today } from '#cms/kit/today.ts';
import { choicesOf, type Choice } from './choices.ts';

/** What another editor publishes meanwhile can be chosen after that time. */
const FRESH_MS = 60_000;
const read = new Map<string, { readonly at: number; readonly choices: Promise<Choice[]> }>();

/** To be called when this editor has changed a record: it can be chosen at once. */
export const forgetChoices = (): void => read.clear();

async function load(backend: Backend, collection: object, name: string): Promise<Choice[]> {
  const entries = await backend.listAllEntries(collection);
  const records = entries.map(({ slug, data }) => ({ slug, data: plainRecord(data) }));
  const context = { ...slugSettings(), today: today(), agencyName };
  return choicesOf(name as CollectionName, records, context);
}

function readOnce(backend: Backend, collection: object, name: string): Promise<Choice[]> {
  const known = read.get(name);
  if (known && Date.now() - known.at < FRESH_MS) return known.choices;
  const choices = load(backend, collection, name);
  read.set(name, { at: Date.now(), choices });
  choices.catch(() => read.delete(name));
  return choices;
}

/**
 * @param wanted reads nothing before
 * @returns undefined until they are read, or why they could not be
 */
export function useChoices(name: string, wanted: boolean): readonly Choice[] | Error | undefined {
  const backend = useBackend();
  const collection = useStored(({ collections }) => collections.get(name));
  const [choices, setChoices] = useState<readonly Choice[] | Error>();
  useEffect(() => {
    if (!wanted) return undefined;
    let isHere = true;
    const show = (result: readonly Choice[] | Error): void => {
      if (isHere) setChoices(result);
    };
    readOnce(backend, collection, name).then(show, show);
    return () => {
      isHere = false;
    };
  }, [backend, collection, name, wanted]);
  return choices;
}
