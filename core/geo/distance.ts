/** [longitude, latitude] in degrees (WGS 84), the GeoJSON order. */
export type LonLat = readonly [lon: number, lat: number]

const EARTH_RADIUS_KM = 6371.0088 // IUGG mean radius

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: LonLat, b: LonLat): number {
  const rad = Math.PI / 180
  const dLat = (b[1] - a[1]) * rad
  const dLon = (b[0] - a[0]) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
