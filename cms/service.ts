/**
 * The service beside the site (`scripts/editor-service`), where there is one: `npm start` and
 * `npm run server`. Nothing else in the CMS knows its address or sends it the token of the forge.
 */
import {
  EDITOR_SERVICE_PATH,
  type PreviewAnswer,
  type PreviewQuestion,
  type PublicationAnswer,
  type PublishedFile,
  type ServiceRefusal,
} from '#features/editor-service.ts';
import { belowBase } from '#lib/below-base.ts';
import { storedUser } from './backend/stored-user.ts';
import { siteContext } from './kit/site-context.ts';

/** The service did not answer, or refused, with words for the editor. */
export class ServiceFault extends Error {
  override name = 'ServiceFault';
}

const SILENT = 'Dịch vụ xem trước và công bố chưa trả lời';

export const hasService = (): boolean => siteContext().service ?? false;

/** @throws ServiceFault */
async function ask<Answer>(what: string, question: object, signal?: AbortSignal): Promise<Answer> {
  const { basePath, backend } = siteContext();
  const token = backend && storedUser(backend.name)?.token;
  const response = await fetch(belowBase(basePath, EDITOR_SERVICE_PATH) + what, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(question),
    cache: 'no-store',
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ServiceFault(SILENT, { cause });
  });
  const answer = (await response.json().catch((cause: unknown) => {
    throw new ServiceFault(SILENT, { cause }); // not the service, or a truncated response
  })) as Answer | ServiceRefusal;
  if (response.ok) return answer as Answer;
  throw new ServiceFault((answer as ServiceRefusal).error);
}

/** How the last publication of the site went, and what became of these files. @throws ServiceFault */
export const publicationOf = (records: readonly PublishedFile[]): Promise<PublicationAnswer> =>
  ask('publication', { records });

/** The page of a record as the form has it. @throws ServiceFault; what `signal` was aborted with */
export const previewOf = (question: PreviewQuestion, signal: AbortSignal): Promise<PreviewAnswer> =>
  ask('preview', question, signal);
