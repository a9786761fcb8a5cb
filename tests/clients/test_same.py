"""The real `aws` against the endpoint, and our own command line on a world of the same seed: byte for byte the same.

The stories are in `same/*.txt`, a command a line, without `aws`:

    scenario NAME       the world at the start
    COMMAND             both must print the same, and end well
    ! COMMAND           both must complain in the same words, with the same exit status
    ? COMMAND           either of it, but the same: it depends on the format
    let NAME = COMMAND  the same, printed as text; from here on $NAME is what it printed
    @ SECONDS           lets time pass

Each story is played three times, with JSON, text and tables as the output, and as many at a time as there are processors.
`POCKET_CLOUD_SAME=part/of/a/name` plays some: `machines`, `blog/table`.
"""

import json
import os
import shlex
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from endpoint import REGION, Endpoint
from real_aws import RealAws

SHELL = os.environ["POCKET_CLOUD_SHELL"]
STORIES = sorted((Path(__file__).parent / "same").glob("*.txt"))
OUTPUTS = ("json", "text", "table")
# The issue asks for 120; a story that is lost shall be missed.
LEAST_COMMANDS = 400


class Ours:
    """Our command line, in a world of its own."""

    def __init__(self, options):
        self.process = subprocess.Popen([SHELL, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(json.dumps(line) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def run(self, words):
        answer = self.ask({"aws": words})
        return answer["stdout"], answer["stderr"], answer["code"]

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


def lines_of(story):
    lines = story.read_text().splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def scenario_of(story):
    (line,) = [line for line in lines_of(story) if line.startswith("scenario ")]
    return line.split()[1]


def commands_of(story):
    return {line for line in lines_of(story) if not line.startswith(("scenario ", "@ ", "let "))}


class Story:
    """One story in one format, told by both."""

    def __init__(self, path, output):
        self.path, self.output = path, output
        self.name = f"{path.stem}/{output}"
        self.names = {"directory": str(path.parent)}
        # What differed, as (command, ours, theirs).
        self.differences = []

    def play(self, real):
        self.real = real
        options = ("--clock", "manual", "--scenario", scenario_of(self.path), "--seed", "7")
        self.endpoint, self.ours = Endpoint(*options), Ours(options)
        try:
            for line in lines_of(self.path):
                self.tell(line)
        finally:
            for one in (self.ours, self.endpoint):
                one.close()
        return self

    def tell(self, line):
        if line.startswith("@ "):
            self.endpoint.advance(int(line[2:]))
            self.ours.ask({"seconds": int(line[2:])})
        elif line.startswith("let "):
            name, _, command = line.removeprefix("let ").partition(" = ")
            self.names[name] = self.both(command, "text", well=True)
            if self.names[name] in ("", "None"):
                self.differences.append((line, "a name", "nothing"))
        elif not line.startswith("scenario "):
            well = {"!": False, "?": None}.get(line[0], True)
            self.both(line.lstrip("!?"), self.output, well)

    def both(self, line, output, well):
        words = ["--output", output, *shlex.split(filled(line, self.names))]
        theirs, mine = self.real.run(self.endpoint.url, words), self.ours.run(words)
        if mine != theirs:
            self.differences.append((line, mine, theirs))
        if well is not None and (theirs[2] == 0) != well:
            self.differences.append((line, "ends well" if well else "complains", theirs))
        return theirs[0].strip()


class SameOutput(unittest.TestCase):
    maxDiff = None

    def test_every_story_in_every_format(self):
        wanted = os.environ.get("POCKET_CLOUD_SAME", "")
        stories = [Story(path, output) for output in OUTPUTS for path in STORIES]
        idle = SimpleQueue()
        for _ in range(os.cpu_count()):
            idle.put(real := RealAws(REGION))
            self.addCleanup(real.close)

        def play(story):
            real = idle.get()
            try:
                return story.play(real)
            finally:
                idle.put(real)

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for story in pool.map(play, [story for story in stories if wanted in story.name]):
                for line, mine, theirs in story.differences:
                    with self.subTest(line, story=story.name):
                        self.assertEqual(mine, theirs)

    def test_there_are_enough_commands(self):
        self.assertGreaterEqual(len(set().union(*map(commands_of, STORIES))), LEAST_COMMANDS)

    def test_what_is_run_in_this_process_is_what_the_program_prints(self):
        endpoint = Endpoint("--clock", "manual", "--scenario", "blog")
        self.addCleanup(endpoint.close)
        real = RealAws(REGION)
        self.addCleanup(real.close)
        for line, code in [("ec2 describe-instances --output table", 0), ("ec2 describe-vpcs --foo", 255),
                           ("ec2 describe-instances --instance-ids i-1", 255), ("rds describe-db-instances", 0),
                           ("ec2 fly", 2)]:
            printed = endpoint.aws(*line.split(), code=code)
            out, err, status = real.run(endpoint.url, line.split())
            self.assertEqual((out if code == 0 else err, status), (printed, code))


def filled(line, names):
    """The line with what `let` has named; longer names first, since one may begin another."""
    for name in sorted(names, key=len, reverse=True):
        line = line.replace(f"${name}", names[name])
    return line
