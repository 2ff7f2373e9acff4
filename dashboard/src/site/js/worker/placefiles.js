import { read } from './files.js';

/** Reads the places: at first with their names in one language, and all of the gazetteer when that is asked for. */

const WHOLE = 'data/places.geojson';

/** What was asked for last: resolves to GeoJSON features. */
let reading;
let isWhole = false;

/** The places as features, with their names in a language; all of the gazetteer where there is no such file. */
export const readPlaces = language => reading = readLanguage(language);

async function readLanguage(language) {
  try {
    return { features: featuresOf(language, await read(`data/places/${language}.json`)) };
  } catch (error) {
    if (!error.isAbsent) throw error;
    return { features: wholeOf(await read(WHOLE)) };
  }
}

/** The places as they are published, with all names. */
export async function readWhole() {
  if (isWhole) return reading;
  const features = wholeOf(await read(WHOLE));
  isWhole = true;
  reading = Promise.resolve({ features });
  return reading;
}

function wholeOf(file) {
  const features = Array.isArray(file?.features) ? file.features : [];
  return features.filter(place => place?.id && place.properties);
}

/** Places by id; none where the file cannot be read, which the page says. */
export async function placesById() {
  try {
    const { features } = await (reading ?? readWhole());
    return new Map(features.map(place => [place.id, place]));
  } catch {
    return new Map();
  }
}

function featuresOf(language, file) {
  const { id, kind, kinds, lat, lon, radiusKm, name, pcodes } = file ?? {};
  if (![id, kind, kinds, lat, lon, radiusKm, name].every(Array.isArray)) return [];
  return id.map((own, n) => ({
    id: own,
    geometry: { coordinates: [lon[n], lat[n]] },
    properties: {
      kind: kinds[kind[n]], name: { [language]: name[n] }, radiusKm: radiusKm[n], pcode: pcodes?.[own],
    },
  })).filter(place => typeof place.id === 'string');
}
