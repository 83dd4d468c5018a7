/** The receiver of an own server: its drafts go to the forge that editors work on. */
import type { RequestHandler } from 'express';
import { RECEIVER, RECEIVER_STAFF } from '#features/feedback/receiver-labels.ts';
import { statusOf, type ForgeAccess } from '#scripts/editor-service/callers.ts';
import { remoteFault, waitingDrafts } from '#scripts/receiver/draft-forwarder.ts';
import { createReceiver, type Receiver } from '#scripts/receiver/receiver.ts';
import { RECEIVER_SETTINGS } from '#scripts/receiver/settings.ts';
import type { Faults } from './faults.ts';

interface Options {
  readonly remote: string;
  /** Asked for the rights of the account of that token. */
  readonly forge: ForgeAccess | undefined;
  readonly forgeToken: string | undefined;
  readonly faults: Faults;
  readonly say: (line: string) => void;
}

/** How often it is tried whether drafts can be pushed, when that went well. */
const TRIAL_MS = 60 * 60_000;
/** So long a draft may wait; it is tried to push it every five minutes. */
const LONGEST_WAIT_MS = 15 * 60_000;

export interface Waiting {
  readonly count: number;
  /** When the oldest came, an ISO instant. */
  readonly since?: string;
  /** So long that a person must look. */
  readonly isLong: boolean;
}

export class Feedback {
  readonly #options: Options;
  #receiver: Receiver | undefined;
  #repoDir = '';
  /** Does the site have the form? */
  #isUsed = false;
  #triedAt = -TRIAL_MS;

  constructor(options: Options) {
    this.#options = options;
  }

  readonly handle: RequestHandler = (request, response, next) => {
    if (this.#receiver) return void this.#receiver.router(request, response, next);
    // The browser keeps what was written.
    response.status(503).set('Cache-Control', 'no-store').type('text/plain').send(RECEIVER.away);
  };

  /** Begins to receive. @throws Error in Vietnamese when contacts would be kept inside the clone */
  open(repoDir: string): void {
    const { remote, say } = this.#options;
    this.#repoDir = repoDir;
    this.#receiver = createReceiver({ ...RECEIVER_SETTINGS, remote, log: say });
  }

  /** Once the page of the form is there. */
  async check(): Promise<void> {
    try {
      await this.#receiver?.ready();
      this.#isUsed = true;
      await this.tryToPush();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#options.say(`Chưa nhận được góp ý: ${why}`);
    }
  }

  /** Finds out now and then whether drafts can be pushed, before there is one. */
  async tryToPush(): Promise<void> {
    const { remote, faults } = this.#options;
    if (!this.#isUsed || performance.now() - this.#triedAt < TRIAL_MS) return;
    const why = (await remoteFault(this.#repoDir, remote)) ?? (await this.#lacksRights());
    if (why) return faults.set('feedback', why);
    faults.clear('feedback');
    this.#triedAt = performance.now();
  }

  /**
   * Forgejo lets an account that may only read try to push, and refuses the draft itself.
   * @returns why it may not push; undefined where it may, or the forge does not say
   */
  async #lacksRights(): Promise<string | undefined> {
    const { forge, forgeToken } = this.#options;
    if (!forge || forgeToken === undefined) return undefined;
    const status = await statusOf(forge, forgeToken).catch(() => 200);
    return status === 200 ? undefined : RECEIVER_STAFF.notPushed(`${forge.repo}: ${status}`);
  }

  async waiting(): Promise<Waiting> {
    const waiting = this.#receiver ? await waitingDrafts(this.#repoDir) : [];
    const since = waiting[0]?.since;
    if (since === undefined) return { count: 0, isLong: false };
    const isLong = Date.now() - Date.parse(since) > LONGEST_WAIT_MS;
    return { count: waiting.length, since, isLong };
  }

  close(): void {
    this.#receiver?.close();
  }
}
