"""Time: by hand, as on the desk, and at once."""

import time

from endpoint import EndpointTest


class Manual(EndpointTest):
    options = ("--clock", "manual")

    def test_time_passes_only_when_somebody_says_so(self):
        (instance,) = self.run_instances()
        self.assertEqual(self.state(instance), "pending")
        self.assertEqual(self.state(instance), "pending")
        self.endpoint.advance(60)
        self.assertEqual(self.state(instance), "running")
        self.ec2.terminate_instances(InstanceIds=[instance])
        self.endpoint.advance(60)
        self.assertEqual(self.state(instance), "terminated")
        self.endpoint.advance(2 * 60 * 60)
        self.assertEqual(self.ec2.describe_instances()["Reservations"], [])

    def test_a_reset_takes_no_time_worth_mentioning(self):
        for _ in range(30):
            self.run_instances()
        started = time.perf_counter()
        self.endpoint.post("/_pocket-cloud/reset")
        self.assertLess(time.perf_counter() - started, 1)
        self.assertEqual(self.ec2.describe_instances()["Reservations"], [])


class Instant(EndpointTest):
    def test_time_stands_still_between_calls_and_advance_is_refused(self):
        (instance,) = self.run_instances()
        launched = self.ec2.create_volume(AvailabilityZone="eu-west-2a", Size=1)["CreateTime"]
        again = self.ec2.create_tags(Resources=[instance], Tags=[{"Key": "a", "Value": "b"}])
        self.assertEqual(again["ResponseMetadata"]["HTTPStatusCode"], 200)
        second = self.ec2.create_volume(AvailabilityZone="eu-west-2a", Size=1)["CreateTime"]
        self.assertLess((second - launched).total_seconds(), 10)
        status, answer = self.endpoint.post("/_pocket-cloud/advance?seconds=1")
        self.assertEqual(status, 409, answer)

    def test_what_never_succeeds_keeps_nobody_waiting_for_ever(self):
        image, zone = self.endpoint.image(), "eu-west-2a"
        self.autoscaling.create_launch_configuration(
            LaunchConfigurationName="greedy", ImageId=image, InstanceType="m5.4xlarge")
        started = time.perf_counter()
        self.autoscaling.create_auto_scaling_group(
            AutoScalingGroupName="web", LaunchConfigurationName="greedy", MinSize=3, MaxSize=3,
            AvailabilityZones=[zone])
        self.assertLess(time.perf_counter() - started, 20)
        activities = self.autoscaling.describe_scaling_activities(AutoScalingGroupName="web")["Activities"]
        self.assertIn("Failed", {activity["StatusCode"] for activity in activities})


class Real(EndpointTest):
    options = ()

    def test_waiters_wait_as_long_as_aws_takes(self):
        (instance,) = self.run_instances()
        self.assertEqual(self.state(instance), "pending")
        waiter = self.ec2.get_waiter("instance_running")
        waiter.wait(InstanceIds=[instance], WaiterConfig={"Delay": 1, "MaxAttempts": 60})
        self.assertEqual(self.state(instance), "running")
