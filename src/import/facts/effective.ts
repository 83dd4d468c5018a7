/** The day a document says it takes effect: "có hiệu lực (thi hành) kể từ ngày …". */
import { dateIn } from '#import/head/date.ts';

const CLAUSE =
  /(?:Quyết định|Nghị quyết|Chỉ thị|Quy định|Quy chế|Thông tư|Nghị định|Kế hoạch|Hướng dẫn|Luật)\s+này\s+có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ\s+(ngày\s+ký|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu;

/** @returns YYYY-MM-DD, never before the day of issue */
export function effectiveDay(text: string, issuedOn: string | undefined): string | undefined {
  const found = CLAUSE.exec(text)?.[1];
  if (!found) return undefined;
  const day = /ký/iu.test(found) ? issuedOn : dateIn(found);
  return day && (!issuedOn || day >= issuedOn) ? day : undefined;
}
