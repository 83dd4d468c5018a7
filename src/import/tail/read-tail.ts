/**
 * Finds signatures and recipients (a two-column table, lines with tabs, or one below the other) and
 * removes them from the text. What follows them stays: annexes, the regulation issued with a
 * decision.
 */
import type { Agency } from '#features/agency/schema.ts';
import { nameOn } from '#features/agency/rules/name.ts';
import { type Block, blockText } from '#import/blocks.ts';
import { isCapitals, isRule, type Segment, segmentsOf } from '#import/head/lines.ts';
import { upperFirst } from '#lib/fold-text.ts';

/** Abbreviation of authority (Nghị định 30/2020/NĐ-CP; the party also writes T/M, K/T). */
const AUTHORITY = /^(?:T\/?M|K\/?T|T\/?L|T\/?UQ|Q|TUN)\s*[./]\s*|^(?:T\/M|K\/T|T\/L)\s+/u;

/** Words of posts that keep their capitals. */
const PROPER: readonly (readonly [RegExp, string])[] = [
  [/ủy ban nhân dân|uỷ ban nhân dân/giu, 'UBND'],
  [/hội đồng nhân dân/giu, 'HĐND'],
  [/chủ tịch/giu, 'Chủ tịch'],
  [/bí thư/giu, 'Bí thư'],
  [/giám đốc/giu, 'Giám đốc'],
  [/chánh văn phòng/giu, 'Chánh Văn phòng'],
  [/chánh thanh tra/giu, 'Chánh Thanh tra'],
  [/tỉnh ủy|tỉnh uỷ/giu, 'Tỉnh ủy'],
  [/đảng ủy|đảng uỷ/giu, 'Đảng ủy'],
  [/thường trực/giu, 'Thường trực'],
  [/trưởng ban/giu, 'Trưởng Ban'],
  [/chủ nhiệm/giu, 'Chủ nhiệm'],
  [/trưởng phòng/giu, 'Trưởng phòng'],
];

function properPost(capitals: string): string {
  let post = capitals.replace(AUTHORITY, '').trim().toLocaleLowerCase('vi');
  for (const [pattern, name] of PROPER) post = post.replace(pattern, name);
  return upperFirst(post);
}

/** The post already names an organ: "Chủ tịch UBND tỉnh". */
const NAMES_ORGAN = /UBND|HĐND|ủy|Sở|Ban\s|Quốc hội|Chính phủ|Bộ/u;
const LEVEL_WORDS = { province: 'tỉnh', district: 'huyện', commune: 'xã', central: '' } as const;

function organOf(agency: Agency, on: string | undefined): string {
  const { name, shortName } = nameOn(agency, on);
  const level = LEVEL_WORDS[agency.level];
  if (agency.kind === 'committee' || agency.kind === 'commune') {
    const place = /nhân dân\s+(\p{L}+)/iu.exec(name)?.[1] ?? level;
    return `UBND ${place}`.trim();
  }
  if (agency.kind === 'council') return `HĐND ${level}`.trim();
  if (agency.kind === 'party' && /^Tỉnh ủy/u.test(name)) return 'Tỉnh ủy';
  return (shortName ?? name).replace(/\s*\(.*\)$/u, '').replace(/\s+tỉnh\s.*$/u, '');
}

/** "Phó Chủ tịch" of the provincial committee → "Phó Chủ tịch UBND tỉnh". */
export function postOf(
  capitals: string,
  agency: Agency | undefined,
  on: string | undefined,
): string {
  const post = properPost(capitals);
  if (!agency || NAMES_ORGAN.test(post)) return post;
  const organ = organOf(agency, on);
  // "Giám đốc Sở Nội vụ", not "Giám đốc Sở Sở Nội vụ".
  const [lastWord = ''] = post.split(' ').slice(-1);
  return organ.startsWith(`${lastWord} `)
    ? `${post}${organ.slice(lastWord.length)}`
    : `${post} ${organ}`;
}

export interface Signature {
  /** Lines in capitals above the name: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH". */
  readonly authority: readonly string[];
  readonly name: string | undefined;
}
export interface Tail {
  readonly blocks: readonly Block[];
  readonly signatures: readonly Signature[];
  readonly recipients: readonly string[];
  /** Index in `blocks` of the first block after the first signature; its length if none follows. */
  readonly end: number;
  /** Lines of the signature block that could not be classified. */
  readonly unknown: readonly string[];
}

/** "Nơi nhận hồ sơ" is no list of recipients. */
const RECIPIENTS = /^N[ơo]i\s+nh[ậạâa]n\s*(?:[:;]|$)/iu;
const RECIPIENT = /^(?:[-–—+•]\s*\S|Như\s|Lưu\s*:|Lưu VT|\p{Lu}.{0,120};$)/u;
const SIGNED = /^\(?\s*(?:đã ký|Đã ký|ĐÃ KÝ|đã kí|Ký bởi|Người ký|ký, đóng dấu)/u;
const POST =
  /^(?:(?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|TRƯỞNG|CHỦ NHIỆM|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG THANH TRA|ỦY VIÊN|UỶ VIÊN|THƯỜNG TRỰC))/u;
/** Two to six capitalised words, optionally after degrees. */
const NAME = /^(?:(?:TS|ThS|PGS|GS|BS|KS)\.\s*)*\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$/u;
const ENDED = /\.\/\.?[”"]?\s*$/u;

type Kind =
  'recipients' | 'recipient' | 'authority' | 'post' | 'signed' | 'name' | 'blank' | 'other';

function classify({ text }: Segment): Kind {
  if (isRule(text)) return 'blank';
  if (RECIPIENTS.test(text)) return 'recipients';
  if (AUTHORITY.test(text) && isCapitals(text.replace(AUTHORITY, ''))) return 'authority';
  if (POST.test(text) && isCapitals(text)) return 'post';
  if (SIGNED.test(text)) return 'signed';
  if (NAME.test(text)) return 'name';
  return RECIPIENT.test(text) ? 'recipient' : 'other';
}

class Zone {
  /** Completed signatures: joint documents have them side by side. */
  readonly #finished: Signature[] = [];
  authority: string[] = [];
  readonly recipients: string[] = [];
  readonly unknown: string[] = [];
  name: string | undefined;
  #hasRecipients = false;
  #isSigned = false;

  /** Adds a block to the zone; returns false if it does not belong to it. */
  take(block: Block): boolean {
    const segments = segmentsOf(block);
    const kinds = segments.map(classify);
    const isTable = block.kind === 'table';
    if (
      isTable &&
      !kinds.some((kind) => kind === 'recipients' || kind === 'authority' || kind === 'post')
    )
      return false;
    if (
      !isTable &&
      !segments.every((segment, index) => this.#fits(kinds[index] ?? 'other', segment))
    )
      return false;
    segments.forEach((segment, index) => this.#add(kinds[index] ?? 'other', segment));
    return true;
  }

  #fits(kind: Kind, { text }: Segment): boolean {
    switch (kind) {
      case 'recipient':
        return this.#hasRecipients;
      case 'name':
        return this.authority.length > 0 && this.name === undefined;
      case 'post':
        return this.name === undefined;
      case 'other':
        // A wrapped line of the list, or "ỦY BAN NHÂN DÂN TỈNH" below "TM.".
        return this.name === undefined && this.authority.length > 0
          ? isCapitals(text) && text.length < 80
          : this.#hasRecipients &&
              this.authority.length === 0 &&
              /^\p{Ll}/u.test(text) &&
              text.length < 90;
      default:
        return true;
    }
  }

  #add(kind: Kind, { text }: Segment): void {
    if (kind === 'recipients') {
      this.#hasRecipients = true;
      const rest = text.replace(RECIPIENTS, '').trim();
      if (rest) this.recipients.push(rest);
    } else if (kind === 'recipient' && this.#hasRecipients) this.recipients.push(bare(text));
    else if (kind === 'authority' || kind === 'post') {
      if (this.name !== undefined) this.#finish();
      this.authority.push(text);
    } else if (kind === 'signed') this.#isSigned = true;
    else if (kind === 'name' && this.authority.length > 0) this.name ??= text;
    else if (kind === 'other' && isCapitals(text) && this.authority.length > 0 && !this.name)
      this.authority.push(text);
    else if (kind === 'other' && this.#hasRecipients && this.recipients.length > 0)
      this.recipients.push(`${this.recipients.pop() ?? ''} ${bare(text)}`);
    else if (kind !== 'blank') this.unknown.push(text);
  }

  #finish(): void {
    if (this.authority.length > 0) this.#finished.push(signatureOf(this.authority, this.name));
    this.authority = [];
    this.name = undefined;
  }

  signatures(): readonly Signature[] {
    this.#finish();
    return this.#finished;
  }

  get hasAuthority(): boolean {
    return this.authority.length > 0 || this.#finished.length > 0;
  }

  /** Whether it has recipients, or a post with a name or "(Đã ký)" below it. */
  get isComplete(): boolean {
    return (
      this.#hasRecipients ||
      this.#finished.length > 0 ||
      (this.authority.length > 0 && (this.#isSigned || this.name !== undefined))
    );
  }
}

const bare = (text: string): string => text.replace(/^[-–—+•]\s*/u, '').replace(/[;.,]$/u, '');

/** Returns whether the zone may begin with this block. */
function opens(block: Block, previous: string): boolean {
  const segments = segmentsOf(block);
  if (block.kind === 'table' && (block.rows.length > 6 || segments.length > 80)) return false;
  const kinds = segments.map(classify);
  if (block.kind === 'table')
    return (
      kinds.some((kind) => kind === 'recipients' || kind === 'authority') ||
      (kinds.includes('post') && ENDED.test(previous))
    );
  const [first] = kinds;
  if (first === 'recipients' || first === 'authority') return true;
  return first === 'post' && (ENDED.test(previous) || /\.$/u.test(previous));
}

/** @param previous text above the zone */
function zoneAt(
  blocks: readonly Block[],
  start: number,
  previous: string,
): { zone: Zone; end: number } | undefined {
  const zone = new Zone();
  let end = start;
  for (let block = blocks[end]; block && zone.take(block); block = blocks[end]) end += 1;
  if (end === start || !zone.isComplete) return undefined;
  // "Nơi nhận: bộ phận một cửa" may be part of the text: recipients alone count only at its end.
  const isAtEnd = ENDED.test(previous) || end === blocks.length;
  return zone.hasAuthority || isAtEnd ? { zone, end } : undefined;
}

/** A name may also be in capitals; it is the last line and names no organ. */
function signatureOf(authority: readonly string[], name: string | undefined): Signature {
  const last = authority.at(-1) ?? '';
  const isName =
    name === undefined &&
    authority.length > 1 &&
    /^\p{Lu}+(?:\s\p{Lu}+){1,4}$/u.test(last) &&
    !POST.test(last) &&
    !/NHÂN DÂN|ỦY|UỶ|TỈNH|PHƯỜNG|HUYỆN|BAN |SỞ|VĂN PHÒNG|HỘI/u.test(last);
  if (!isName) return { authority, name };
  const proper = last
    .toLocaleLowerCase('vi')
    .replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'));
  return { authority: authority.slice(0, -1), name: proper };
}

/** Removes every signature block from a text. */
export function readTail(blocks: readonly Block[]): Tail {
  const kept: Block[] = [];
  const signatures: Signature[] = [];
  const recipients: string[] = [];
  const unknown: string[] = [];
  let end: number | undefined;
  let previous = '';
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) break;
    const found = opens(block, previous) ? zoneAt(blocks, index, previous) : undefined;
    if (!found) {
      kept.push(block);
      previous = blockText(block) || previous;
      continue;
    }
    const { zone } = found;
    signatures.push(...zone.signatures());
    recipients.push(...zone.recipients);
    unknown.push(...zone.unknown);
    end ??= kept.length;
    index = found.end - 1;
  }
  return { blocks: kept, signatures, recipients, end: end ?? kept.length, unknown };
}
