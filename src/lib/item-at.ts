/**
 * Returns the item at an index that the code computed itself.
 * @throws RangeError when there is none, which is always a bug
 */
export function itemAt<T>(list: ArrayLike<T>, at: number): T {
  const item = list[at];
  if (item === undefined) throw new RangeError(`Không có phần tử thứ ${at} trong ${list.length}`);
  return item;
}
