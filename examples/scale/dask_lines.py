"""Claim lines of a log of any length, coded in shards of patients by Dask.

    python3 dask_lines.py LOG.csv LINES.csv [--setting office|hospital] [--shards 8] [--workers 2] [--scheduler tcp://HOST:8786]

A patient's codes depend on no other patient's. The log is split so that all rows of a patient are in one shard, each shard is coded by
the built command (npm ci makes it) on some machine, and the lines are put together in the order of the command: by date,
then visit, then patient. They are byte for byte those of one run over the whole log.

Without --scheduler two workers are started on this machine. With it, every machine needs Node, this folder at the same path and the
shards' folder (--folder) at the same path, as a cluster with a shared disk has them.

Needs: Python 3.9, dask.distributed (Debian and Ubuntu: apt install python3-distributed), Node 20.
"""

import argparse
import csv
import json
import subprocess
import tempfile
import zlib
from pathlib import Path

from dask.distributed import Client, LocalCluster

COMMAND = Path(__file__).resolve().parents[2] / "dist-node" / "code.js"
HEADERS = ["encounter", "patient", "date", "code", "modifiers", "units", "minutes", "rows"]


def split_by_patient(log, folder, shards, patient):
    """Writes the shards; each keeps the number that each of its rows has in the whole log."""
    files = [open(folder / f"{shard}.csv", "w", newline="", encoding="utf-8") for shard in range(shards)]
    numbers = [open(folder / f"{shard}.rows", "w", encoding="utf-8") for shard in range(shards)]
    with open(log, newline="", encoding="utf-8-sig") as source:
        rows = csv.reader(source)
        headers = next(rows)
        if patient not in headers:
            raise SystemExit(f"{log} has no column {patient}; name it with --patient.")
        at = headers.index(patient)
        writers = [csv.writer(file) for file in files]
        for writer in writers:
            writer.writerow(headers)
        for number, row in enumerate(rows, start=2):
            # The same shard on every machine: Python's own hash of a text differs from run to run.
            shard = zlib.crc32(row[at].strip().lower().encode()) % shards if len(row) > at else 0
            writers[shard].writerow(row)
            numbers[shard].write(f"{number}\n")
    for file in files + numbers:
        file.close()


def code_shard(command, folder, shard, setting):
    """Codes one shard with the command; runs on whichever machine Dask chooses. Gives back how many lines it wrote."""
    numbers = (folder / f"{shard}.rows").read_text(encoding="utf-8").split()
    if not numbers:
        (folder / f"{shard}.lines").write_text("", encoding="utf-8")
        return 0
    words = ["node", str(command), str(folder / f"{shard}.csv"), "--setting", setting, "--json"]
    ended = subprocess.run(words, capture_output=True, encoding="utf-8")
    if ended.returncode != 0:
        raise RuntimeError(f"Shard {shard}: {ended.stderr.strip()}")
    count = 0
    with open(folder / f"{shard}.lines", "w", encoding="utf-8") as out:
        for line in lines_of(json.loads(ended.stdout), lambda row: int(numbers[row - 2])):
            out.write(json.dumps(line) + "\n")
            count += 1
    return count


def lines_of(answer, number_of):
    """The lines of an answer as rows, with their rows as the whole log counts them; in front what they are sorted by."""
    for visit in answer["encounters"]:
        place = [visit["date"] or "", by_name(visit["encounter"]), by_name(visit["patient"])]
        for at, line in enumerate(visit["lines"]):
            rows = [number_of(row) for row in line["rows"]]
            cells = [visit["encounter"], visit["patient"], line["date"], line["code"], "-".join(line["modifiers"])]
            yield [place + [at], cells + [line["units"], line["minutes"], " ".join(map(str, rows))]]


def by_name(name):
    """Names as the command sorts them: those that are numbers by their size, before those that are texts."""
    text = name or ""
    return [0, int(text), ""] if text.isdecimal() and text.isascii() else [1, 0, text]


def write_lines(path, shards):
    """All lines in their order. For more lines than memory holds, sort each shard and merge the files (heapq.merge)."""
    shards = list(shards)
    # One run has them in the command's own order.
    lines = shards[0] if len(shards) == 1 else sorted(line for shard in shards for line in shard)
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(HEADERS)
        for _, cells in lines:
            writer.writerow(["" if cell is None else cell for cell in cells])


def read_shard(folder, shard):
    with open(folder / f"{shard}.lines", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    words.add_argument("log")
    words.add_argument("lines")
    words.add_argument("--setting", choices=["office", "hospital"], default="office")
    words.add_argument("--patient", default="Patient", help="header of the column by which the log is split")
    words.add_argument("--shards", type=int, default=8, help="0 codes the whole log in one run, to compare with")
    words.add_argument("--workers", type=int, default=2)
    words.add_argument("--scheduler", help="address of a cluster's scheduler; without it workers of this machine")
    words.add_argument("--folder", help="where the shards stand; on a shared disk for a cluster")
    words.add_argument("--command", default=str(COMMAND))
    asked = words.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as name:
        folder = Path(name)
        shards = max(1, asked.shards)
        split_by_patient(asked.log, folder, shards, asked.patient)
        if asked.shards == 0:
            print(code_shard(asked.command, folder, 0, asked.setting), "lines in one run")
        else:
            cluster = asked.scheduler or LocalCluster(n_workers=asked.workers, threads_per_worker=1, dashboard_address=None)
            with Client(cluster) as client:
                tasks = [client.submit(code_shard, asked.command, folder, one, asked.setting) for one in range(shards)]
                print(sum(client.gather(tasks)), "lines in", shards, "shards")
        write_lines(asked.lines, (read_shard(folder, shard) for shard in range(shards)))


if __name__ == "__main__":
    main()
