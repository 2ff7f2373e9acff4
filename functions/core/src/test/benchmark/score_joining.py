#!/usr/bin/env python3
"""Score which reports were joined into one incident.

usage: score_joining.py INCIDENTS.jsonl PREDICTIONS.jsonl [--json]

INCIDENTS: one labelled report a line, {"report", "incidents": [ids]}; PREDICTIONS: one joined incident a
line, {"incident", "reports": [ids]}. A pair of reports counts as joined where one incident holds both.
Standard library only.
"""
import argparse
import itertools
import json


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def pairs(groups):
    return {frozenset(pair) for group in groups for pair in itertools.combinations(sorted(set(group)), 2)}


def scores(labels, predictions):
    told = {}
    for label in labels:
        for incident in label["incidents"]:
            told.setdefault(incident, []).append(label["report"])
    known = {label["report"] for label in labels}
    want = pairs(told.values())
    have = pairs([[r for r in p["reports"] if r in known] for p in predictions])
    right = len(want & have)
    return {
        "reports": len(known),
        "incidents": len(told),
        "pairs": len(want),
        "precision": round(right / len(have), 3) if have else None,
        "recall": round(right / len(want), 3) if want else None,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("incidents")
    parser.add_argument("predictions")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    chosen = parser.parse_args()
    result = scores(lines(chosen.incidents), lines(chosen.predictions))
    print(json.dumps(result) if chosen.json else "; ".join(f"{k} {v}" for k, v in result.items()))


if __name__ == "__main__":
    main()
