import { current, day, name, number, text } from './text.js';

/** Everything that is known of an incident, as text; nothing of the data is ever markup. */
export function detail(incident, vocabulary) {
  const box = element('article', 'detail');
  box.dir = text('dir');
  box.lang = current();
  const heading = element('h3', '', name(vocabulary.kinds?.[incident.kind]?.names) || incident.kind);
  const status = text(`status.${incident.status}`);
  if (status) heading.append(` (${status})`);
  const facts = element('dl');
  fact(facts, 'when', when(incident));
  fact(facts, 'where', where(incident));
  fact(facts, 'who', who(incident, vocabulary));
  for (const outcome of ['killed', 'wounded', 'captured', 'missing']) {
    const count = incident.casualties?.[outcome];
    if (count) fact(facts, outcome, howMany(count));
  }
  if (Number.isFinite(incident.confidence)) fact(facts, 'confidence', `${number(Math.round(incident.confidence * 100))}%`);
  if (incident.corroboration > 1) fact(facts, 'sources', text('independent', { n: number(incident.corroboration) }));
  box.append(heading, facts, ...(incident.reports ?? []).map(report));
  return box;
}

/** When, with the words that it was read from. */
export function when(incident) {
  const date = incident.date;
  if (!date) return text('unknownDate', { day: day(incident.day) });
  const span = date.start === date.end ? day(date.start) : `${day(date.start)} – ${day(date.end)}`;
  return date.basis?.text ? `${span} (${text('fromWords', { words: isolated(date.basis.text) })})` : span;
}

/** Words of another language, so that they do not turn the sentence around them. */
const isolated = words => `\u2068${words}\u2069`;

/** Where, with how exactly that is known. */
export function where(incident) {
  const place = incident.place;
  const parts = [name(place.name), text(`precision.${place.precision}`)];
  if (place.radiusKm) parts.push(text('radius', { km: number(Math.round(place.radiusKm)) }));
  return parts.filter(Boolean).join(' · ');
}

function who(incident, vocabulary) {
  return (incident.actors ?? [])
    .map(actor => `${text(`role.${actor.role}`)}: ${name(vocabulary.actors?.[actor.id]?.names) || actor.id}`)
    .join(' · ');
}

/** A number of people with its doubt. */
export function howMany(count) {
  const { low, best, high } = count;
  if (best == null && high != null) return text('between', { low: number(low), high: number(high) });
  if (best == null) return low > 1 ? text('atLeast', { low: number(low) }) : text('some');
  if (high == null) return text('atLeast', { low: number(best) });
  if (low !== high) return `${number(best)} (${text('between', { low: number(low), high: number(high) })})`;
  return number(best);
}

function report(r) {
  const quote = element('blockquote');
  const words = element('p', '', r.quote ?? '');
  words.dir = 'auto';
  words.lang = r.lang ?? '';
  const cite = element('cite');
  cite.dir = 'auto';
  const label = [r.source, r.published && day(r.published)].filter(Boolean).join(', ');
  if (/^https?:\/\//i.test(r.url ?? '')) {
    const link = element('a', '', label || r.url);
    link.href = r.url;
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
    cite.append(link);
  } else {
    cite.textContent = label;
  }
  if (words.textContent) quote.append(words);
  quote.append(cite, tolls(r.casualties));
  return quote;
}

/** How many this report tells of: where reports differ, each says its own. */
function tolls(casualties) {
  const said = ['killed', 'wounded', 'captured', 'missing']
    .filter(outcome => casualties?.[outcome])
    .map(outcome => `${text(outcome)}: ${howMany(casualties[outcome])}`);
  return element('p', 'tolls', said.join(' · '));
}

function fact(list, key, value) {
  if (!value) return;
  list.append(element('dt', '', text(key)), element('dd', '', value));
}

function element(tag, className = '', content = '') {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (content) made.textContent = content;
  return made;
}
