"""The real `aws` command line, version 1, with an endpoint address and nothing else."""

import json

from endpoint import EndpointTest


class CommandLine(EndpointTest):
    def test_a_machine_by_command(self):
        aws = self.endpoint.aws
        identity = json.loads(aws("sts", "get-caller-identity"))
        self.assertEqual(identity["Account"], "123456789012")
        image = aws("ssm", "get-parameters", "--names",
                    "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2",
                    "--query", "Parameters[0].Value", "--output", "text").strip()
        instance = aws("ec2", "run-instances", "--image-id", image, "--instance-type", "t2.micro",
                       "--tag-specifications", "ResourceType=instance,Tags=[{Key=Name,Value=web}]",
                       "--query", "Instances[0].InstanceId", "--output", "text").strip()
        self.assertRegex(instance, r"^i-[0-9a-f]{17}$")
        aws("ec2", "wait", "instance-running", "--instance-ids", instance)
        states = aws("ec2", "describe-instances", "--filters", "Name=tag:Name,Values=web",
                     "--query", "Reservations[].Instances[].[InstanceId,State.Name]", "--output", "text")
        self.assertEqual(states, f"{instance}\trunning\n")
        table = aws("ec2", "describe-vpcs", "--output", "table")
        self.assertIn("172.31.0.0/16", table)
        self.assertEqual(json.loads(aws("ec2", "describe-snapshots", "--owner-ids", "self")), {"Snapshots": []})
        self.assertEqual(json.loads(aws("autoscaling", "describe-auto-scaling-groups")), {"AutoScalingGroups": []})
        self.assertEqual(json.loads(aws("elbv2", "describe-load-balancers")), {"LoadBalancers": []})
        console = aws("ec2", "get-console-output", "--instance-id", instance, "--output", "text")
        self.assertIn("cloud-init", console)

    def test_a_refusal_is_printed_as_of_aws(self):
        said = self.endpoint.aws("ec2", "terminate-instances", "--instance-ids", "i-0123456789abcdef0", code=255)
        self.assertEqual(
            said.strip().splitlines()[-1],
            "An error occurred (InvalidInstanceID.NotFound) when calling the TerminateInstances operation: "
            "The instance ID 'i-0123456789abcdef0' does not exist")
