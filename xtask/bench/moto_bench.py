"""Calls per second of moto (https://github.com/getmoto/moto), in process, through boto3.

    python moto_bench.py 1000

Runs that many machines one call each, describes each by its id, and terminates each. Prints one JSON line per
figure, as `cargo xtask bench` does. The network is never touched: moto answers inside the process.
"""

import json
import sys
import time

import boto3
from moto import mock_aws


def figure(name, count, seconds):
    print(json.dumps({"figure": name, "value": count / seconds, "unit": "calls/s"}), flush=True)


def timed(calls):
    started = time.perf_counter()
    answers = [call() for call in calls]
    return answers, time.perf_counter() - started


@mock_aws
def main(count):
    keys = {"aws_access_key_id": "testing", "aws_secret_access_key": "testing"}
    ec2 = boto3.client("ec2", region_name="eu-west-2", **keys)
    image = ec2.describe_images()["Images"][0]["ImageId"]

    def run():
        return ec2.run_instances(ImageId=image, InstanceType="t2.micro", MinCount=1, MaxCount=1)

    # The first call of a client loads AWS's models from disk; that is no part of what is compared.
    ec2.terminate_instances(InstanceIds=[run()["Instances"][0]["InstanceId"]])

    answers, seconds = timed([run] * count)
    figure("run-instances", count, seconds)
    ids = [answer["Instances"][0]["InstanceId"] for answer in answers]

    answers, seconds = timed([lambda i=i: ec2.describe_instances(InstanceIds=[i]) for i in ids])
    found = [answer["Reservations"][0]["Instances"][0]["InstanceId"] for answer in answers]
    assert found == ids, "moto described other machines than were asked for"
    figure("describe-instances", count, seconds)

    _, seconds = timed([lambda i=i: ec2.terminate_instances(InstanceIds=[i]) for i in ids])
    figure("terminate-instances", count, seconds)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
