/**
 * Where a model was carried out, read from what editors write as one would say it: "Ấp Vinh Châu, xã
 * Vang Quới Tây, huyện Bình Đại". A name with its district is of before 01/07/2025 (Nghị quyết
 * 202/2025/QH15) and stays what it was: a commune of today may bear the same name with other land.
 */
import { foldText, lowerFirst, slugify } from '#lib/fold-text.ts';

export interface Place {
  /** Part of the address: `xa-giao-long-huyen-chau-thanh`. */
  readonly slug: string;
  /** "Xã Giao Long" */
  readonly commune: string;
  /** "huyện Châu Thành"; undefined for a commune of today. */
  readonly district: string | undefined;
}

const COMMUNE = /^(xã|phường|thị trấn|đặc khu)\s+([\p{Lu}\d].*)$/u;
const DISTRICT = /^(?:huyện|thị xã|quận|thành phố|tp\.?)\s+\S/u;
/** Cities that are provinces of their own: a commune of one needs no district. */
const CITY_PROVINCE = /(?:ha noi|ho chi minh|da nang|hai phong|can tho|hue)$/;

/** "Xã Thí Dụ" and "xã Thí Dụ" alike; names keep their capitals. */
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isDistrict = (part: string): boolean =>
  DISTRICT.test(part) && !(/^(?:thành phố|tp)/u.test(part) && CITY_PROVINCE.test(foldText(part)));

/**
 * The communes that a text names, in its order, each once; a district belongs to all that were named
 * before it and have none. Hamlets and provinces are passed over.
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

/** The commune an office is of: "Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa" → Xã Thí Dụ. */
export const placeOfOffice = (name: string): Place | undefined => {
  const start = name.search(/(?<!\p{L}|[Tt]hị )(?:xã|phường|thị trấn|đặc khu)\s+[\p{Lu}\d]/u);
  return start === -1 ? undefined : placesIn(name.slice(start))[0];
};

/** "Xã Giao Long, huyện Châu Thành" */
export const placeName = ({ commune, district }: Place): string =>
  district === undefined ? commune : `${commune}, ${district}`;
