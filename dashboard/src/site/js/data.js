/** The one module that fetches. Broken parts are reported and left out; the rest stays. */

async function json(path) {
  const answer = await fetch(path, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path} (${answer.status})`);
  try {
    return await answer.json();
  } catch {
    throw new Error(`${path} (not JSON)`);
  }
}

const PARTS = {
  latest: 'data/incidents/latest.geojson',
  places: 'data/places.geojson',
  vocabulary: 'data/vocabulary.json',
  summary: 'data/summary.json',
  base: 'base.geojson',
  config: 'config.json',
};

/** Loads everything; `failed` names what could not be had. */
export async function load() {
  const names = Object.keys(PARTS);
  const answers = await Promise.allSettled(names.map(key => json(PARTS[key])));
  const data = { failed: [] };
  answers.forEach((answer, i) => {
    if (answer.status === 'fulfilled') data[names[i]] = answer.value;
    else data.failed.push(answer.reason.message);
  });
  data.incidents = incidents(data.latest);
  return data;
}

/** The well-formed incidents of a file, newest first. */
function incidents(file) {
  const features = Array.isArray(file?.features) ? file.features : [];
  return features
    .filter(f => f?.properties?.id && f.properties.kind && f.properties.place)
    .map(f => ({ ...f.properties, point: point(f.geometry), day: dayOf(f.properties) }))
    .sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
}

function point(geometry) {
  const [lon, lat] = geometry?.coordinates ?? [];
  const sound = Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return sound ? [lat, lon] : null;
}

function dayOf(incident) {
  const published = incident.reports?.[0]?.published;
  return String(incident.date?.start ?? published ?? incident.firstSeen ?? '').slice(0, 10);
}
