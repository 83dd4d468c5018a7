/**
 * A record whose address follows from its fields moves when they are corrected: the file gets the
 * new name, and the former public address is added to `formerIds`, so that it redirects. Pure; used
 * by the patched modules of Decap, the check before saving and the form.
 */
interface RecordState {
  /** Decap's name of a record: its public one, or, before publication, that of its first save. */
  readonly slug: string;
  readonly isPublic: boolean;
}

const FILE = /([^/]+)(\.[a-z]+)$/;

/** File name without folder and extension. */
export const fileName = (path: string): string => FILE.exec(path)?.[1] ?? '';

/** A path in the same folder with another file name. */
export const beside = (path: string, name: string): string =>
  path.replace(FILE, (_file, _old, extension: string) => name + extension);

/**
 * The former addresses of a record saved under `name`: the public one is added, and the new one is
 * removed if the record has it again.
 */
export function formerIdsAfter(
  formerIds: readonly string[],
  name: string,
  { slug, isPublic }: RecordState,
): string[] {
  const all = isPublic ? [...formerIds, slug] : formerIds;
  return [...new Set(all)].filter((id) => id !== name);
}

export interface NamedRecord {
  /** Decap's name of the record, which a draft keeps when its file moves. */
  readonly slug: string;
  readonly name: string;
  readonly title: string;
  readonly formerIds: readonly string[];
}

/**
 * @param name the file name a record is about to be saved under
 * @param own its name in Decap; empty for a new record
 * @returns why that name is not free, in words for the editor
 */
export function takenBy(
  name: string,
  own: string,
  published: readonly NamedRecord[],
  drafts: readonly NamedRecord[],
): string | undefined {
  const others = (records: readonly NamedRecord[]) => records.filter(({ slug }) => slug !== own);
  const draft = others(drafts).find((other) => other.name === name || other.slug === name);
  if (draft && draft.name === name)
    return `Bản nháp “${draft.title}” cũng sẽ có địa chỉ “${name}”. Hãy mở bản nháp đó để sửa, hoặc xem lại số, ký hiệu.`;
  if (draft)
    return `Bản nháp “${draft.title}” lúc đầu mang địa chỉ “${name}” và còn giữ tên ấy. Hãy công bố hoặc xóa bản nháp đó trước.`;
  const mover = others([...drafts, ...published]).find(({ formerIds }) => formerIds.includes(name));
  return mover
    ? `Địa chỉ “${name}” là địa chỉ cũ của “${mover.title}” và đang dẫn đến đó. Nếu số, ký hiệu này đúng là của văn bản đang soạn: mở “${mover.title}”, bỏ “${name}” khỏi ô “Địa chỉ cũ”, công bố, rồi lưu lại.`
    : undefined;
}
