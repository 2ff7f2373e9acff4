import { minutesOf } from './days.js';

/** What the site publishes, as far as this page has read it; the worker holds the incidents. */
export const published = {
  /** `data/summary.json`, undefined while it could not be read. */
  summary: undefined,
  /** When the summary was last read: a Date. */
  lastChecked: undefined,
  /** Months with incidents, e.g. `2022-07`, the oldest first. */
  months: [],
  /** The operator's `config.json`, and the files for the map. */
  config: undefined,
  gazetteer: undefined,
  /** Sums by region, by month: filled by the page of regions. */
  regionSums: new Map(),
  /** Names of files that could not be read, each with the reason. */
  failed: new Set(),
  /** Number of records that were left out because they are damaged. */
  malformed: 0,
  /** Number of incidents that are new since the reader was last at the top of the list. */
  fresh: 0,
  /** Whether the last request had no answer. */
  offline: false,
};

/** Replaces the summary; one that could not be read (null) leaves the previous one in place. */
export function applySummary(summary) {
  const months = Array.isArray(summary?.months) ? summary.months : published.months;
  published.summary = summary ?? published.summary;
  published.lastChecked = new Date();
  published.months = months.filter(month => /^\d{4}-\d\d$/.test(month)).sort();
}

/** Adds files that could not be read to those that the notices name. */
export function recordFailures(failures) {
  for (const failure of failures) published.failed.add(failure);
}

/** Months in which an incident was updated since a minute. */
export function monthsUpdatedSince(minute) {
  const updated = Object.entries(published.summary?.monthsUpdated ?? {});
  const isLater = ([month, at]) => /^\d{4}-\d\d$/.test(month) && (minutesOf(at)?.[0] ?? 0) >= minute;
  return updated.filter(isLater).map(([month]) => month);
}

/** The years with such months; undefined where that is not known. */
export function yearsUpdatedSince(minute) {
  if (!published.summary?.monthsUpdated) return undefined;
  return [...new Set(monthsUpdatedSince(minute).map(month => month.slice(0, 4)))];
}
