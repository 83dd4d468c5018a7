/**
 * What the CMS asks of the service beside the site: `cms/service.ts` asks, `scripts/editor-service`
 * answers. Each question is a POST of JSON to EDITOR_SERVICE_PATH + `publication` or `preview`.
 */
import type { PublicationFault, PublicationState } from './publication-state.ts';

/** Below the base path: the one prefix that a web server passes on to the service. */
export const EDITOR_SERVICE_PATH = '/cms/dich-vu/';

/** A file of the content as an editor has published it. */
export interface PublishedFile {
  /** Path below the content folder: `directives/x.md`. */
  readonly file: string;
  /** SHA-256 of its text in UTF-8, in hexadecimal digits. */
  readonly digest: string;
}

/** What became of a published file. */
export type RecordPublication =
  | { readonly state: 'publishing' }
  /** `address`: of its page, with the base path; undefined where it has none of its own. */
  | { readonly state: 'live'; readonly address: string | undefined }
  /** It waits for its `publishAt`, an instant. */
  | { readonly state: 'scheduled'; readonly at: string }
  /** Its own faults first; `message` where the content itself is not at fault. */
  | {
      readonly state: 'failed';
      readonly faults: readonly PublicationFault[];
      readonly message: string;
    };

/** The question: `records`, a list of PublishedFile. */
export interface PublicationAnswer {
  /** How the last publication of the site went. */
  readonly site: PublicationState;
  /** Of the files that were asked for, in their order. */
  readonly records: readonly RecordPublication[];
}

/** A record as the form has it. */
export interface PreviewQuestion {
  readonly collection: string;
  /** The name of its file; empty while a new record has none. */
  readonly slug: string;
  /** The name of the published file that it replaces, where that is another. */
  readonly replaces?: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
  /** The text below the front matter. */
  readonly body: string;
}

/** A file that the published content lacks. */
export interface MissingUpload {
  /** `/tep/van-ban/x.jpg` */
  readonly path: string;
  /** Of a blank picture that the page shows instead: `/hinh/{digest}-480.webp`. */
  readonly digest?: string | undefined;
}

export type PreviewAnswer =
  | {
      readonly html: string;
      /** Of the page, with the base path. */
      readonly address: string;
      readonly missing: readonly MissingUpload[];
    }
  /** The record has no page of its own, or cannot be rendered as it is. */
  | { readonly html: undefined };

/** What an answer that is no success contains, in words for the editor. */
export interface ServiceRefusal {
  readonly error: string;
}
