/** Matches issuers as texts name them ("UBND tỉnh") with their full names. */
import { foldText } from '#lib/fold-text.ts';
import { onceFor } from '#lib/once.ts';

const PLACE =
  /(?<!\p{L})(?:tỉnh|thành phố|TP\.?|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|huyện|Huyện ủy|Huyện uỷ|quận|Quận ủy|thị xã|Thị ủy|xã|phường|thị trấn|đặc khu|Đảng ủy(?: xã| phường)?)\s+(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3})/gu;

const fold = (text: string): string =>
  foldText(text)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\bbtv\b/g, 'ban thuong vu')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns folded place names: "Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa" → thi du, minh hoa. */
export const placesIn = (text: string): string[] =>
  [...text.matchAll(PLACE)].map((match) => foldText(match[1] ?? ''));

/** Caches a function of a name: thousands of documents share the names of a few issuers. */
function remembered<T>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) known.set(name, (value = of(name)));
    return value;
  };
}

/** As `placesIn`, cached for names of issuers. */
export const placesOfName: (name: string) => readonly string[] = remembered(placesIn);
const foldedName = remembered(fold);

export const placesOfNames = onceFor((names: readonly string[]) => names.flatMap(placesOfName));

/** Does the issuer share one of the places? Words may follow a place, so its start is compared. */
export const sharesPlace = (issuerNames: readonly string[], places: readonly string[]): boolean =>
  placesOfNames(issuerNames).some((own) =>
    places.some((place) => place === own || place.startsWith(`${own} `)),
  );

/** Tests words: "của Ủy ban nhân dân tỉnh ban hành …" fits "Ủy ban nhân dân tỉnh Minh Họa". */
export function issuerFits(words: string): (issuerNames: readonly string[]) => boolean {
  const folded = fold(words);
  const body =
    /^(?:(?:chu tich|ban thuong vu|ban chap hanh|thuong truc|bo truong|tong) )*(.*)$/.exec(folded);
  const generic =
    /^(.*?\b(?:tinh uy|thanh uy|huyen uy|dang uy|tinh|thanh pho|huyen|quan|xa|phuong))\b/.exec(
      body?.[1] ?? '',
    );
  return (issuerNames) =>
    issuerNames
      .map(foldedName)
      .some(
        (name) =>
          folded.includes(name) || (generic?.[1] !== undefined && name.startsWith(generic[1])),
      );
}
