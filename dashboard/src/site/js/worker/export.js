/** Incidents as files: GeoJSON, and CSV with the columns and tags (HXL) of the published one. */

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
  ['adm1', '#adm1+name', i => areas(i.place?.governorates, ' governorate')],
  ['adm2', '#adm2+name', i => areas(i.place?.districts, ' district')],
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
  ['captured_low', '#affected+captured+min', i => i.casualties?.captured?.low],
  ['captured', '#affected+captured', i => i.casualties?.captured?.best],
  ['captured_high', '#affected+captured+max', i => i.casualties?.captured?.high],
  ['missing_low', '#affected+missing+min', i => i.casualties?.missing?.low],
  ['missing', '#affected+missing', i => i.casualties?.missing?.best],
  ['missing_high', '#affected+missing+max', i => i.casualties?.missing?.high],
  ['wounded_low', '#affected+injured+min', i => i.casualties?.wounded?.low],
  ['wounded_high', '#affected+injured+max', i => i.casualties?.wounded?.high],
  ['weapons', '#item+weapon', i => listed(i.weapons).join('; ')],
  ['title', '#description+title', i => listed(i.reports).find(r => r?.title)?.title],
  ['languages', '#meta+language', i => each(i.reports, 'lang', '; ')],
  ['revision', '#meta+revision', i => i.revision],
  ['updated', '#date+updated', i => i.updated],
  ['first_seen', '#date+reported', i => i.firstSeen],
  ['adm1_pcode', '#adm1+code', i => codes(i.place?.governorates)],
  ['adm2_pcode', '#adm2+code', i => codes(i.place?.districts)],
  ['unconfirmed', '#status+unconfirmed', i => i.unconfirmed === true ? 'true' : null],
  ['flags', '#meta+flags', i => listed(i.flags).join('; ')],
  ['unsure', '#status+unsure', i => i.unsure === true ? 'true' : null],
];

const listed = value => Array.isArray(value) ? value : [];
const codes = areas => listed(areas).map(area => area?.pcode).filter(Boolean).join('; ');

/** The distinct values of a key, e.g. the sources of all reports. */
function each(items, key, separator) {
  const values = listed(items).map(item => item?.[key]).filter(Boolean);
  return [...new Set(values)].join(separator);
}

/** English names of areas without the word for their level, e.g. `Nineveh`. */
function areas(items, level) {
  const names = listed(items).map(area => area?.name?.en).filter(name => typeof name === 'string');
  return names.map(name => name.endsWith(level) ? name.slice(0, -level.length) : name).join('; ');
}

/** English names of the actors in a role, or the ids of those without one. */
function actors(incident, role, vocabulary) {
  const inRole = listed(incident.actors).filter(actor => actor?.role === role);
  return inRole.map(({ id }) => vocabulary?.actors?.[id]?.names?.en ?? id).join('; ');
}

/** A cell on one line; text that a spreadsheet would run as a formula is marked as text. */
function cell(value) {
  if (value == null) return '';
  const line = String(value).replace(/[\r\n\t\u2028\u2029]+/g, ' ').trim();
  const isFormula = typeof value !== 'number' && /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(line);
  const text = isFormula ? `'${line}` : line;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Features as CSV (RFC 4180). */
export function csv(features, vocabulary) {
  const line = cells => cells.map(cell).join(',');
  const names = line(COLUMNS.map(([name]) => name));
  const tags = COLUMNS.map(([, tag]) => tag).join(',');
  const rows = features.map(({ properties }) => line(COLUMNS.map(([, , value]) => value(properties, vocabulary))));
  return [names, tags, ...rows, ''].join('\r\n');
}

export const geojson = features => JSON.stringify({ type: 'FeatureCollection', features });
