/** What a forge can do that Decap's backend of it does not: one implementation per forge. */
import type { ActivityPage } from './review-queue.ts';

/** A pull request (GitLab: merge request) that is open. */
export interface OpenRequest {
  readonly number: number;
  readonly branch: string;
  readonly title: string;
  readonly author: string;
  readonly reviewers: readonly string[];
  /** Step of Decap's workflow, from its label. */
  readonly status: string;
  /** ISO instant. */
  readonly updatedOn: string;
  readonly url: string;
}

/** As Decap shows it. */
export interface Note {
  readonly id: string;
  readonly author: string;
  /** ISO instant. */
  readonly timestamp: string;
  readonly content: string;
  readonly resolved: boolean;
  /** Who wrote it may change and delete it; whoever reads it may settle it. */
  readonly isOwn: boolean;
}

export type NoteUpdates = Partial<Pick<Note, 'content' | 'resolved'>>;

/** A file as Decap hands it over for an upload. */
export interface UploadedFile {
  readonly path: string;
  toBase64(): Promise<string>;
}

/** A change of what is public, put on a branch of its own with a request to take it over. */
export interface Proposal {
  readonly branch: string;
  /** Of the request and of its commit. */
  readonly title: string;
  readonly removed: readonly string[];
  readonly uploaded: readonly UploadedFile[];
}

export interface Forge {
  openRequests(): Promise<readonly OpenRequest[]>;
  /** Text of a file on a branch; undefined where it is not there. */
  read(path: string, branch: string): Promise<string | undefined>;
  /** The latest changes below that folder of the repository ('' is all of it). */
  activity(folder: string, page: number): Promise<ActivityPage>;
  /** May who is signed in write to the public branch without a request? */
  mayPush(): Promise<boolean>;
  /** Replaces whatever stands on the proposal's branch. */
  propose(proposal: Proposal): Promise<void>;
  /** Closes the request and forgets its branch. */
  withdraw(request: OpenRequest): Promise<void>;
  notes(request: OpenRequest): Promise<readonly Note[]>;
  addNote(request: OpenRequest, content: string): Promise<Note>;
  changeNote(request: OpenRequest, note: Note, updates: NoteUpdates): Promise<void>;
  deleteNote(request: OpenRequest, id: string): Promise<void>;
}
