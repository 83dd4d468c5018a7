/**
 * The item of a list at a place that the code itself worked out.
 * @throws RangeError when there is none, which only a mistake in the code can cause
 */
export function itemAt<T>(list: ArrayLike<T>, at: number): T {
  const item = list[at];
  if (item === undefined) throw new RangeError(`Không có phần tử thứ ${at} trong ${list.length}`);
  return item;
}
