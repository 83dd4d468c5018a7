/**
 * Writes a content tree with many generated directives in addition to the records of the test site,
 * for benchmarks: `node scripts/bench/generate-content.ts 10000 /tmp/tree`. Equal counts give equal
 * bytes.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { directiveSlug } from '#features/directive/rules/slug.ts';
import { typeName } from '#features/directive/rules/citation.ts';
import { legalText } from './legal-text.ts';
import { chance, type Chance } from './random.ts';

const COMMUNES = 124;
/** Types and symbols; their number of entries is their relative frequency. */
const TYPES = [
  ...Array<[string, string]>(6).fill(['quyet-dinh', 'QĐ']),
  ...Array<[string, string]>(5).fill(['ke-hoach', 'KH']),
  ...Array<[string, string]>(4).fill(['thong-bao', 'TB']),
  ...Array<[string, string]>(3).fill(['bao-cao', 'BC']),
  ...Array<[string, string]>(1).fill(['chi-thi', 'CT']),
];
const STATUSES = 'in-force|in-force|in-force|in-force|unknown|expired|partly-expired'.split('|');
const FIELDS =
  'dan-van|tiep-cong-dan|khieu-nai-to-cao|dan-chu-co-so|cai-cach-hanh-chinh|to-chuc-can-bo|kinh-te'.split(
    '|',
  );
const MAIN = 'minh-hoa-ubnd-tinh';
/** Its name is on the page of every document, as the agency that it applies to. */
export const NAMED_EVERYWHERE = 'minh-hoa-so-noi-vu';
/** So many documents are based on the first one, whose title they show. */
const BASED_ON_FIRST = 300;
const LAST_DAY = Date.UTC(2026, 10, 20);

const two = (number: number): string => String(number).padStart(2, '0');

/** Most texts are short; one in a hundred is a long regulation. */
function lengthOf({ between }: Chance): number {
  const share = between(1, 100);
  if (share <= 60) return between(1_500, 4_000);
  if (share <= 90) return between(4_000, 10_000);
  return share < 100 ? between(10_000, 25_000) : 40_000;
}

const commune = (index: number): string =>
  `names:
  - name: Ủy ban nhân dân xã Thử Nghiệm ${index}, tỉnh Minh Họa
    shortName: UBND xã Thử Nghiệm ${index}
    from: 2020-01-01
kind: commune
level: commune
symbol: UBND
parents:
  - agency: ${MAIN}
head:
  post: Chủ tịch UBND xã
order: ${6000 + index}
sample: true
`;

interface Made {
  readonly slug: string;
  readonly cited: string;
}

/**
 * Returns one directive.
 * @param earlier the ones that it may cite
 * @param base the one that it must be based on, if any
 */
function directive(
  index: number,
  day: Date,
  serials: Map<string, number>,
  earlier: readonly Made[],
  base: Made | undefined,
): Made & { text: string } {
  const random = chance(index + 1);
  const [type, symbol] = random.pick(TYPES);
  const issuer =
    random.between(1, 10) <= 4 ? MAIN : `minh-hoa-xa-thu-${random.between(1, COMMUNES)}`;
  const year = day.getUTCFullYear();
  const series = `${issuer} ${year} ${symbol}`;
  // Above the numbers of the copied records.
  const serial = (serials.get(series) ?? 5000) + 1;
  serials.set(series, serial);
  const number = `${serial}/${symbol}-UBND`;
  const issuedOn = `${year}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
  const slug = directiveSlug({ number, issuedOn, issuer }, [MAIN]);
  const cited = `${typeName(type)} số ${number} ngày ${two(day.getUTCDate())} tháng ${day.getUTCMonth() + 1} năm ${year}`;
  const near = earlier.slice(-200);
  const bases = near.length > 0 ? [base ?? random.pick(near), random.pick(near)] : [];
  const status = random.pick(STATUSES);
  const kinds = ['based-on', random.pick(['implements', 'amends', 'cites', 'implements'])];
  const relations = [...new Map(bases.map((base) => [base.slug, base])).keys()].map(
    (to, at) => `  - kind: ${kinds[at]}\n    to: ${to}\n`,
  );
  const text = `---
title: Về ${random.pick(['tiếp công dân', 'đối thoại với Nhân dân', 'phong trào Dân vận khéo', 'giải quyết hồ sơ'])} lần ${index + 1}
system: state
type: ${type}
number: ${number}
issuer: ${issuer}
issuedOn: '${issuedOn}'
effectiveOn: '${issuedOn}'
validity:
  status: ${status}
  basis: Văn bản tạo ra để đo tốc độ
  checkedOn: '2026-11-20'
appliesTo:
  agencies:
    - ${NAMED_EVERYWHERE}
signer:
  post: Chủ tịch UBND
fields:
  - ${random.pick(FIELDS)}
summary: Văn bản thứ ${index + 1} do máy tạo ra để đo tốc độ dựng trang, không có thật.
${relations.length > 0 ? `relations:\n${relations.join('')}` : ''}publishedOn: '${issuedOn}'
sample: true
---

${legalText(
  lengthOf(random),
  random,
  bases.map((base) => base.cited),
)}`;
  return { slug, cited, text };
}

/** The base, whose records are copied unchanged, so that numbers can be compared over time. */
const BASE = fileURLToPath(new URL('../../tests/site', import.meta.url));

/** Writes the tree. Returns the ids of the generated directives, the most related one first. */
export function generateContent(count: number, dir: string): string[] {
  cpSync(BASE, dir, { recursive: true });
  if (count === 0) return [];
  mkdirSync(join(dir, 'directives'), { recursive: true });
  for (let index = 1; index <= COMMUNES; index++)
    writeFileSync(join(dir, 'agencies', `minh-hoa-xa-thu-${index}.yml`), commune(index));
  const start = Date.UTC(2020, 0, 2);
  const serials = new Map<string, number>();
  const made: Made[] = [];
  const step = Math.max(2, Math.floor(count / BASED_ON_FIRST));
  for (let index = 0; index < count; index++) {
    const day = new Date(start + Math.floor(((LAST_DAY - start) * index) / count));
    const base = index % step === 0 ? made[0] : undefined;
    const { slug, cited, text } = directive(index, day, serials, made, base);
    made.push({ slug, cited });
    writeFileSync(join(dir, 'directives', `${slug}.md`), text);
  }
  return made.map(({ slug }) => slug);
}

if (import.meta.main) {
  const [count = '10000', dir] = process.argv.slice(2);
  if (!dir) throw new Error('Dùng: node scripts/bench/generate-content.ts SỐ_VĂN_BẢN THƯ_MỤC');
  generateContent(Number(count), dir);
}
