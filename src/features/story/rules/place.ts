/**
 * The communes of a story, parsed from free text such as "Ấp Vinh Châu, xã Vang Quới Tây, huyện
 * Bình Đại". A commune with a district predates 01/07/2025 (Nghị quyết 202/2025/QH15) and stays
 * separate: a commune of today may have the same name but another area.
 */
import { foldText, lowerFirst, slugify, upperFirst } from '#lib/fold-text.ts';

export interface Place {
  /** Path segment: `xa-giao-long-huyen-chau-thanh`. */
  readonly slug: string;
  /** "Xã Giao Long" */
  readonly commune: string;
  /** "huyện Châu Thành"; undefined for a commune of today. */
  readonly district: string | undefined;
}

const COMMUNE = /^(xã|phường|thị trấn|đặc khu)\s+([\p{Lu}\d].*)$/u;
const DISTRICT = /^(?:huyện|thị xã|quận|thành phố|tp\.?)\s+\S/u;
/** Cities with provincial rank: their communes need no district. */
const CITY_PROVINCE = /(?:ha noi|ho chi minh|da nang|hai phong|can tho|hue)$/;

const isDistrict = (part: string): boolean =>
  DISTRICT.test(part) && !(/^(?:thành phố|tp)/u.test(part) && CITY_PROVINCE.test(foldText(part)));

/**
 * Returns the distinct communes in a text, in its order; a district applies to all preceding
 * communes that have none. Hamlets and provinces are ignored.
 */
export function placesIn(text: string): Place[] {
  const found: { commune: string; district?: string }[] = [];
  const parts = text
    .normalize('NFC')
    .replace(/\([^)]*\)/gu, ' ')
    .split(/[,;\n]|\s+và\s+/u)
    .map((part) => lowerFirst(part.trim().replace(/[\s.]+$/u, '')));
  let pending = 0;
  for (const part of parts) {
    const [, kind, name] = COMMUNE.exec(part) ?? [];
    if (kind && name) found.push({ commune: upperFirst(`${kind} ${name.replace(/\s+/gu, ' ')}`) });
    else if (isDistrict(part)) {
      for (const place of found.slice(pending)) place.district = part.replace(/\s+/gu, ' ');
      pending = found.length;
    }
  }
  const places = found.map(({ commune, district }) => ({
    slug: slugify([commune, district].join(' ')),
    commune,
    district,
  }));
  return [...new Map(places.map((place) => [place.slug, place])).values()];
}

/** Returns the commune of an office: "Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa" → Xã Thí Dụ. */
export const placeOfOffice = (name: string): Place | undefined => {
  const start = name.search(/(?<!\p{L}|[Tt]hị )(?:xã|phường|thị trấn|đặc khu)\s+[\p{Lu}\d]/u);
  return start === -1 ? undefined : placesIn(name.slice(start))[0];
};

/** Returns "Xã Giao Long, huyện Châu Thành". */
export const placeName = ({ commune, district }: Place): string =>
  district === undefined ? commune : `${commune}, ${district}`;
