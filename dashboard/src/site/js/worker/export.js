/** What is shown, as files: the columns and tags of the published CSV, and GeoJSON. */

const COLUMNS = [
  ['id', '#meta+id', i => i.id],
  ['date_start', '#date+start', i => i.date?.start],
  ['date_end', '#date+end', i => i.date?.end],
  ['date_precision', '#date+precision', i => i.date?.precision],
  ['kind', '#event+type', i => i.kind],
  ['plover', '#event+plover', (i, v) => v?.kinds?.[i.kind]?.codes?.plover],
  ['cameo_root', '#event+cameo', (i, v) => v?.kinds?.[i.kind]?.codes?.cameo],
  ['status', '#status', i => i.status],
  ['place', '#loc+name', i => i.place?.name?.en],
  ['adm1', '#adm1+name', i => i.place?.governorate],
  ['adm2', '#adm2+name', i => i.place?.district],
  ['lat', '#geo+lat', i => i.place?.lat],
  ['lon', '#geo+lon', i => i.place?.lon],
  ['geo_precision', '#geo+precision', i => i.place?.precision],
  ['radius_km', '#geo+radius+km', i => i.place?.radiusKm],
  ['initiators', '#group+name+first', (i, v) => actors(i, 'initiator', v)],
  ['targets', '#group+name+second', (i, v) => actors(i, 'target', v)],
  ['killed_low', '#affected+killed+min', i => i.casualties?.killed?.low],
  ['killed', '#affected+killed', i => i.casualties?.killed?.best],
  ['killed_high', '#affected+killed+max', i => i.casualties?.killed?.high],
  ['wounded', '#affected+injured', i => i.casualties?.wounded?.best],
  ['confidence', '#meta+confidence', i => i.confidence],
  ['corroboration', '#meta+sources+num', i => i.corroboration],
  ['sources', '#meta+source', i => each(i.reports, 'source', '; ')],
  ['urls', '#meta+url', i => each(i.reports, 'url', ' ')],
];

const listed = value => Array.isArray(value) ? value : [];
const each = (list, key, between) => [...new Set(listed(list).map(r => r?.[key]).filter(Boolean))].join(between);
const actors = (i, role, v) => listed(i.actors).filter(a => a?.role === role).map(a => v?.actors?.[a.id]?.names?.en ?? a.id).join('; ');

/** A cell; text that a spreadsheet would run as a formula is marked as text. */
function cell(value) {
  if (value == null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The incidents of features as CSV (RFC 4180). */
export function csv(features, vocabulary) {
  const line = cells => cells.map(cell).join(',');
  const rows = features.map(({ properties }) => line(COLUMNS.map(([, , value]) => value(properties, vocabulary))));
  return [line(COLUMNS.map(([name]) => name)), COLUMNS.map(([, tag]) => tag).join(','), ...rows, ''].join('\r\n');
}

export const geojson = features => JSON.stringify({ type: 'FeatureCollection', features });
