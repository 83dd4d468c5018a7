/** Formats coordinates and telephone numbers as links; phones open their own map. */
interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** Returns `geo:10.2537,105.9722` (RFC 5870), which phones open in their map. */
export const geoUri = ({ lat, lon }: GeoPoint): string => `geo:${lat},${lon}`;

/** Returns "10.2537, 105.9722", with decimal points, the form that map searches accept. */
export const geoText = ({ lat, lon }: GeoPoint): string => `${lat}, ${lon}`;

/** Returns the link of a telephone number, without separators. */
export const telUri = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
