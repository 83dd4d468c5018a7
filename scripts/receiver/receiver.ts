/**
 * The receiver of the feedback form: accepts a citizen's message from `/gop-y/`, stores the contact
 * separately, and passes the text to the moderators as a draft. Nothing it receives is public
 * before it is published in the CMS. It also counts "was this page useful?".
 */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'node:querystring';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { FEEDBACK_FORM, RECEIPT_PARAMETER, RECEIVED_PATH } from '#features/feedback/rules/form.ts';
import { readSubmission } from '#features/feedback/rules/submission.ts';
import { belowBase } from '#lib/below-base.ts';
import { dateAt } from '#lib/local-date.ts';
import { RECEIVER, RECEIVER_STAFF } from '#features/feedback/receiver-labels.ts';
import { headersFor } from '#scripts/headers.ts';
import { findRepository } from '#scripts/cms-server/repository.ts';
import { locateContent } from '#scripts/cms-server/content-location.ts';
import { isOwnForm } from './callers.ts';
import { createDraftForwarder } from './draft-forwarder.ts';
import { openContacts } from './contacts.ts';
import { faultyPage, type Complaint, type Fields } from './faulty-page.ts';
import { answeredOnIn, knownIn } from './known.ts';
import { LIMITS, limited, type Limits } from './limits.ts';
import { save } from './save.ts';
import { usefulnessRouter } from './usefulness.ts';

export interface ReceiverOptions {
  /** The content folder, in its git repository. */
  readonly contentDir: string;
  /** The built site, whose form page is the response to an invalid form. */
  readonly outDir: string;
  readonly basePath: string;
  /** Folder of contacts and counts. */
  readonly storeDir: string;
  /** Origins of the site's pages: `https://minhbach.example.vn`. Forms of others are refused. */
  readonly origins: readonly string[];
  /** The git remote that drafts are pushed to; without it they stay in this repository. */
  readonly remote?: string | undefined;
  readonly limits?: Limits;
  readonly log?: (line: string) => void;
  readonly now?: () => Date;
}

export interface Receiver {
  /** To be mounted at RECEIVER_PATH. */
  readonly router: Router;
  /**
   * Checks its prerequisites, and purges. @throws Error in Vietnamese; what can be corrected while
   * it runs is checked again with each form
   */
  readonly ready: () => Promise<void>;
  /** Deletes expired contacts; also runs daily. @returns how many */
  readonly purge: () => Promise<number>;
  readonly close: () => void;
}

/** A letter of three bytes is nine characters in the body: fits 4,000 of them and the rest. */
const BODY_LIMIT = '64kb';
const FORM_PATH = '/gop-y/';
const DAY_MS = 86_400_000;

export function createReceiver(options: ReceiverOptions): Receiver {
  const { contentDir, outDir, basePath, storeDir, origins, limits = LIMITS } = options;
  const { log = console.log, now = () => new Date() } = options;
  const place = locateContent(contentDir);
  // Checked before anything is written: contacts never come near git.
  if (!/^\.\.(?:\/|$)/.test(relative(place.repoDir, storeDir)))
    throw new Error(RECEIVER_STAFF.storeInside(storeDir, place.repoDir));
  const contacts = openContacts(storeDir);
  const forwarder = options.remote
    ? createDraftForwarder(place.repoDir, options.remote, log)
    : undefined;
  const known = knownIn(outDir, contentDir);

  /** Read each time: the site may have been rebuilt. */
  const pageWith = async (complaint: Complaint): Promise<string | undefined> => {
    const built = await readFile(join(outDir, FORM_PATH, 'index.html'), 'utf8').catch(() => '');
    return faultyPage(built, complaint);
  };
  const complain = async (response: Response, status: number, complaint: Complaint) => {
    const page = await pageWith(complaint);
    response.status(status);
    if (page !== undefined) response.type('html').send(page);
    else response.type('text/plain').send(complaint.message);
  };
  const tooMany = (request: Request, response: Response, minutes: number) =>
    complain(response, 429, {
      message: RECEIVER.tooMany(minutes),
      fields: request.body as Fields,
    });

  const receive = async (request: Request, response: Response): Promise<void> => {
    const fields = request.body as Fields;
    const { submission, faults } = readSubmission(fields, known);
    if (!submission) {
      const trapped = faults.every(({ field }) => field === FEEDBACK_FORM.trap);
      const message = trapped ? RECEIVER.again : RECEIVER.faults;
      return complain(response, 422, { message, faults, fields });
    }
    try {
      const code = await save(submission, place, contacts, now());
      log(RECEIVER_STAFF.received(code));
      // The sender has a receipt as soon as the draft is safe here, however slow the forge is.
      void forwarder?.round();
      const received = belowBase(basePath, RECEIVED_PATH);
      response.redirect(303, `${received}?${RECEIPT_PARAMETER}=${code}`);
    } catch (error) {
      log(RECEIVER_STAFF.failed(error instanceof Error ? error.message : String(error)));
      await complain(response, 503, { message: RECEIVER.notSaved, fields });
    }
  };

  const router = express.Router();
  router.use((request, response, next) => {
    response.set({
      ...headersFor(FORM_PATH),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    });
    if (request.method === 'GET' || request.method === 'HEAD')
      return response.redirect(303, belowBase(basePath, FORM_PATH));
    if (request.method === 'POST' && isOwnForm(request, origins)) return next();
    // None of its text is shown: another site must not put words on a page of ours.
    void complain(response, 403, { message: RECEIVER.foreign });
  });
  router.use(
    express.urlencoded({
      extended: false,
      limit: BODY_LIMIT,
      parameterLimit: 20,
      // Express's own parser keeps invalid UTF-8 as sent; querystring replaces it.
      verify: (request, _response, bytes) =>
        void Object.assign(request, { form: bytes.toString() }),
    }),
  );
  router.use((request, _response, next) => {
    request.body = parse((request as { form?: string }).form ?? '');
    next();
  });
  router.use(usefulnessRouter({ known, storeDir, basePath, limit: limits.votes, now }));
  router.post(
    '/',
    limited(limits.address, 'address', (...all) => void tooMany(...all)),
    limited(limits.all, 'all', (...all) => void tooMany(...all)),
    receive,
  );
  router.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const { type, status = 500 } = error as { type?: string; status?: number };
    const tooLarge = type === 'entity.too.large';
    if (status >= 500) log(RECEIVER_STAFF.failed(String(error)));
    void complain(response, status, {
      message: tooLarge ? RECEIVER.tooLarge : RECEIVER.unreadable,
    });
  });

  const purge = async (): Promise<number> => {
    const count = await contacts.purge(dateAt(now()), (code) => answeredOnIn(contentDir, code));
    if (count > 0) log(RECEIVER_STAFF.purged(count));
    return count;
  };
  const ready = async (): Promise<void> => {
    await findRepository(place.repoDir);
    if ((await pageWith({ message: '' })) === undefined) throw new Error(RECEIVER_STAFF.noForm);
    await purge();
    void forwarder?.round();
  };
  const daily = setInterval(() => {
    purge().catch((error: unknown) => log(RECEIVER_STAFF.failed(String(error))));
  }, DAY_MS);
  daily.unref();
  const close = () => {
    clearInterval(daily);
    forwarder?.close();
  };
  return { router, ready, purge, close };
}
