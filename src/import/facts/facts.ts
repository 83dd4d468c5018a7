/** Collects the facts of the front matter from head, title and signature, and marks doubts. */
import { dateIn, typeOfNumber } from '#import/head/facts.ts';
import type { Authority, System } from '#features/directive/schema.ts';
import { authorityOf } from '#features/directive/rules/signature.ts';
import type { Agency } from '#features/agency/schema.ts';
import { nameOn } from '#features/agency/rules/name.ts';
import { type Block, blockText } from '#import/blocks.ts';
import type { Head } from '#import/head/read-head.ts';
import type { Title } from '#import/head/read-title.ts';
import { excerpt, type Notes } from '#import/notes.ts';
import { postOf, type Signature } from '#import/tail/read-tail.ts';
import { matchIssuer, nameKey } from './issuer.ts';
import type { KnownRecords, KnownDirective } from '#import/known.ts';
import { basesIn, type Relation, relationsOf } from './relations.ts';

const CLAUSE =
  /(?:Quyết định|Nghị quyết|Chỉ thị|Quy định|Quy chế|Thông tư|Nghị định|Kế hoạch|Hướng dẫn|Luật)\s+này\s+có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ\s+(ngày\s+ký|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu;

/** @returns YYYY-MM-DD, never before the day of issue */
export function effectiveDay(text: string, issuedOn: string | undefined): string | undefined {
  const found = CLAUSE.exec(text)?.[1];
  if (!found) return undefined;
  const day = /ký/iu.test(found) ? issuedOn : dateIn(found);
  return day && (!issuedOn || day >= issuedOn) ? day : undefined;
}

export interface Facts {
  readonly system: System | undefined;
  readonly type: string | undefined;
  readonly number: string | undefined;
  readonly title: string | undefined;
  readonly issuer: string | undefined;
  readonly issuerName: string | undefined;
  readonly issuerWritten: string;
  readonly isSample: boolean;
  readonly place: string;
  readonly issuedOn: string | undefined;
  readonly effectiveOn: string | undefined;
  readonly signer: { post: string; name?: string } | undefined;
  readonly authority: Authority | undefined;
  readonly relations: readonly Relation[];
  /** Numbers of the related documents that are on the site. */
  readonly linked: readonly string[];
  readonly recipients: readonly string[];
  /** Values that were guessed or repaired and must be compared with the original. */
  readonly doubts: ReadonlySet<'type' | 'number' | 'title' | 'signer'>;
}

interface Material {
  readonly head: Head;
  readonly title: Title;
  readonly signatures: readonly Signature[];
  readonly recipients: readonly string[];
  readonly body: readonly Block[];
}

function typeOf({ head, title, body }: Material, notes: Notes): string | undefined {
  const { number } = head;
  if (title.type) {
    if (title.type.id) return title.type.id;
    notes.missing(
      `Loại văn bản “${title.type.name}” chưa có trong danh mục của trang: chọn loại gần nhất hoặc bổ sung danh mục.`,
    );
    return undefined;
  }
  const isLetter =
    head.subject !== '' || body.slice(0, 3).some((block) => /^Kính gửi/u.test(blockText(block)));
  if (isLetter) return 'cong-van';
  const guessed = number && typeOfNumber(number.value);
  if (guessed) notes.look('Không thấy dòng tên loại văn bản; loại suy từ ký hiệu.');
  else notes.missing('Loại văn bản: không thấy tên loại ở phần đầu.');
  return guessed;
}

function titleOf({ head, title }: Material, notes: Notes): string | undefined {
  if (title.wasCapitals)
    notes.look('Trích yếu viết hoa toàn bộ, đã chuyển chữ thường: kiểm tra tên riêng.');
  if (title.title) return title.title;
  if (head.subject) return `Về việc ${head.subject.replace(/[.;:]$/u, '').trim()}`;
  notes.missing('Trích yếu: không thấy dưới tên loại văn bản.');
  return undefined;
}

/**
 * Returns whether the citation names the issuer's place, or the cited document is of the same kind
 * (real or illustrative).
 */
function citesThat(
  citation: string,
  { data }: KnownDirective,
  known: KnownRecords,
  isSample: boolean,
): boolean {
  const agency = known.agencies.find(({ id }) => id === data.issuer)?.data;
  if (!agency || agency.level === 'central') return true;
  const place =
    /(?:tỉnh|thành phố|xã|phường|Tỉnh ủy)\s+(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})/u.exec(
      citation,
    )?.[1];
  if (place) return agency.names.some(({ name }) => nameKey(name).includes(nameKey(place)));
  return (agency.sample ?? false) === isSample;
}

function checkNumber({ head }: Material, notes: Notes): void {
  for (const repair of head.number?.repairs ?? [])
    notes.look(`Số, ký hiệu: ${repair}. Đối chiếu bản ký.`);
  if (head.number) return;
  notes.missing(
    head.hasBlankNumber
      ? 'Số, ký hiệu: phần “Số:” còn để trống, văn bản có thể chưa ban hành.'
      : 'Số, ký hiệu: không thấy ở phần đầu.',
  );
}

function signerOf(
  { signatures }: Material,
  agency: Parameters<typeof postOf>[1],
  on: string | undefined,
  notes: Notes,
): Facts['signer'] {
  const [signature] = signatures;
  const post = signature?.authority.at(-1);
  if (!signature || !post) {
    notes.look('Không thấy người ký ở cuối văn bản.');
    return undefined;
  }
  if (signature.name) notes.look('Họ tên người ký: chỉ giữ khi văn bản đã công bố chính thức.');
  return { post: postOf(post, agency, on), ...(signature.name && { name: signature.name }) };
}

function decidedBy(
  { signatures }: Material,
  signer: Facts['signer'],
  agency: Agency | undefined,
  on: string | undefined,
): Authority | undefined {
  const [firstLine] = signatures[0]?.authority ?? [];
  return firstLine && signer && agency
    ? authorityOf(firstLine, signer, { kind: agency.kind, name: nameOn(agency, on).name })
    : undefined;
}

/** Returns the facts of a document. @param known agencies and directives of the site */
export function factsOf(material: Material, known: KnownRecords, notes: Notes): Facts {
  const { head, title, body } = material;
  const number = head.number?.value;
  const issuedOn = head.date?.date;
  checkNumber(material, notes);
  if (!issuedOn)
    notes.missing(
      head.date
        ? `Ngày ban hành: “${head.date.raw}” chưa đủ hoặc không có thật.`
        : 'Ngày ban hành: không thấy ở phần đầu.',
    );
  const match = matchIssuer(head.issuer, known.agencies, issuedOn, number ?? '');
  if (!match.agency)
    notes.missing(`Cơ quan ban hành: văn bản ghi “${match.written || '…'}”; ${match.doubt}.`);
  const agency = match.agency?.data;
  const isSample = agency?.sample ?? false;
  const signer = signerOf(material, agency, issuedOn, notes);
  const texts = body.flatMap((block) => blockText(block).split('\n'));
  const { relations, linked, ambiguous } = relationsOf(
    basesIn(texts),
    known.directives,
    (citation, directive) => citesThat(citation, directive, known, isSample),
  );
  for (const each of ambiguous) notes.look(`Căn cứ có nhiều văn bản cùng số, chọn một: ${each}.`);
  const effectiveOn = effectiveDay(texts.join('\n').slice(0, 2_000_000), issuedOn);
  if (head.isDraft)
    notes.look('Văn bản mang chữ “DỰ THẢO”: dự thảo không đăng như văn bản đã ban hành.');
  for (const stamp of head.stamps) notes.look(`Đã bỏ ở phần đầu: “${excerpt(stamp)}”.`);
  for (const line of head.unknown)
    notes.look(`Phần đầu có dòng chưa hiểu, đã bỏ: “${excerpt(line)}”.`);
  return {
    // The Front puts the national title above its documents, as state bodies do.
    system: agency?.kind === 'front' ? 'front' : head.system,
    type: typeOf(material, notes),
    number,
    title: titleOf(material, notes),
    issuer: match.agency?.id,
    issuerName: agency && nameOn(agency, issuedOn).name,
    issuerWritten: match.written,
    isSample,
    place: head.date?.place ?? '',
    issuedOn,
    effectiveOn,
    signer,
    authority: decidedBy(material, signer, agency, issuedOn),
    relations,
    linked,
    recipients: material.recipients,
    doubts: new Set([
      ...(title.type || head.subject ? [] : (['type'] as const)),
      ...(head.number && head.number.repairs.length > 0 ? (['number'] as const) : []),
      ...(title.wasCapitals ? (['title'] as const) : []),
      ...(material.signatures.length > 1 ? (['signer'] as const) : []),
    ]),
  };
}
