# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up CTest's logs (standard input) and prints `N passed, N failed` as the last line.

Counts test functions from Qt Test's totals. A skipped or blacklisted function counts as failed, and so does
a program that failed without saying so in its totals: crashed, timed out, not found.
"""
import re
import sys

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped, (\d+) blacklisted", re.M)
PROGRAM = re.compile(r"^\d+/\d+ Testing: (\S+)\n(.*?)^Test (Passed|Failed)", re.M | re.S)


def count(log):
    passed = failed = 0
    for _name, output, outcome in PROGRAM.findall(log):
        totals = [tuple(map(int, match)) for match in TOTALS.findall(output)]
        broken = sum(bad + skipped + blacklisted for _good, bad, skipped, blacklisted in totals)
        passed += sum(good for good, _bad, _skipped, _blacklisted in totals)
        if outcome == "Passed" and not totals:
            passed += 1  # a program without Qt Test: itself is the test
        if outcome == "Failed" and broken == 0:
            broken = 1
        failed += broken
    return passed, failed


def main():
    passed, failed = count(sys.stdin.read())
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
