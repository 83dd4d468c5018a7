/**
 * The service beside the site that answers its editors: what became of what they published, and the
 * page of a draft. Nothing it answers is stored, by itself or by a browser, and strangers get nothing.
 */
import express, { type Request, type Response, type Router } from 'express';
import type { PublicationAnswer, PublishedFile, ServiceRefusal } from '#features/editor-service.ts';
import { badRequest, CmsServerFault } from '#scripts/cms-server/fault.ts';
import { COMMON_HEADERS } from '#scripts/headers.ts';
import { readJson, sendJson, type JsonObject } from '#scripts/json-exchange.ts';
import type { Callers } from './callers.ts';
import { createPreview } from './preview.ts';
import { isContentFile, recordPublication } from './record-publication.ts';
import type { ServedSite } from './served-site.ts';

interface EditorServiceOptions extends ServedSite {
  /** Who may ask. */
  readonly callers: Callers;
  /** The present moment. */
  readonly now: () => Date;
}

/** A record with a long text; pictures are never sent. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** That an editor publishes in one window before any of them is on the site. */
const MOST_FILES = 100;

/** The answers are data for the CMS; opened by themselves they must do nothing. */
const HEADERS = {
  ...COMMON_HEADERS,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'X-Robots-Tag': 'noindex',
};

function publishedFiles(value: unknown): PublishedFile[] {
  if (!Array.isArray(value) || value.length > MOST_FILES)
    throw badRequest('Yêu cầu không có danh sách tệp');
  return value.map((item: unknown) => {
    const { file, digest } = (item ?? {}) as Partial<Record<keyof PublishedFile, unknown>>;
    if (typeof file !== 'string' || typeof digest !== 'string' || !isContentFile(file))
      throw badRequest('Yêu cầu không có tệp nội dung');
    return { file, digest };
  });
}

/** @returns the router to be mounted at EDITOR_SERVICE_PATH below the base path */
export function createEditorService(options: EditorServiceOptions): Router {
  const { callers, now, log, state } = options;

  const publication = ({ records }: JsonObject): PublicationAnswer => ({
    site: state(),
    records: publishedFiles(records).map((file) => recordPublication(options, file, now())),
  });

  const refuse = (response: Response, error: unknown): void => {
    const isOurs = error instanceof CmsServerFault;
    if (!isOurs) log(`Dịch vụ biên tập: ${error instanceof Error ? error.stack : String(error)}`);
    const refusal: ServiceRefusal = {
      error: isOurs ? error.message : 'Dịch vụ biên tập gặp lỗi. Hãy thử lại sau ít phút',
    };
    sendJson(response, isOurs ? error.status : 500, refusal);
  };

  const answering =
    (answer: (question: JsonObject, caller: string) => unknown) =>
    async (request: Request, response: Response): Promise<void> => {
      try {
        const caller = await callers(request);
        const question = await readJson(request, MAX_BODY_BYTES, 'Bài quá dài để xem trước');
        sendJson(response, 200, await answer(question, caller));
      } catch (error) {
        refuse(response, error);
      }
    };

  const router = express.Router();
  router.use((_request, response, next) => {
    response.set(HEADERS);
    next();
  });
  router.all('/publication', answering(publication));
  router.all('/preview', answering(createPreview(options)));
  router.use(
    answering(() => {
      throw new CmsServerFault(404, 'Dịch vụ biên tập không có mục này');
    }),
  );
  return router;
}
