"""Runs programs and says what they took: time, processor time, memory of all their processes."""

import os
import resource
import signal
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Run:
    seconds: float
    cpu_seconds: float
    output: bytes


def run(command, processors=None, text=None):
    """Runs `command` to its end, on some processors only when told; fails when it fails."""
    limit = (lambda: os.sched_setaffinity(0, processors)) if processors else None
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run([str(word) for word in command], input=text or b"", capture_output=True,
                          preexec_fn=limit, check=False)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stderr.decode()}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, cpu, done.stdout)


def run_together(commands, processors=None):
    """Runs all at once; the time until the last one ends."""
    limit = (lambda: os.sched_setaffinity(0, processors)) if processors else None
    start = time.perf_counter()
    running = [subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, preexec_fn=limit)
               for command in commands]
    if any([process.wait() for process in running]):
        raise SystemExit("failed: " + " ".join(map(str, commands[0])))
    return time.perf_counter() - start


def proportional_kib(session):
    """Memory of all processes of a session; what several share is counted once."""
    total = 0
    for process in Path("/proc").iterdir():
        if not process.name.isdigit():
            continue
        try:
            fields = (process / "stat").read_text().rsplit(")", 1)[1].split()
            if int(fields[3]) != session:
                continue
            for line in (process / "smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except (OSError, ValueError, IndexError):
            continue  # it ended meanwhile
    return total


def peak_memory_mib(command, pause=0.02):
    """The largest memory that all processes of `command` had together, seen every `pause` s."""
    process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, start_new_session=True)
    peak = 0
    ended = threading.Event()

    def watch():
        nonlocal peak
        while not ended.is_set():
            peak = max(peak, proportional_kib(process.pid))
            time.sleep(pause)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        status = process.wait()
    except KeyboardInterrupt:
        os.killpg(process.pid, signal.SIGTERM)
        raise
    finally:
        ended.set()
        watcher.join()
    if status != 0:
        raise SystemExit("failed: " + " ".join(map(str, command)))
    return peak / 1024


def spread(values, unit="s", digits=2):
    """Median with the smallest and the largest."""
    if len(values) == 1:
        return f"{values[0]:.{digits}f} {unit}"
    return (f"{statistics.median(values):.{digits}f} {unit} "
            f"({min(values):.{digits}f} to {max(values):.{digits}f})")
