/** The page of a record as the form has it. */
import { stringify } from 'yaml';
import type { PreviewAnswer, PreviewQuestion } from '#features/editor-service.ts';
import { belowBase } from '#lib/below-base.ts';
import { badRequest, conflict, unavailable } from '#scripts/cms-server/fault.ts';
import type { JsonObject } from '#scripts/json-exchange.ts';
import { conceptOf } from '#features/concepts.ts';
import { addressOf, fileOf, isRecordId } from './record-page.ts';
import type { ServedSite } from './served-site.ts';

/** Of a new record, of which no number or title gives the name yet. */
const UNNAMED = 'ban-nhap';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws CmsServerFault for anything but a question */
function readQuestion({ collection, slug, replaces, data, body }: JsonObject): PreviewQuestion {
  const isId = (id: unknown) => typeof id === 'string' && (id === '' || isRecordId(id));
  if (typeof collection !== 'string' || typeof body !== 'string' || !isObject(data))
    throw badRequest('Yêu cầu xem trước không đủ');
  if (!isId(slug) || (replaces !== undefined && !isId(replaces)))
    throw badRequest('Tên tệp của bài không hợp lệ');
  return { collection, slug: slug as string, replaces: replaces as string, data, body };
}

const textOf = (extension: string, { data, body }: PreviewQuestion): string => {
  const yaml = stringify(data, { lineWidth: 0 });
  return extension === 'md' ? `---\n${yaml}---\n\n${body}\n` : yaml;
};

type Preview = (question: JsonObject, caller: string) => Promise<PreviewAnswer>;

/**
 * Renders one preview of each editor at a time; of those that wait, only the last.
 * @param site the site whose pages are shown
 */
export function createPreview({ basePath, publisher, log }: ServedSite): Preview {
  /** The end of each editor's last preview, and the question that counts. */
  const queues = new Map<string, { readonly ended: Promise<unknown>; readonly turn: object }>();

  const render = async (question: PreviewQuestion): Promise<PreviewAnswer> => {
    const concept = conceptOf(question.collection);
    if (!concept) throw badRequest('Không có chuyên mục này');
    const slug = question.slug || UNNAMED;
    const address = addressOf(concept, slug, question.data);
    if (address === undefined) return { html: undefined };
    const open = publisher();
    if (!open?.isReady) throw unavailable('Trang đang được chuẩn bị, xin đợi vài giây');
    const page = await open
      .preview({
        file: fileOf(concept, slug),
        text: textOf(concept.extension, question),
        ...(question.replaces && { replaces: fileOf(concept, question.replaces) }),
        address,
      })
      .catch((error: unknown) => {
        // The form lists what is wrong with the record; this is for those who maintain the pages.
        log(`Xem trước ${address}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      });
    return page ? { ...page, address: belowBase(basePath, address) } : { html: undefined };
  };

  return async (given, caller) => {
    const question = readQuestion(given);
    const turn = {};
    const before = queues.get(caller)?.ended;
    const ended = (async () => {
      await before;
      if (queues.get(caller)?.turn !== turn) throw conflict('Đã có bản xem trước mới hơn');
      return render(question);
    })();
    queues.set(caller, { ended: ended.catch(() => undefined), turn });
    try {
      return await ended;
    } finally {
      if (queues.get(caller)?.turn === turn) queues.delete(caller);
    }
  };
}
