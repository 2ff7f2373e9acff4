import { limited, list } from './checks.js';

/** What can be filtered by: for each facet the words of one incident, from its properties. */
export const FACETS = {
  kind: p => [p.kind],
  region: p => regions(p.place).map(([code]) => code),
  actor: p => texts(list(p.actors).map(actor => actor?.id)),
  role: p => texts(list(p.actors).map(actor => actor?.role)),
  casualties: p => ['killed', 'wounded', 'captured'].filter(outcome => hasPeople(p.casualties?.[outcome])),
  confidence: p => [p.confidence >= 0.8 ? 'high' : p.confidence >= 0.6 ? 'middle' : 'low'],
  corroboration: p => [p.corroboration >= 3 ? '3' : p.corroboration === 2 ? '2' : '1'],
  source: p => texts(list(p.reports).map(report => report?.source)),
  language: p => texts(list(p.reports).map(report => report?.lang)),
};

/** The governorates and districts that a place lies in or crosses, each as its code and its names. */
export function regions(place) {
  const coded = (level, areas) => list(areas)
    .filter(area => limited(area?.id))
    .map(area => [`${level}:${limited(area.id)}`, area.name]);
  return [...coded('g', place.governorates), ...coded('d', place.districts)];
}

const texts = values => values.map(limited).filter(Boolean);
const hasPeople = count => (count?.high ?? count?.low) > 0;
