import { howMany, when, where } from './detail.js';
import { symbol } from './shapes.js';
import { name, number, text } from './text.js';

/** Lists incidents, newest first; choosing one shows it on the map. */
export function drawList(incidents, vocabulary, onChoose) {
  document.getElementById('count').textContent = `(${number(incidents.length)})`;
  const list = document.getElementById('list');
  list.replaceChildren(...incidents.map(incident => row(incident, vocabulary, onChoose)));
  if (!incidents.length) {
    const none = document.createElement('li');
    none.textContent = text('noIncidents');
    list.append(none);
  }
}

function row(incident, vocabulary, onChoose) {
  const kind = vocabulary.kinds?.[incident.kind];
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.id = incident.id;
  button.append(symbol(kind, incident.place.precision === 'exact'));
  const words = document.createElement('span');
  const title = document.createElement('strong');
  title.textContent = `${name(kind?.names) || incident.kind} · ${name(incident.place.name)}`;
  words.append(title, line(when(incident)), line(where(incident)));
  const toll = ['killed', 'wounded']
    .filter(outcome => incident.casualties?.[outcome])
    .map(outcome => `${text(outcome)}: ${howMany(incident.casualties[outcome])}`)
    .join(' · ');
  if (toll) words.append(line(toll));
  button.append(words);
  button.addEventListener('click', () => onChoose(incident));
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function line(content) {
  const small = document.createElement('small');
  small.textContent = content;
  return small;
}
