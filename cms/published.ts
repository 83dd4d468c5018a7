/** The documents that the site has published, from its own open data; drafts are not among them. */
import { useEffect, useState } from 'react';
import { fileOf } from '#domain/open-data/files.ts';
import { siteBase } from './site-context.ts';

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
  const response = await fetch(`${siteBase()}du-lieu/${fileOf('directives')}.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as PublishedDirective[];
}

let loading: Promise<readonly PublishedDirective[]> | undefined;

/** Undefined until it is there, and where the site has not been built yet: then help is missing. */
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
