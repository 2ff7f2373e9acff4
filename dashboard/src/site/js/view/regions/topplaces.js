import { firstMinute, iso } from '../../days.js';
import { byId, h, table } from '../../dom.js';
import { change, emptyLists } from '../../state.js';
import { name, number, text } from '../../text.js';
import { callWorker } from '../../workerclient.js';
import { hiddenKinds } from '../words.js';
import { spanName } from './periods.js';

/** The places of a region with most incidents in some days; each leads to its incidents on the map. */

/** Draws them; `code` is the region's in the filter, undefined where it has none. */
export async function drawTopPlaces(code, [from, to]) {
  const section = byId('top-places').closest('section');
  section.hidden = true;
  if (!code) return;
  const lists = { ...emptyLists(), region: [code] };
  const [since, until] = [firstMinute(from), firstMinute(to + 1) - 1];
  const query = { lists, hidden: hiddenKinds(), basis: 'event', sort: 'newest', from, to, since, until };
  const found = await callWorker('topPlaces', query);
  const show = ([lat, lon]) => change({
    page: 'map', lists, spot: `${lat},${lon}`, last: '', from: iso(from), to: iso(to), at: `${lat},${lon},11`,
  });
  const button = place =>
    h('button', { type: 'button', class: 'plain', onclick: () => show(place.point) }, name(place.names) || '?');
  section.hidden = found.length === 0;
  section.querySelector('p').textContent = spanName(from, to);
  byId('top-places').replaceChildren(table(
    [text('topPlaces.place'), text('list'), text('killed')],
    found.map(place => [button(place), number(place.n), number(place.dead)])));
}
