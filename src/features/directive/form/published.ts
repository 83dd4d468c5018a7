/** The published documents, from the site's own open data; drafts are not included. */
import { useEffect, useState } from 'react';
import { CONCEPTS } from '#features/concepts.ts';
import { DATA_PATH } from '#outputs/open-data/files.ts';
import { siteBase } from '#cms/kit/site-context.ts';

/** A row of the table of documents. */
export interface PublishedDirective {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly title: string;
  readonly issuer: string;
  readonly issued_on: string;
  readonly term: string | null;
}

async function load(): Promise<readonly PublishedDirective[]> {
  const file = `${DATA_PATH.slice(1)}${CONCEPTS.directive.path}.json`;
  const response = await fetch(siteBase() + file);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as PublishedDirective[];
}

let loading: Promise<readonly PublishedDirective[]> | undefined;

/** Undefined until loaded, and while the site has not been built yet: then this help is missing. */
export function usePublished(): readonly PublishedDirective[] | undefined {
  const [rows, setRows] = useState<readonly PublishedDirective[]>();
  useEffect(() => {
    loading ??= load();
    loading.then(setRows, (error: unknown) => {
      loading = undefined;
      console.info('Chưa có danh sách văn bản đã đăng:', error);
    });
  }, []);
  return rows;
}
