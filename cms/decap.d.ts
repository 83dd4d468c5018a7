/** Parts of Decap that ship without types: only what we use of them. */
declare module 'decap-cms-widget-*' {
  import type { ComponentType } from 'react';
  const widget: {
    Widget: (options?: object) => { name: string; controlComponent: ComponentType<object> };
  };
  export default widget;
}
declare module 'decap-cms-widget-markdown/dist/esm/serializers' {
  import type { Descendant } from 'slate';
  import type { Block } from '#cms/body/insert-blocks.ts';
  export function markdownToSlate(markdown: string): Block[];
  export function slateToMarkdown(blocks: readonly Descendant[]): string;
}
declare module 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/*' {
  import type { BaseEditor } from 'slate';
  export default function withPlugin(editor: BaseEditor): BaseEditor;
}
declare module 'react-redux' {
  export function useSelector<State, Value>(select: (state: State) => Value): Value;
  export function useDispatch(): (action: object) => unknown;
  export function useStore(): unknown;
}
declare module 'decap-cms-backend-proxy' {
  import type { DecapBackend } from '#cms/backend/decap-backend.ts';
  interface Proxy extends DecapBackend {
    readonly proxyUrl: string;
    readonly branch: string;
    readonly mediaFolder: string;
    request(payload: object): Promise<unknown>;
    getMedia(mediaFolder?: string): Promise<object[]>;
    getMediaFile(path: string): Promise<{ url: string }>;
    entriesByFolder(folder: string, extension: string): Promise<unknown>;
    getPRMetadata(collection: string, slug: string): Promise<unknown>;
  }
  export const ProxyBackend: new (config: object, options?: object) => Proxy;
}
declare module 'decap-cms-backend-forgejo' {
  import type { DecapBackend } from '#cms/backend/decap-backend.ts';
  interface ForgejoUser {
    full_name: string;
    login: string;
    email: string;
    avatar_url: string;
  }
  interface ForgejoRequest {
    readonly number: number;
    readonly labels: readonly { readonly name: string }[];
  }
  export class API {
    constructor(config: object);
    readonly originRepoURL: string;
    readonly branch: string;
    listFiles(folder: string, options: object): Promise<{ path: string; id: string }[]>;
    user(): Promise<ForgejoUser>;
    getUser(): Promise<ForgejoUser>;
    hasWriteAccess(): Promise<boolean>;
    parseJsonResponse(response: Response): Promise<unknown>;
    parseResponse(response: Response): Promise<unknown>;
    request(path: string, options?: object, ...rest: unknown[]): Promise<unknown>;
    requestAllPages(path: string, options?: object): Promise<unknown[]>;
    readFile(path: string, sha: string | null, options?: object): Promise<string>;
    getFileSha(path: string, options: object): Promise<string>;
    getChangeFileOperations(
      files: readonly object[],
      branch: string,
    ): Promise<readonly { readonly operation: string; readonly sha?: string }[]>;
    fetchBlobContent(blob: object): Promise<unknown>;
    readFileMetadata(): Promise<object>;
    getHeadReference(branch: string): Promise<string>;
    getPullRequests(state: string, head?: string): Promise<readonly ForgejoRequest[]>;
    setPullRequestStatus(request: object, status: string): Promise<void>;
    listUnpublishedBranches(): Promise<readonly string[]>;
    getBranch(branch: string): Promise<object>;
    createBranch(branch: string): Promise<object>;
    deleteBranch(branch: string): Promise<void>;
    changeFilesOnBranch(
      operations: readonly object[],
      options: { commitMessage: string },
      branch: string,
    ): Promise<unknown>;
    createPR(title: string, head: string, body?: string): Promise<object>;
    closePR(number: number): Promise<object>;
    editorialWorkflowGit(
      files: readonly object[],
      slug: string,
      collection: string,
      options: object,
    ): Promise<unknown>;
    mergePR(pullRequest: object): Promise<void>;
  }
  interface Forgejo extends DecapBackend {
    api: API;
    token: string;
    readonly branch: string;
    readonly repo: string;
    readonly originRepo: string;
    readonly apiRoot: string;
    /** `content/uploads` */
    readonly mediaFolder: string;
    readonly cmsLabelPrefix: string;
    readonly initialWorkflowStatus: string;
    allEntriesByFolder(folder: string, extension: string): Promise<unknown>;
  }
  export const ForgejoBackend: new (config: object, options?: object) => Forgejo;
}
declare module 'decap-cms-backend-gitlab' {
  import type { DataFile, DecapBackend } from '#cms/backend/decap-backend.ts';
  interface CommitItem {
    readonly path: string;
    readonly oldPath?: string;
    /** Ours: sent as `last_commit_id`. */
    readonly lastCommitId?: string | null | undefined;
  }
  interface GitLab extends DecapBackend {
    readonly api: {
      user(): Promise<object>;
      readonly repoURL: string;
      getFileId(path: string, branch: string): Promise<string | null>;
      getCommitItems(
        files: readonly DataFile[],
        branch: string,
        hasSubfolders?: boolean,
      ): Promise<readonly CommitItem[]>;
      readFile(path: string, sha: null, options: { branch: string }): Promise<string>;
      request(request: { method: 'HEAD'; url: string; params: object }): Promise<Response>;
    };
  }
  export const GitLabBackend: new (config: object, options?: object) => GitLab;
}
declare module 'decap-cms-backend-github' {
  import type { DataFile, DecapBackend } from '#cms/backend/decap-backend.ts';
  interface GitHub extends DecapBackend {
    readonly token: string | null;
    readonly api: {
      getUser(credentials: { token: string }): Promise<object>;
      readFile(path: string, sha: string | null, options?: { branch: string }): Promise<string>;
      updateTree(
        baseSha: string,
        files: readonly DataFile[],
        branch?: string,
        hasSubfolders?: boolean,
      ): Promise<unknown>;
    };
  }
  export const GitHubBackend: new (config: object, options?: object) => GitHub;
}
declare module 'decap-cms-core/dist/esm/backend' {
  import type { GuardedBackend } from '#cms/backend/decap-backend.ts';
  import type { LoadedEntry } from '#cms/editor/store.ts';
  import type { State, StoredMap } from '#cms/kit/decap.ts';
  import type { ReviewQueue } from '#cms/review/review-queue.ts';
  import type { StoredFile } from '#cms/uploads/stored-files.tsx';
  export interface Backend {
    deleteMedia(config: object, path: string): Promise<unknown>;
    listAllEntries(collection: object): Promise<{ slug: string; data: unknown }[]>;
    entryExist(
      collection: object,
      path: string,
      slug: string,
      useWorkflow: boolean,
    ): Promise<unknown>;
    getEntry(state: State, collection: StoredMap, slug: string): Promise<LoadedEntry>;
    unpublishedEntry(state: State, collection: StoredMap, slug: string): Promise<LoadedEntry>;
    /** @returns Decap's name of the record */
    persistEntry(saved: object): Promise<string>;
    updateUnpublishedEntryStatus(
      collection: string,
      slug: string,
      status: string,
    ): Promise<unknown>;
    publishUnpublishedEntry(entry: StoredMap): Promise<void>;
    deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    getNotes(collection: string, slug: string): Promise<readonly unknown[]>;
    deleteEntry(state: State, collection: StoredMap, slug: string): Promise<unknown>;
    getLocalDraftBackup(collection: StoredMap, slug: string): Promise<{ entry?: LoadedEntry }>;
    getDeploy(collection: StoredMap, slug: string, entry: StoredMap): { url: string } | undefined;
    persistUnpublishedEntry(draft: {
      readonly config: object;
      readonly collection: object;
      readonly entryDraft: object;
      readonly assetProxies: readonly object[];
    }): Promise<string>;
    unpublishedEntries(collections: object): Promise<{
      readonly entries: readonly {
        readonly collection: string;
        readonly slug: string;
        readonly status: string;
        readonly author?: string;
        readonly updatedOn?: string;
        readonly data: Readonly<Record<string, unknown>>;
      }[];
      readonly pagination: number;
    }>;
    readonly implementation: ReviewQueue &
      GuardedBackend & {
        publicText(path: string): Promise<string | null>;
        getMedia(folder: string): Promise<readonly StoredFile[]>;
        getMediaDisplayURL(of: unknown): Promise<string>;
        persistEntry(entry: object, options: object): Promise<unknown>;
        status(): Promise<unknown>;
        beforeUnpublishing?(): Promise<void>;
      };
  }
  export function currentBackend(config: object): Backend;
}
declare module 'decap-cms-core/dist/esm/redux' {
  import type { Store } from '#cms/kit/decap.ts';
  export const store: Store;
}
declare module 'decap-cms-lib-util' {
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
  export const localForage: {
    getItem(name: string): Promise<unknown>;
    setItem(name: string, value: unknown): Promise<unknown>;
    removeItem(name: string): Promise<void>;
  };
  export function filterByExtension(file: { path: string }, extension: string): boolean;
  export function readFile<T>(
    id: string,
    fetchContent: () => Promise<T>,
    storage: object,
    isText: boolean,
  ): Promise<T>;
  export function generateContentKey(collection: string, slug: string): string;
  export function branchFromContentKey(contentKey: string): string;
  export function isCMSLabel(label: string, prefix: string): boolean;
  export function labelToStatus(label: string, prefix: string): string;
}
declare module 'decap-cms-ui-default' {
  export const reactSelectStyles: {
    option(provided: object, state: object): object;
    multiValueLabel(provided: object): object;
    singleValue(provided: object): object;
  };
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
