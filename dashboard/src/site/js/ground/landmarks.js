/** What the page knows of the base map, which the worker reads and paints. */
export const landmarks = {
  /** Names of waters and ridges, peaks, and towns that are no places of the gazetteer. */
  names: [], peaks: [], towns: [],
  /** Rings of districts by p-code, lines of roads by the id of their place. */
  districts: new Map(), roads: new Map(),
};
