"""The real `aws` command line, many times, without starting it many times.

Starting Python, reading AWS's models and building classes from them takes a second for each command; what the program
prints depends on none of it. So one process does that once, and forks for each command: the child runs the program's own
`main` with streams of its own, and leaves nothing behind. `test_same.py` holds that what it prints is what the program
prints when it is started.

As a program, this is a process of its own, since `awscli` brings another botocore than boto3's:
`real_aws.py REGION` reads a list of words in JSON from each line, and answers `[stdout, stderr, status]`.
"""

import gc
import io
import json
import os
import signal
import subprocess
import sys
from unittest import mock

# Nothing of whoever runs the tests: no profile, no configuration, no keys.
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    # The command line finds out how wide the terminal is, even if it prints elsewhere.
    "COLUMNS": "80",
}
# A question to each service, to have its models at hand.
OFTEN = ["ec2 describe-vpcs", "autoscaling describe-auto-scaling-groups", "elbv2 describe-load-balancers",
         "rds describe-db-instances", "sts get-caller-identity", "ssm get-parameters --names /mine"]

# No command of a story takes longer.
LONGEST_SECONDS = 60


class RealAws:
    """`aws` in a region."""

    def __init__(self, region):
        self.process = subprocess.Popen(
            [sys.executable, __file__, region], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, url, words):
        """`aws --endpoint-url URL WORDS`: standard output, standard error, exit status."""
        words = ["--endpoint-url", url, *words]
        self.process.stdin.write(json.dumps(words) + "\n")
        self.process.stdin.flush()
        return tuple(json.loads(self.process.stdout.readline()))

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


def prepare(words):
    """The program just before it reads its words, with everything in place that commands like this one need."""
    # In this order: from here on `botocore` is the one that `awscli` brings.
    from awscli.clidriver import create_clidriver
    import botocore.client

    classes = {}
    build = botocore.client.ClientCreator._create_client_class

    def build_once(self, name, model):
        if name not in classes:
            classes[name] = build(self, name, model)
        return classes[name]

    botocore.client.ClientCreator._create_client_class = build_once
    first, driver = create_clidriver(), create_clidriver()
    driver.session.register_component("data_loader", first.session.get_component("data_loader"))
    for command in words:
        with mock.patch.multiple(sys, stdout=io.StringIO(), stderr=io.StringIO()):
            first.main(command)
        driver._get_command_table()[command[2]]._get_command_table()
    # What is there now is shared with the children as it is, and not looked through for garbage.
    gc.collect()
    gc.freeze()
    return driver


def run(driver, words):
    """Standard output, standard error, exit status."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    with mock.patch.multiple(sys, stdout=streams[0], stderr=streams[1], argv=["aws", *words]):
        try:
            code = driver.main(words)
        except SystemExit as end:
            code = end.code
    for stream in streams:
        stream.flush()
    out, err = (stream.buffer.getvalue().decode() for stream in streams)
    return out, err, code or 0


def main():
    (region,) = sys.argv[1:]
    path = os.environ["PATH"]
    os.environ.clear()
    os.environ.update(ENVIRONMENT, PATH=path, AWS_DEFAULT_REGION=region)
    driver = None
    for line in sys.stdin:
        words = json.loads(line)
        driver = driver or prepare([[*words[:2], *line.split()] for line in OFTEN])
        child = os.fork()
        if child == 0:
            # A waiter that nobody ends would wait for minutes, and the test with it.
            signal.alarm(LONGEST_SECONDS)
            print(json.dumps(run(driver, words)), flush=True)
            os._exit(0)
        if os.waitpid(child, 0)[1] != 0:
            print(json.dumps(["", "the real aws broke off", 1]), flush=True)


if __name__ == "__main__":
    main()
