#!/usr/bin/env python3
"""Score extracted events against the benchmark.

usage: score.py REPORTS.jsonl EVENTS.jsonl PREDICTIONS.jsonl [--lang ar|ckb|en] [--json]

EVENTS: one labelled event a line, PREDICTIONS: one extracted event a line; both
  {"report", "kind", "lat", "lon", "radiusKm", "date", "killed", "wounded", "roles": [{"actor", "role"}]}
A field that is absent is not stated. A label with "background": true is an earlier event that must
not be given as new. A prediction is right where its kind is that of a label of the same report and its
point lies within "toleranceKm" of the label's (plus its own "radiusKm", of which at most the tolerance
counts); each label and each prediction counts once, the best pairs first. Standard library only.
"""
import argparse
import collections
import json
import math

MOST_RADIUS_KM = 25


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def distance_km(a, b):
    lat1, lon1, lat2, lon2 = map(math.radians, (a["lat"], a["lon"], b["lat"], b["lon"]))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * math.asin(min(1, math.sqrt(half)))


def is_near(label, event):
    if label.get("lat") is None:
        return True
    if event.get("lat") is None or event.get("lon") is None:
        return False
    tolerance = label["toleranceKm"]
    own = min(MOST_RADIUS_KM, tolerance, event.get("radiusKm") or 0)
    return distance_km(label, event) <= tolerance + own


def pairs(labels, events):
    """Pairs of label and event of one kind, the most alike first, each at most once."""
    alike = []
    for i, label in enumerate(labels):
        for j, event in enumerate(events):
            if label["kind"] == event.get("kind"):
                points = 2 * is_near(label, event)
                points += label.get("killed") is not None and label["killed"] == event.get("killed")
                points -= 0.5 * bool(label.get("background"))
                alike.append((-points, i, j))
    taken_labels, taken_events, chosen = set(), set(), []
    for _, i, j in sorted(alike):
        if i not in taken_labels and j not in taken_events:
            taken_labels.add(i)
            taken_events.add(j)
            chosen.append((labels[i], events[j]))
    return chosen


def count(report, labels, events, n):
    n["reports"] += 1
    n["labels"] += sum(not label.get("background") for label in labels)
    n["events"] += len(events)
    n["earlier"] += sum(bool(label.get("background")) for label in labels)
    if not any(not label.get("background") for label in labels):
        n["silent"] += 1
        n["quiet"] += not events
    for label, event in pairs(labels, events):
        near = is_near(label, event)
        if label.get("background"):
            n["leaked"] += near
            continue
        n["kind"] += 1
        if not near:
            continue
        n["right"] += 1
        for what in ("killed", "wounded"):
            if label.get(what) is not None:
                n["numbers"] += 1
                n["numbers right"] += label[what] == event.get(what)
        if label.get("date"):
            n["days"] += 1
            n["days right"] += label["date"] == event.get("date")
        given = {(role["actor"], role["role"]) for role in event.get("roles") or []}
        for role in label.get("roles") or []:
            n["roles"] += 1
            n["roles right"] += (role["actor"], role["role"]) in given


def share(part, whole):
    return round(part / whole, 3) if whole else None


def scores(reports, labels, events):
    by_report = collections.defaultdict(lambda: ([], []))
    for label in labels:
        by_report[label["report"]][0].append(label)
    for event in events:
        by_report[event["report"]][1].append(event)
    n = collections.Counter()
    for report in reports:
        count(report, *by_report[report["id"]], n)
    precision, recall = share(n["right"], n["events"]) or 0, share(n["right"], n["labels"]) or 0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
    return {
        "reports": n["reports"],
        "precision": precision,
        "recall": recall,
        "f1": round(f1, 3),
        "place": share(n["right"], n["kind"]),
        "numbers": share(n["numbers right"], n["numbers"]),
        "days": share(n["days right"], n["days"]),
        "roles": share(n["roles right"], n["roles"]),
        "leaked": share(n["leaked"], n["earlier"]),
        "quiet": share(n["quiet"], n["silent"]),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports")
    parser.add_argument("events")
    parser.add_argument("predictions")
    parser.add_argument("--lang", choices=["ar", "ckb", "en"])
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    chosen = parser.parse_args()
    reports = [r for r in lines(chosen.reports) if chosen.lang in (None, r["lang"])]
    result = scores(reports, lines(chosen.events), lines(chosen.predictions))
    if chosen.json:
        print(json.dumps(result))
    else:
        print("; ".join(f"{name} {value}" for name, value in result.items()))


if __name__ == "__main__":
    main()
