/** Parts of Decap that ship without types: only what we use of them. */
declare module 'decap-cms-widget-*' {
  import type { ComponentType } from 'react';
  const widget: {
    Widget: (options?: object) => { name: string; controlComponent: ComponentType<object> };
  };
  export default widget;
}
declare module 'react-redux' {
  export function useSelector<State, Value>(select: (state: State) => Value): Value;
}
declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: object, options?: object);
    readonly proxyUrl: string;
    readonly branch: string;
    request(payload: object): Promise<unknown>;
    getEntry(path: string): Promise<unknown>;
    persistEntry(entry: object, options: object): Promise<unknown>;
    unpublishedEntry(query: object): Promise<unknown>;
    unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ): Promise<string>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    deleteFiles(paths: string[], commitMessage: string): Promise<unknown>;
    getNotes(collection: string, slug: string): Promise<unknown[]>;
    getPRMetadata(collection: string, slug: string): Promise<unknown>;
  }
}
declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: new (config: object, options?: object) => object;
}
declare module 'decap-cms-core/dist/esm/backend' {
  import type { Activity } from '#domain/activity.ts';
  interface UnpublishedEntry {
    collection: string;
    slug: string;
    status?: string;
    author: string;
    updatedOn?: string | number;
    data: unknown;
  }
  export interface Backend {
    listAllEntries(collection: object): Promise<{ slug: string; data: unknown }[]>;
    entryExist(
      collection: object,
      path: string,
      slug: string,
      useWorkflow: boolean,
    ): Promise<unknown>;
    unpublishedEntries(collections: object): Promise<{ entries: UnpublishedEntry[] }>;
    readonly implementation: {
      persistEntry(entry: object, options: object): Promise<unknown>;
      /** Ours has it. */
      activity?(): Promise<Activity[]>;
    };
  }
  export function currentBackend(config: object): Backend;
}
declare module 'decap-cms-lib-util' {
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
}
declare module 'decap-cms-locales/dist/esm/*' {
  const phrases: Record<string, unknown>;
  export default phrases;
}
declare module '*.css?url' {
  const url: string;
  export default url;
}
declare module 'dayjs/locale/vi';
