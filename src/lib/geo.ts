/** A point on earth as links and people write it. No map is loaded: the phone's own map opens. */
interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** `geo:10.2537,105.9722` (RFC 5870), which phones open in their map. */
export const geoUri = ({ lat, lon }: GeoPoint): string => `geo:${lat},${lon}`;

/** "10.2537, 105.9722": the form every map's search box takes, with a point, not a comma. */
export const geoText = ({ lat, lon }: GeoPoint): string => `${lat}, ${lon}`;

/** The link of a telephone number; what stands between digits for the eye is left out. */
export const telUri = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
