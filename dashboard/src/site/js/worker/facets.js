import { limited, list } from './checks.js';

/** What can be filtered by: for each facet the words of one incident, from its properties. */
export const FACETS = {
  kind: p => [p.kind],
  region: p => regions(p.place).map(([code]) => code),
  actor: p => texts(list(p.actors).map(actor => actor?.id)),
  role: p => texts(list(p.actors).map(actor => actor?.role)),
  casualties: p => ['killed', 'wounded', 'captured'].filter(outcome => hasPeople(p.casualties?.[outcome])),
  confidence: p => [confidenceWord(p.confidence)],
  corroboration: p => [corroborationWord(p.corroboration)],
  source: p => texts(list(p.reports).map(report => report?.source)),
  language: p => texts(list(p.reports).map(report => report?.lang)),
};

export const confidenceWord = share => share >= 0.8 ? 'high' : share >= 0.6 ? 'middle' : 'low';
export const corroborationWord = n => n >= 3 ? '3' : n === 2 ? '2' : '1';

/** The governorates and districts that a place lies in or crosses, each as its code and its names. */
export function regions(place) {
  const coded = (level, areas) => list(areas)
    .filter(area => limited(area?.id))
    .map(area => [`${level}:${limited(area.id)}`, area.name]);
  return [...coded('g', place.governorates), ...coded('d', place.districts)];
}

const texts = values => values.map(limited).filter(Boolean);
const hasPeople = count => (count?.high ?? count?.low) > 0;
