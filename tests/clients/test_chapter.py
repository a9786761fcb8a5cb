"""The chapter's whole path through boto3: a machine made by hand becomes a group behind a load balancer."""

from endpoint import EndpointTest


class Chapter(EndpointTest):
    options = ("--clock", "instant", "--scenario", "blog")

    def test_from_a_machine_to_a_group_behind_a_load_balancer(self):
        ec2, autoscaling, elbv2 = self.ec2, self.autoscaling, self.elbv2
        blog = ec2.describe_instances()["Reservations"][0]["Instances"][0]
        visit = self.endpoint.visit(f"http://{blog['PublicIpAddress']}/")
        self.assertEqual((visit["outcome"], visit["status"]), ("response", 200), visit)

        ec2.stop_instances(InstanceIds=[blog["InstanceId"]])
        visit = self.endpoint.visit(f"http://{blog['PublicIpAddress']}/")
        self.assertEqual((visit["outcome"], visit["status"]), ("timeout", None), visit)
        volume = blog["BlockDeviceMappings"][0]["Ebs"]["VolumeId"]
        snapshot = ec2.create_snapshot(VolumeId=volume)["SnapshotId"]
        ec2.get_waiter("snapshot_completed").wait(SnapshotIds=[snapshot], WaiterConfig={"MaxAttempts": 1})
        image = ec2.register_image(
            Name="blog", VirtualizationType="hvm", Architecture="x86_64", RootDeviceName="/dev/xvda",
            BlockDeviceMappings=[{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}])["ImageId"]
        ec2.get_waiter("image_available").wait(ImageIds=[image], WaiterConfig={"MaxAttempts": 1})
        ec2.terminate_instances(InstanceIds=[blog["InstanceId"]])

        group = ec2.describe_security_groups(
            Filters=[{"Name": "group-name", "Values": ["launch-wizard-1"]}])["SecurityGroups"][0]["GroupId"]
        found = ec2.describe_subnets(Filters=[{"Name": "tag:Name", "Values": ["blog-public-*"]}])["Subnets"]
        subnets, vpc = [subnet["SubnetId"] for subnet in found], found[0]["VpcId"]
        launch = {"ImageId": image, "InstanceType": "t2.micro", "KeyName": "blog-key", "SecurityGroups": [group]}
        autoscaling.create_launch_configuration(LaunchConfigurationName="v1", **launch)
        autoscaling.create_auto_scaling_group(
            AutoScalingGroupName="web", LaunchConfigurationName="v1", MinSize=1, MaxSize=1,
            VPCZoneIdentifier=",".join(subnets))
        first = self.members()
        self.assertEqual([state for _, state in first], ["InService"])

        elbv2_group = ec2.create_security_group(GroupName="front", Description="front", VpcId=vpc)["GroupId"]
        ec2.authorize_security_group_ingress(
            GroupId=elbv2_group, IpProtocol="tcp", FromPort=80, ToPort=80, CidrIp="0.0.0.0/0")
        targets = elbv2.create_target_group(Name="machines", Protocol="HTTP", Port=80, VpcId=vpc)
        targets = targets["TargetGroups"][0]["TargetGroupArn"]
        balancer = elbv2.create_load_balancer(Name="website", Subnets=subnets, SecurityGroups=[elbv2_group])
        balancer = balancer["LoadBalancers"][0]
        elbv2.get_waiter("load_balancer_available").wait(
            LoadBalancerArns=[balancer["LoadBalancerArn"]], WaiterConfig={"MaxAttempts": 1})
        elbv2.create_listener(
            LoadBalancerArn=balancer["LoadBalancerArn"], Protocol="HTTP", Port=80,
            DefaultActions=[{"Type": "forward", "TargetGroupArn": targets}])
        autoscaling.attach_load_balancer_target_groups(AutoScalingGroupName="web", TargetGroupARNs=[targets])

        # Apache was started by hand on the machine that was copied, and nobody starts it on the copy.
        site = f"http://{balancer['DNSName']}/"
        visit = self.endpoint.visit(site)
        self.assertEqual((visit["outcome"], visit["status"]), ("response", 502), visit)
        self.assertEqual(visit["hops"][0]["kind"], "dns")
        self.assertEqual(visit["hops"][0]["id"], balancer["DNSName"])
        self.assertIn("target-group", [hop["kind"] for hop in visit["hops"]])
        self.assertEqual(self.health(targets), ["unhealthy"])

        autoscaling.create_launch_configuration(
            LaunchConfigurationName="v2", UserData="#!/bin/bash\nsudo systemctl start httpd\n",
            AssociatePublicIpAddress=False, **launch)
        autoscaling.update_auto_scaling_group(AutoScalingGroupName="web", LaunchConfigurationName="v2")
        autoscaling.terminate_instance_in_auto_scaling_group(
            InstanceId=first[0][0], ShouldDecrementDesiredCapacity=False)
        second = self.members()
        self.assertEqual([state for _, state in second], ["InService"])
        self.assertNotEqual(second[0][0], first[0][0])
        visit = self.endpoint.visit(site)
        self.assertEqual((visit["outcome"], visit["status"]), ("response", 200), visit)
        self.assertEqual(self.health(targets), ["healthy"])

        autoscaling.update_auto_scaling_group(AutoScalingGroupName="web", MaxSize=2, DesiredCapacity=2)
        self.assertEqual(len(self.members()), 2)
        self.assertEqual(self.health(targets), ["healthy", "healthy"])
        activities = autoscaling.get_paginator("describe_scaling_activities").paginate(AutoScalingGroupName="web")
        causes = [activity["Cause"] for page in activities for activity in page["Activities"]]
        self.assertEqual(len(causes), 4)
        (inside, _), _ = self.members()
        visit = self.endpoint.visit("http://169.254.169.254/latest/meta-data/instance-id", inside)
        self.assertIn(visit["status"], (200, 401), visit)
        autoscaling.delete_auto_scaling_group(AutoScalingGroupName="web", ForceDelete=True)
        self.assertEqual(autoscaling.describe_auto_scaling_groups()["AutoScalingGroups"], [])

    def members(self):
        (group,) = self.autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=["web"])["AutoScalingGroups"]
        return [(member["InstanceId"], member["LifecycleState"]) for member in group["Instances"]]

    def health(self, targets):
        answer = self.elbv2.describe_target_health(TargetGroupArn=targets)["TargetHealthDescriptions"]
        return [target["TargetHealth"]["State"] for target in answer]
