/** Every form as Decap receives it: collections and settings files. */
import { cmsConfig } from '#cms/config.ts';
import type { DecapField } from '#cms/fields.ts';

type Forms = readonly { readonly name: string; readonly fields: DecapField[] }[];

const { collections } = cmsConfig({
  backend: { name: 'proxy' },
  contentFolder: 'content',
  siteUrl: 'http://localhost/',
  basePath: '/',
  siteName: 'Minh Bạch',
});

export const ALL_FORMS: Forms = collections.flatMap((collection): Forms =>
  'files' in collection ? collection.files : [collection],
);
