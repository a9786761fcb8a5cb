"""The real `aws` against the endpoint, and our own command line on a world of the same seed: byte for byte the same."""

import json
import os
import shlex
import subprocess

from endpoint import EndpointTest

SHELL = os.environ["POCKET_CLOUD_SHELL"]
GROUP = "--auto-scaling-group-name web"


class SameOutput(EndpointTest):
    options = ("--clock", "manual", "--scenario", "blog", "--seed", "7")
    maxDiff = None

    def setUp(self):
        super().setUp()
        self.shell = subprocess.Popen(
            [SHELL, *self.options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(self.shell.stdout.close)
        self.addCleanup(self.shell.wait)
        self.addCleanup(self.shell.stdin.close)

    def ours(self, line):
        self.shell.stdin.write(line + "\n")
        self.shell.stdin.flush()
        return json.loads(self.shell.stdout.readline())

    def pass_time(self, seconds):
        self.endpoint.advance(seconds)
        self.ours(f"@ {seconds}")

    def same(self, line, code=0):
        """What both print, which must be the same."""
        ours = self.ours(f"aws {line}")
        self.assertEqual(ours["code"], code, ours)
        theirs = self.endpoint.aws(*shlex.split(line), code=code)
        with self.subTest(line):
            self.assertEqual(ours["stdout" if code == 0 else "stderr"], theirs)
        return theirs

    def test_the_blogs_world_in_json_text_and_tables(self):
        for line in [
            "ec2 describe-instances", "ec2 describe-instances --output text", "ec2 describe-instances --output table",
            "ec2 describe-volumes --output text", "ec2 describe-vpcs --output table", "ec2 describe-subnets",
            "ec2 describe-security-groups", "ec2 describe-route-tables --output table", "ec2 describe-images",
            "ec2 describe-network-interfaces", "ec2 describe-internet-gateways --output text",
            "ec2 describe-key-pairs --output table", "ec2 describe-instance-status", "ec2 describe-tags --output text",
            "ec2 describe-availability-zones", "rds describe-db-instances",
            "autoscaling describe-account-limits --output table", "elbv2 describe-target-groups",
            "ec2 describe-snapshots --owner-ids self --output text",
        ]:
            self.same(line)
        self.same("ec2 describe-instances --instance-ids i-0123456789abcdef0", code=255)
        self.same("autoscaling delete-launch-configuration --launch-configuration-name nobody", code=255)

    def test_a_group_is_made_and_described(self):
        image = self.same("ec2 describe-images --query Images[0].ImageId --output text").strip()
        subnet = self.same("ec2 describe-subnets --query Subnets[0].SubnetId --output text").strip()
        self.same("autoscaling create-launch-configuration --launch-configuration-name v1 "
                  f"--image-id {image} --instance-type t2.micro")
        self.same("autoscaling create-auto-scaling-group --auto-scaling-group-name web --launch-configuration-name "
                  f"v1 --min-size 1 --max-size 2 --vpc-zone-identifier {subnet}")
        self.pass_time(300)
        for line in [
            "autoscaling describe-auto-scaling-groups", "autoscaling describe-auto-scaling-groups --output table",
            "autoscaling describe-launch-configurations",
            f"autoscaling describe-scaling-activities {GROUP}",
            f"autoscaling describe-scaling-activities {GROUP} --output text",
            f"autoscaling set-desired-capacity {GROUP} --desired-capacity 3",
        ]:
            self.same(line, code=255 if "capacity 3" in line else 0)
        instance = self.same("autoscaling describe-auto-scaling-instances --query "
                             "AutoScalingInstances[0].InstanceId --output text").strip()
        self.same(f"ec2 get-console-output --instance-id {instance} --output text")
        self.same(f"ec2 stop-instances --instance-ids {instance}")
        self.same(f"ec2 terminate-instances --instance-ids {instance} --output table")
