"""What clients ask of Auto Scaling beside the chapter: lists of types, filters, options, and what is not there."""

from endpoint import EndpointTest

ROLE = "aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"


class Groups(EndpointTest):
    def setUp(self):
        super().setUp()
        self.subnets = [subnet["SubnetId"] for subnet in self.ec2.describe_subnets()["Subnets"]]

    def configure(self, name="v1"):
        self.autoscaling.create_launch_configuration(
            LaunchConfigurationName=name, ImageId=self.endpoint.image(), InstanceType="t2.micro")

    def create(self, name="web", **more):
        request = {"LaunchConfigurationName": "v1", "MinSize": 0, "MaxSize": 4, **more}
        request.setdefault("VPCZoneIdentifier", ",".join(self.subnets[:2]))
        request = {key: value for key, value in request.items() if value is not None}
        self.autoscaling.create_auto_scaling_group(AutoScalingGroupName=name, **request)

    def group(self, name="web"):
        return self.autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=[name])["AutoScalingGroups"][0]

    def states(self):
        return [member["LifecycleState"] for member in self.group()["Instances"]]

    def test_lists_that_depend_on_no_group(self):
        ask = self.autoscaling
        self.assertEqual(len(ask.describe_adjustment_types()["AdjustmentTypes"]), 3)
        self.assertEqual(len(ask.describe_auto_scaling_notification_types()["AutoScalingNotificationTypes"]), 5)
        self.assertEqual(len(ask.describe_lifecycle_hook_types()["LifecycleHookTypes"]), 2)
        metrics = ask.describe_metric_collection_types()
        self.assertEqual((len(metrics["Metrics"]), metrics["Granularities"]), (20, [{"Granularity": "1Minute"}]))
        self.assertEqual(len(ask.describe_scaling_process_types()["Processes"]), 9)
        self.assertIn("OldestInstance", ask.describe_termination_policy_types()["TerminationPolicyTypes"])
        limits = ask.describe_account_limits()
        self.assertEqual((limits["MaxNumberOfAutoScalingGroups"], limits["NumberOfAutoScalingGroups"]), (500, 0))

    def test_what_a_new_group_has_by_itself(self):
        self.configure()
        self.create(DesiredCapacity=1, VPCZoneIdentifier=self.subnets[0])
        group = self.group()
        expected = {
            "DefaultCooldown": 300, "HealthCheckType": "EC2", "HealthCheckGracePeriod": 0, "LoadBalancerNames": [],
            "TargetGroupARNs": [], "TrafficSources": [], "SuspendedProcesses": [], "EnabledMetrics": [], "Tags": [],
            "TerminationPolicies": ["Default"], "NewInstancesProtectedFromScaleIn": False, "CapacityRebalance": False,
            "AvailabilityZoneDistribution": {"CapacityDistributionStrategy": "balanced-best-effort"},
        }
        self.assertEqual({key: group[key] for key in expected}, expected)
        self.assertTrue(group["ServiceLinkedRoleARN"].endswith(f":role/{ROLE}"))
        for absent in ["LaunchTemplate", "MixedInstancesPolicy", "MaxInstanceLifetime", "DefaultInstanceWarmup",
                       "PlacementGroup", "Status", "DeletionProtection"]:
            self.assertNotIn(absent, group)

    def test_zones_alone_mean_their_default_subnets(self):
        self.configure()
        self.create(VPCZoneIdentifier=None, AvailabilityZones=["eu-west-2a", "eu-west-2b"], DesiredCapacity=2)
        group = self.group()
        self.assertEqual(group["VPCZoneIdentifier"], "")
        zones = [member["AvailabilityZone"] for member in group["Instances"]]
        self.assertEqual(zones, ["eu-west-2a", "eu-west-2b"])
        machine = group["Instances"][0]["InstanceId"]
        self.create("copy", VPCZoneIdentifier=None, LaunchConfigurationName=None, InstanceId=machine)
        found = self.ec2.describe_instances(InstanceIds=[machine])["Reservations"][0]["Instances"][0]
        self.assertEqual(self.group("copy")["VPCZoneIdentifier"], found["SubnetId"])
        self.assertEqual(self.group("copy")["LaunchConfigurationName"], "copy")

    def test_options_that_infrastructure_tools_set(self):
        self.configure()
        self.create(
            CapacityRebalance=True, MaxInstanceLifetime=604800, DefaultInstanceWarmup=60, Context="mine",
            DesiredCapacityType="units", ServiceLinkedRoleARN=f"arn:aws:iam::123456789012:role/{ROLE}",
            HealthCheckType="EC2,EBS,ELB", DeletionProtection="prevent-all-deletion",
            AvailabilityZoneDistribution={"CapacityDistributionStrategy": "balanced-only"})
        group = self.group()
        self.assertEqual(group["MaxInstanceLifetime"], 604800)
        self.assertEqual(group["DefaultInstanceWarmup"], 60)
        self.assertEqual(group["DesiredCapacityType"], "units")
        self.assertEqual(group["DeletionProtection"], "prevent-all-deletion")
        with self.refused("ValidationError"):
            self.autoscaling.delete_auto_scaling_group(AutoScalingGroupName="web", ForceDelete=True)
        self.autoscaling.update_auto_scaling_group(
            AutoScalingGroupName="web", MaxInstanceLifetime=0, DefaultInstanceWarmup=-1, DeletionProtection="none")
        group = self.group()
        self.assertFalse({"MaxInstanceLifetime", "DefaultInstanceWarmup"} & set(group))
        self.autoscaling.delete_auto_scaling_group(AutoScalingGroupName="web")
        with self.refused("ValidationError") as caught:
            self.create(MaxInstanceLifetime=60)
        self.assertIn("between 86400 and 31536000", str(caught.exception))

    def test_what_is_asked_of_every_group_and_none_has(self):
        self.configure()
        self.create()
        ask, web = self.autoscaling, {"AutoScalingGroupName": "web"}
        self.assertEqual(ask.describe_policies(**web)["ScalingPolicies"], [])
        self.assertEqual(ask.describe_lifecycle_hooks(**web)["LifecycleHooks"], [])
        self.assertEqual(ask.describe_scheduled_actions(**web)["ScheduledUpdateGroupActions"], [])
        self.assertEqual(ask.describe_instance_refreshes(**web)["InstanceRefreshes"], [])
        self.assertEqual(ask.describe_warm_pool(**web)["Instances"], [])
        self.assertEqual(ask.describe_load_balancers(**web)["LoadBalancers"], [])
        self.assertEqual(ask.describe_traffic_sources(**web)["TrafficSources"], [])
        self.assertEqual(ask.describe_notification_configurations()["NotificationConfigurations"], [])
        with self.refused("ValidationError"):
            ask.describe_lifecycle_hooks(AutoScalingGroupName="nobody")
        for operation, more in [
            ("put_scaling_policy", {"PolicyName": "p", "AdjustmentType": "ExactCapacity", "ScalingAdjustment": 1}),
            ("put_lifecycle_hook", {"LifecycleHookName": "h"}),
            ("start_instance_refresh", {}),
            ("put_warm_pool", {}),
            ("attach_load_balancers", {"LoadBalancerNames": ["classic"]}),
        ]:
            with self.refused("UnsupportedOperation"):
                getattr(ask, operation)(**web, **more)

    def test_a_mixed_instances_policy(self):
        template = self.ec2.create_launch_template(
            LaunchTemplateName="website",
            LaunchTemplateData={"ImageId": self.endpoint.image(), "InstanceType": "t2.micro"})["LaunchTemplate"]
        source = {"LaunchTemplateId": template["LaunchTemplateId"], "Version": "$Latest"}
        policy = {"LaunchTemplate": {"LaunchTemplateSpecification": source, "Overrides": [
            {"InstanceType": "t2.small"}, {"InstanceType": "t2.micro"}]}}
        self.create(LaunchConfigurationName=None, MixedInstancesPolicy=policy, DesiredCapacity=2)
        group = self.group()
        self.assertNotIn("LaunchTemplate", group)
        self.assertEqual([member["InstanceType"] for member in group["Instances"]], ["t2.small"] * 2)
        self.assertEqual({member["LaunchTemplate"]["Version"] for member in group["Instances"]}, {"1"})
        self.assertEqual(
            group["MixedInstancesPolicy"]["InstancesDistribution"],
            {"OnDemandAllocationStrategy": "prioritized", "OnDemandBaseCapacity": 0,
             "OnDemandPercentageAboveBaseCapacity": 100, "SpotAllocationStrategy": "lowest-price",
             "SpotInstancePools": 2})
        with self.refused("UnsupportedOperation"):
            self.create("spot", LaunchConfigurationName=None, MixedInstancesPolicy={
                **policy, "InstancesDistribution": {"OnDemandPercentageAboveBaseCapacity": 0}})

    def test_weights_and_prices(self):
        self.ec2.create_launch_template(
            LaunchTemplateName="website",
            LaunchTemplateData={"ImageId": self.endpoint.image(), "InstanceType": "t2.micro"})
        source = {"LaunchTemplateSpecification": {"LaunchTemplateName": "website"}}
        weights = [{"InstanceType": "t2.medium", "WeightedCapacity": "4"},
                   {"InstanceType": "t2.small", "WeightedCapacity": "3"}]
        self.create(LaunchConfigurationName=None, DesiredCapacity=4, MixedInstancesPolicy={
            "LaunchTemplate": {**source, "Overrides": weights},
            # Four units are On-Demand, and the group cannot grow beyond them: no Spot Instance is ever wanted.
            "InstancesDistribution": {"OnDemandAllocationStrategy": "lowest-price", "OnDemandBaseCapacity": 4,
                                      "OnDemandPercentageAboveBaseCapacity": 50, "SpotMaxPrice": "0.05"}})
        group = self.group()
        # A unit of the small one costs less; two of them are six units, and that is enough for four.
        members = [(member["InstanceType"], member["WeightedCapacity"]) for member in group["Instances"]]
        self.assertEqual(members, [("t2.small", "3")] * 2)
        policy = group["MixedInstancesPolicy"]
        self.assertEqual(policy["LaunchTemplate"]["Overrides"], weights)
        self.assertNotIn("Version", policy["LaunchTemplate"]["LaunchTemplateSpecification"])
        self.assertEqual(policy["InstancesDistribution"]["SpotMaxPrice"], "0.05")
        told = self.autoscaling.describe_auto_scaling_instances()["AutoScalingInstances"]
        self.assertEqual({member["WeightedCapacity"] for member in told}, {"3"})

    def test_a_template_without_a_version_is_shown_without_one(self):
        self.ec2.create_launch_template(
            LaunchTemplateName="website",
            LaunchTemplateData={"ImageId": self.endpoint.image(), "InstanceType": "t2.micro"})
        self.create(LaunchConfigurationName=None, LaunchTemplate={"LaunchTemplateName": "website"}, DesiredCapacity=1)
        group = self.group()
        self.assertEqual(set(group["LaunchTemplate"]), {"LaunchTemplateId", "LaunchTemplateName"})
        self.assertEqual(group["Instances"][0]["LaunchTemplate"]["Version"], "1")

    def test_a_well_known_image_of_windows_stays_in_service(self):
        self.autoscaling.create_launch_configuration(
            LaunchConfigurationName="v1", ImageId="ami-12c6146b", InstanceType="t2.medium")
        self.create(DesiredCapacity=2)
        machines = [member["InstanceId"] for member in self.group()["Instances"]]
        self.autoscaling.set_desired_capacity(AutoScalingGroupName="web", DesiredCapacity=3)
        now = [member["InstanceId"] for member in self.group()["Instances"]]
        self.assertEqual((now[:2], len(now)), (machines, 3), "nobody was replaced")

    def test_several_are_terminated_at_once(self):
        self.configure()
        self.create(DesiredCapacity=3)
        ids = [member["InstanceId"] for member in self.group()["Instances"]]
        answer = self.autoscaling.terminate_instance_in_auto_scaling_group(
            InstanceIds=ids[:2], AutoScalingGroupName="web", ShouldDecrementDesiredCapacity=True)
        self.assertNotIn("Activity", answer)
        self.assertEqual([activity["Description"] for activity in answer["Activities"]],
                         [f"Terminating EC2 instance: {id}" for id in ids[:2]])
        self.assertEqual([member["InstanceId"] for member in self.group()["Instances"]], ids[2:])

    def test_zones_by_their_ids(self):
        self.configure()
        zones = {zone["ZoneId"]: zone["ZoneName"] for zone in self.ec2.describe_availability_zones()["AvailabilityZones"]}
        ids = sorted(zones)[:2]
        self.create(VPCZoneIdentifier=None, AvailabilityZoneIds=ids, DesiredCapacity=2)
        group = self.group()
        self.assertEqual(group["AvailabilityZoneIds"], ids)
        self.assertEqual(group["AvailabilityZones"], [zones[id] for id in ids])
        self.assertEqual({member["AvailabilityZoneId"] for member in group["Instances"]}, set(ids))

    def test_tags_and_their_filters(self):
        self.configure()
        self.create("a", Tags=[{"Key": "team", "Value": "blue", "PropagateAtLaunch": True}], DesiredCapacity=1)
        self.create("b")
        tag = {"ResourceType": "auto-scaling-group", "Key": "stage", "Value": "test", "PropagateAtLaunch": False}
        self.autoscaling.create_or_update_tags(Tags=[{**tag, "ResourceId": "a"}, {**tag, "ResourceId": "b"}])

        def found(*filters):
            filters = [{"Name": name, "Values": list(values)} for name, *values in filters]
            tags = self.autoscaling.describe_tags(Filters=filters)["Tags"]
            return [(tag["ResourceId"], tag["Key"]) for tag in tags]

        self.assertEqual(found(), [("a", "team"), ("a", "stage"), ("b", "stage")])
        self.assertEqual(found(("auto-scaling-group", "b")), [("b", "stage")])
        self.assertEqual(found(("key", "team", "stage"), ("value", "blue")), [("a", "team")])
        self.assertEqual(found(("propagate-at-launch", "true")), [("a", "team")])
        self.assertEqual(found(("propagate-at-launch", "True")), [("a", "team")], "as Python writes it")
        with self.refused("ValidationError"):
            found(("colour", "red"))
        groups = self.autoscaling.describe_auto_scaling_groups(Filters=[{"Name": "tag:stage", "Values": ["test"]}])
        self.assertEqual(len(groups["AutoScalingGroups"]), 2)
        machine = self.group("a")["Instances"][0]["InstanceId"]
        tags = self.ec2.describe_tags(Filters=[{"Name": "resource-id", "Values": [machine]}])["Tags"]
        self.assertEqual({tag["Key"] for tag in tags}, {"team", "aws:autoscaling:groupName"})
        self.autoscaling.delete_tags(Tags=[{"ResourceId": "a", "ResourceType": "auto-scaling-group", "Key": "team"}])
        self.assertEqual(found(("auto-scaling-group", "a")), [("a", "stage")])

    def test_members_come_and_go(self):
        self.configure()
        self.create(DesiredCapacity=2)
        one, other = [member["InstanceId"] for member in self.group()["Instances"]]
        web = {"AutoScalingGroupName": "web"}
        self.autoscaling.enter_standby(**web, InstanceIds=[one], ShouldDecrementDesiredCapacity=True)
        self.assertEqual(sorted(self.states()), ["InService", "Standby"])
        self.autoscaling.exit_standby(**web, InstanceIds=[one])
        self.assertEqual((self.states(), self.group()["DesiredCapacity"]), (["InService"] * 2, 2))
        self.autoscaling.detach_instances(**web, InstanceIds=[one], ShouldDecrementDesiredCapacity=True)
        self.assertEqual([member["InstanceId"] for member in self.group()["Instances"]], [other])
        self.autoscaling.attach_instances(**web, InstanceIds=[one])
        self.autoscaling.set_instance_health(InstanceId=one, HealthStatus="Unhealthy")
        members = {member["InstanceId"] for member in self.group()["Instances"]}
        self.assertTrue(other in members and one not in members and len(members) == 2, members)
        activity = self.autoscaling.terminate_instance_in_auto_scaling_group(
            InstanceId=other, ShouldDecrementDesiredCapacity=True)["Activity"]
        self.assertEqual(activity["StatusCode"], "InProgress")
        self.assertEqual(self.group()["DesiredCapacity"], 1)
        done = self.autoscaling.describe_scaling_activities(
            **web, Filters=[{"Name": "Status", "Values": ["Successful"]}])["Activities"]
        self.assertTrue(all(activity["Progress"] == 100 for activity in done))
        starts = [activity["StartTime"] for activity in done]
        self.assertEqual(starts, sorted(starts, reverse=True), "the newest first")

    def test_questions_have_their_sizes(self):
        for ask, kept, over in [("describe_auto_scaling_groups", 100, 101),
                                ("describe_auto_scaling_instances", 50, 51), ("describe_tags", 100, 101)]:
            getattr(self.autoscaling, ask)(MaxRecords=kept)
            with self.refused("ValidationError"):
                getattr(self.autoscaling, ask)(MaxRecords=over)
        with self.refused("ValidationError") as caught:
            self.autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=["x"] * 51)
        self.assertIn("The number of group names that may be passed in is limited to 50", str(caught.exception))
