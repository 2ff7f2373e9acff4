import { iso, today } from '../days.js';
import { day, number, text } from '../text.js';
import { clean } from '../dom.js';
import { incidentText } from './words.js';

/** An incident as a citation, with the day of access: as text, BibTeX or RIS. */

/** The forms of a citation: what they are called, and the function that writes one. */
export const FORMS = { text: plain, BibTeX: bibtex, RIS: ris };

function facts({ id, revision, updated, row }, address) {
  const version = text('revision', { n: number(revision ?? 0) });
  const named = `${id}, ${version}, ${day(updated)}`;
  return { title: incidentText(row), address, version: named, id, updated, access: today() };
}

function plain(incident, address) {
  const { title, version, access } = facts(incident, address);
  return `Marsad. ${title}. ${version}. ${address} (${text('accessed', { day: day(access) })})`;
}

function bibtex(incident, address) {
  const { title, version, id, updated, access } = facts(incident, address);
  const fields = {
    author: '{Marsad}',
    title: `{${escaped(title)}}`,
    year: yearOf(updated, access),
    note: escaped(version),
    url: address,
    urldate: iso(access),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{marsad-${id.replace(/[^\w-]/g, '')},\n${lines.join(',\n')}\n}\n`;
}

/** Text without what BibTeX reads as a command. */
const escaped = words => words.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');

const yearOf = (updated, access) => /^\d{4}/.exec(updated ?? '')?.[0] ?? iso(access).slice(0, 4);

function ris(incident, address) {
  const { title, version, updated, access } = facts(incident, address);
  const lines = [
    ['TY', 'DATA'], ['AU', 'Marsad'], ['TI', title], ['PY', yearOf(updated, access)],
    ['DA', clean(updated).slice(0, 10).replaceAll('-', '/')], ['N1', version], ['UR', address],
    ['Y2', iso(access).replaceAll('-', '/')], ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${String(value).replace(/\s+/g, ' ')}\r\n`).join('');
}
