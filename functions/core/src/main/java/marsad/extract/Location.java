package marsad.extract;

import marsad.table.Names;

/**
 * Where something happened, with the circle that holds the truth.
 *
 * @param id the place's id in the gazetteer, or the id of the place it is reckoned from
 * @param lat decimal degrees, WGS 84; null for a country, which has no point
 * @param lon decimal degrees, WGS 84
 * @param precision {@code exact}, {@code near}, {@code area}, {@code district}, {@code
 *     governorate}, {@code country}
 * @param radiusKm radius of the circle that holds the truth, kilometres
 * @param district English name of the district, null where the place is larger
 * @param governorate English names of the governorates that claim it
 * @param administration {@code federal}, {@code kurdistan}, {@code disputed} or {@code foreign}
 * @param text the words in the report
 */
public record Location(
    String id,
    Names name,
    Double lat,
    Double lon,
    String precision,
    Double radiusKm,
    String district,
    String governorate,
    String administration,
    String text) {}
