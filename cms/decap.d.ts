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
  export function useDispatch(): (action: { type: string; payload: object }) => void;
}
declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: object, options?: object);
    readonly proxyUrl: string;
    readonly branch: string;
    readonly mediaFolder: string;
    request(payload: object): Promise<unknown>;
    getMedia(mediaFolder?: string): Promise<object[]>;
    getMediaFile(path: string): Promise<{ url: string }>;
    entriesByFolder(folder: string, extension: string): Promise<unknown>;
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
  import type { ForgeBackend } from '#cms/backend/conflict-detection.ts';
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
    getPullRequests(state: string, head: string): Promise<readonly ForgejoRequest[]>;
    getBranch(branch: string): Promise<object>;
    createBranch(branch: string): Promise<object>;
    deleteBranch(branch: string): Promise<void>;
    changeFilesOnBranch(
      operations: readonly object[],
      options: { commitMessage: string },
      branch: string,
    ): Promise<unknown>;
    createPR(title: string, head: string): Promise<object>;
    closePR(number: number): Promise<object>;
    editorialWorkflowGit(
      files: readonly object[],
      slug: string,
      collection: string,
      options: object,
    ): Promise<unknown>;
    mergePR(pullRequest: object): Promise<void>;
  }
  interface Forgejo extends ForgeBackend {
    api: API;
    token: string;
    readonly branch: string;
    readonly repo: string;
    readonly originRepo: string;
    readonly apiRoot: string;
    readonly mediaFolder: string;
    readonly cmsLabelPrefix: string;
    readonly initialWorkflowStatus: string;
  }
  export const ForgejoBackend: new (config: object, options?: object) => Forgejo;
}
declare module 'decap-cms-backend-gitlab' {
  import type { ForgeBackend } from '#cms/backend/conflict-detection.ts';
  /** A path below the API, or with its parameters. */
  type Ask = string | { url: string; method?: string; [option: string]: unknown };
  export interface GitLabApi {
    readonly branch: string;
    readonly repoURL: string;
    request(ask: Ask): Promise<Response>;
    requestJSON(ask: Ask): Promise<unknown>;
    requestText(ask: Ask): Promise<string>;
    user(): Promise<object>;
    getBranch(branch: string): Promise<object>;
    readFile(path: string, id: string): Promise<string>;
    getDefaultBranch(): Promise<{ name: string; commit: { id: string } }>;
    isShaExistsInBranch(branch: string, sha: string): Promise<boolean>;
    getDifferences(to: string, from: string): Promise<object[]>;
    getFileId(path: string, branch: string): Promise<string | null>;
    isFileExists(path: string, branch: string): Promise<boolean>;
    uploadAndCommit(items: readonly object[], options: object): Promise<object>;
    createMergeRequest(branch: string, title: string, status: string): Promise<void>;
    closeMergeRequest(request: { iid: number }): Promise<void>;
    editorialWorkflowGit(files: object[], slug: string, options: object): Promise<void>;
  }
  interface GitLab extends ForgeBackend {
    readonly repo: string;
    readonly branch: string;
    readonly api: GitLabApi;
    readonly mediaFolder: string;
    notesApi: object | undefined;
    listAllFiles(folder: string, extension: string, depth: number): Promise<object[]>;
    filterFile(folder: string, file: object, extension: string, depth: number): boolean;
  }
  export const GitLabBackend: new (config: object, options?: object) => GitLab;
}
declare module 'decap-cms-backend-github' {
  import type { ForgeBackend } from '#cms/backend/conflict-detection.ts';
  import type { TreeApi } from '#cms/list/forgejo-lists.ts';
  interface Sha {
    readonly sha: string;
  }
  export interface GitHubApi {
    readonly branch: string;
    readonly originRepoURL: string;
    request(
      path: string,
      options?: object,
      parser?: (response: Response) => Promise<unknown>,
    ): Promise<unknown>;
    requestAllPages(path: string, options?: object): Promise<unknown[]>;
    parseResponse(response: Response): Promise<unknown>;
    getUser(credentials: { token: string }): Promise<object>;
    getBranch(branch: string): Promise<object>;
    getDefaultBranch(): Promise<{ readonly commit: Sha }>;
    uploadBlob(file: object): Promise<object>;
    updateTree(base: string, files: readonly object[]): Promise<Sha>;
    commit(message: string, tree: Sha): Promise<Sha>;
    createBranch(branch: string, sha: string): Promise<object>;
    deleteBranch(branch: string): Promise<unknown>;
    createPR(title: string, head: string): Promise<object>;
    closePR(number: number): Promise<object>;
    readFile(path: string, sha: string | null): Promise<string>;
  }
  interface GitHub extends ForgeBackend {
    readonly token: string | null;
    readonly repo: string;
    readonly api: GitHubApi & TreeApi;
    readonly mediaFolder: string;
  }
  export const GitHubBackend: new (config: object, options?: object) => GitHub;
}
declare module 'decap-cms-core/dist/esm/backend' {
  import type { Desk } from '#cms/review/review-queue.ts';
  export interface Backend {
    listAllEntries(collection: object): Promise<{ slug: string; data: unknown }[]>;
    entryExist(
      collection: object,
      path: string,
      slug: string,
      useWorkflow: boolean,
    ): Promise<unknown>;
    readonly implementation: {
      persistEntry(entry: object, options: object): Promise<unknown>;
      /** Every backend of ours has one. */
      readonly desk: Desk;
    };
  }
  export function currentBackend(config: object): Backend;
}
declare module 'decap-cms-lib-util' {
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
  export const localForage: {
    getItem(name: string): Promise<unknown>;
    setItem(name: string, value: unknown): Promise<unknown>;
  };
  export function filterByExtension(file: { path: string }, extension: string): boolean;
  export function allEntriesByFolder(options: object): Promise<unknown>;
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
declare module 'decap-cms-locales/dist/esm/*' {
  const phrases: Record<string, unknown>;
  export default phrases;
}
declare module '*.css?url' {
  const url: string;
  export default url;
}
declare module 'dayjs/locale/vi';
