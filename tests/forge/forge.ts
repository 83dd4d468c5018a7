/**
 * What tests ask of a Forgejo: what people do on its own pages, what its operator does, and a look
 * at the repository. Answered by the double or, with FORGEJO=/path/to/forgejo, by that program.
 */
import type { Router } from 'express';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import type { BareRepository, Person } from '#tests/forgejo-double/bare-repository.ts';
import { doubleForge } from './double-forge.ts';
import { realForge } from './real-forge.ts';

export interface ForgeRequest {
  readonly number: number;
  readonly title: string;
  /** The branch. */
  readonly head: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
}

/** A commit made elsewhere and pushed with plain git; a new branch begins at `main`. */
export interface Push {
  readonly branch: string;
  readonly path: string;
  readonly text: string;
  readonly author: Person;
  readonly message?: string;
}

/** Rules of `main`; a rule that is not named does not apply. */
export interface Protection {
  readonly refusesPush?: boolean;
  readonly needsApproval?: boolean;
}

export interface Forge {
  /** Mounted where the web server forwards to Forgejo: `/git`. */
  readonly router: Router;
  /** `ubnd/cong-khai` */
  readonly name: string;
  readonly appId: string;
  /** Where git of this machine reaches the repository; by http, a token is needed to push. */
  readonly remote: string;
  /** To look into; written to only through the functions below. */
  readonly repository: BareRepository;
  /** `GET /api/v1/…` of each request so far. */
  readonly log: string[];
  push(...changes: readonly Push[]): Promise<void>;
  /** All requests, oldest first. */
  requests(): Promise<readonly ForgeRequest[]>;
  /** @returns its number */
  openRequest(title: string, head: string, by: Account): Promise<number>;
  closeRequest(number: number): Promise<void>;
  merge(number: number, by: Account): Promise<void>;
  /** Replaces the labels of a request with one. */
  label(number: number, name: string): Promise<void>;
  askReview(number: number, of: Account): Promise<void>;
  /** Texts of the comments of a request. */
  comments(number: number): Promise<readonly string[]>;
  comment(number: number, by: Account, body: string): Promise<void>;
  protect(rules: Protection): Promise<void>;
  /** Pushes to `main` are sent there. */
  addWebhook(url: string, secret: string): Promise<void>;
  token(of: Account): Promise<string>;
  /** As after ACCESS_TOKEN_EXPIRATION_TIME. */
  expireTokens(): Promise<void>;
  /** So often a merge is put off, as a real Forgejo does by itself just after a push. */
  putOffMerges(times: number): void;
  close(): Promise<void>;
}

export interface ForgeOptions {
  /** A repository whose `main` is the content. */
  readonly workDir: string;
  readonly people: readonly Account[];
  /** Address under which the router is mounted: `http://localhost:4400/git`. */
  readonly forgeUrl: string;
  /** Where the login returns to. */
  readonly redirectUrl: string;
  /** `[api] DEFAULT_GIT_TREES_PER_PAGE` */
  readonly treePage?: number;
}

/** The program that answers instead of the double. */
export const FORGEJO = process.env['FORGEJO'];

export const startForge = (options: ForgeOptions): Promise<Forge> =>
  FORGEJO ? realForge(FORGEJO, options) : doubleForge(options);
