/** What can be filtered by. */
export const FACETS = [
  'kind', 'region', 'actor', 'role', 'casualties', 'confidence', 'corroboration', 'source', 'language',
];

export const confidenceWord = share => share >= 0.8 ? 'high' : share >= 0.6 ? 'middle' : 'low';
export const corroborationWord = n => n >= 3 ? '3' : n === 2 ? '2' : '1';
