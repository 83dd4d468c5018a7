/** Addresses that are taken although no published file stands there. Pure. */

export interface Named {
  /** Decap's name of the record, which a draft keeps while its file moves. */
  readonly slug: string;
  /** Name of its file. */
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
  published: readonly Named[],
  drafts: readonly Named[],
): string | undefined {
  const others = (records: readonly Named[]) => records.filter(({ slug }) => slug !== own);
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
