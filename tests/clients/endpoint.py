"""An endpoint of one's own for a test, and clients that talk to it.

`POCKET_CLOUD_ENDPOINT` is the program. Each test starts it on a free port; nothing here knows an address in advance.
"""

import json
import os
import subprocess
import sys
import unittest
import urllib.error
import urllib.parse
import urllib.request
from contextlib import contextmanager

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

PROGRAM = os.environ["POCKET_CLOUD_ENDPOINT"]
REGION = "eu-west-2"
ACCOUNT = "123456789012"
KEYS = {"aws_access_key_id": "testing", "aws_secret_access_key": "testing"}
# One attempt: a test that passes at the third attempt hides something.
CONFIG = Config(retries={"total_max_attempts": 1}, connect_timeout=5, read_timeout=60, max_pool_connections=16)
IMAGE_NAME = "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2"


class Endpoint:
    """A running endpoint."""

    def __init__(self, *options):
        self.process = subprocess.Popen([PROGRAM, "--port", "0", *options], stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        self.url = line.split(" on ")[1].split()[0]
        self.host, port = self.url.removeprefix("http://").split(":")
        self.port = int(port)

    def close(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()

    def lives(self):
        """Whether it is still the same process, and still answers."""
        return self.process.poll() is None and len(self.client("ec2").describe_regions()["Regions"]) > 10

    def client(self, service, region=REGION, **keys):
        keys = {**KEYS, **keys}
        return boto3.client(service, region_name=region, endpoint_url=self.url, config=CONFIG, **keys)

    def post(self, path):
        """A command below /_pocket-cloud/: its status and its JSON."""
        request = urllib.request.Request(self.url + path, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)

    def advance(self, seconds):
        status, answer = self.post(f"/_pocket-cloud/advance?seconds={seconds}")
        assert status == 200, answer

    def visit(self, url, origin="internet"):
        query = urllib.parse.urlencode({"url": url, "from": origin})
        status, answer = self.post(f"/_pocket-cloud/visit?{query}")
        assert status == 200, answer
        return answer

    def image(self, region=REGION):
        return self.client("ssm", region).get_parameter(Name=IMAGE_NAME)["Parameter"]["Value"]

    def aws(self, *words, code=0):
        """What the real command line prints; its exit status must be `code`."""
        program = os.path.join(os.path.dirname(sys.executable), "aws")
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "AWS_ACCESS_KEY_ID": "testing",
            "AWS_SECRET_ACCESS_KEY": "testing",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
        }
        command = [program, "--endpoint-url", self.url, *words]
        done = subprocess.run(command, capture_output=True, env=environment, timeout=120)
        # Not by `text=True`, which would take the carriage return of a usage message for the end of a line.
        out, err = done.stdout.decode(), done.stderr.decode()
        assert done.returncode == code, f"exit status {done.returncode}: {' '.join(words)}\n{out}{err}"
        return out if code == 0 else err


class EndpointTest(unittest.TestCase):
    """Tests that share one endpoint, started with `options`; each begins in a fresh world."""

    options = ("--clock", "instant")

    @classmethod
    def setUpClass(cls):
        cls.endpoint = Endpoint(*cls.options)
        cls.ec2 = cls.endpoint.client("ec2")
        cls.autoscaling = cls.endpoint.client("autoscaling")
        cls.elbv2 = cls.endpoint.client("elbv2")

    @classmethod
    def tearDownClass(cls):
        cls.endpoint.close()

    def setUp(self):
        self.endpoint.post("/_pocket-cloud/reset")

    @contextmanager
    def refused(self, code, status=400):
        """What is inside must be refused with this code."""
        with self.assertRaises(ClientError) as caught:
            yield caught
        answer = caught.exception.response
        self.assertEqual(answer["Error"]["Code"], code, answer)
        self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], status, answer)
        self.assertRegex(answer["ResponseMetadata"]["RequestId"], r"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-")

    def run_instances(self, count=1, **more):
        request = {"ImageId": self.endpoint.image(), "InstanceType": "t2.micro", **more}
        answer = self.ec2.run_instances(MinCount=count, MaxCount=count, **request)
        return [instance["InstanceId"] for instance in answer["Instances"]]

    def state(self, instance):
        answer = self.ec2.describe_instances(InstanceIds=[instance])
        return answer["Reservations"][0]["Instances"][0]["State"]["Name"]
