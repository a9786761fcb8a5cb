"""Every paginator and every waiter that boto3 has for what is here: none is forgotten when an operation is added."""

from botocore.exceptions import ClientError, WaiterError
from endpoint import EndpointTest

SERVICES = ("ec2", "autoscaling", "elbv2", "rds")


class Pages(EndpointTest):
    def make(self):
        """A little of everything; what calls need to name of it."""
        (instance,) = self.run_instances()
        ec2, autoscaling, elbv2 = self.ec2, self.autoscaling, self.elbv2
        volume = ec2.describe_volumes()["Volumes"][0]["VolumeId"]
        snapshot = ec2.create_snapshot(VolumeId=volume)["SnapshotId"]
        image = ec2.create_image(InstanceId=instance, Name="golden")["ImageId"]
        ec2.create_key_pair(KeyName="a")
        ec2.modify_volume(VolumeId=volume, Size=20)
        template = ec2.create_launch_template(
            LaunchTemplateName="web", LaunchTemplateData={"InstanceType": "t2.micro"})["LaunchTemplate"]["LaunchTemplateId"]
        subnets = [subnet["SubnetId"] for subnet in ec2.describe_subnets()["Subnets"]]
        interface = ec2.create_network_interface(SubnetId=subnets[0])["NetworkInterface"]["NetworkInterfaceId"]
        vpc = ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
        targets = elbv2.create_target_group(Name="web", Protocol="HTTP", Port=80, VpcId=vpc)
        targets = targets["TargetGroups"][0]["TargetGroupArn"]
        balancer = elbv2.create_load_balancer(Name="web", Subnets=subnets)["LoadBalancers"][0]["LoadBalancerArn"]
        listener = elbv2.create_listener(
            LoadBalancerArn=balancer, Protocol="HTTP", Port=80,
            DefaultActions=[{"Type": "forward", "TargetGroupArn": targets}])["Listeners"][0]["ListenerArn"]
        autoscaling.create_launch_configuration(
            LaunchConfigurationName="v1", ImageId=self.endpoint.image(), InstanceType="t2.micro")
        autoscaling.create_auto_scaling_group(
            AutoScalingGroupName="web", LaunchConfigurationName="v1", MinSize=1, MaxSize=1, VPCZoneIdentifier=subnets[0],
            TargetGroupARNs=[targets], Tags=[{"Key": "a", "Value": "b"}])
        return {"instance": instance, "volume": volume, "snapshot": snapshot, "image": image, "template": template,
                "interface": interface, "vpc": vpc, "subnet": subnets[0], "targets": targets, "balancer": balancer,
                "listener": listener}

    def test_every_paginator_gives_what_one_call_gives(self):
        made = self.make()
        required = {
            "describe_launch_template_versions": {"LaunchTemplateId": made["template"]},
            "describe_listeners": {"LoadBalancerArn": made["balancer"]},
            "describe_rules": {"ListenerArn": made["listener"]},
            "describe_load_balancer_target_groups": {"AutoScalingGroupName": "web"},
        }
        followed = []
        for service in SERVICES:
            client = self.endpoint.client(service)
            for operation in client.meta.method_to_api_mapping:
                if not client.can_paginate(operation):
                    continue
                words = required.get(operation, {})
                shape = client.meta.service_model.operation_model(client.meta.method_to_api_mapping[operation]).input_shape
                if set(shape.required_members) - set(words):
                    continue
                try:
                    at_once = getattr(client, operation)(**words)
                except ClientError as error:
                    if error.response["Error"]["Code"] == "UnsupportedOperation":
                        continue
                    raise
                size = {"rds": 20}.get(service, 5)
                paginator = client.get_paginator(operation)
                pages = paginator.paginate(**words, PaginationConfig={"PageSize": size}).build_full_result()
                with self.subTest(operation, service=service):
                    for name, value in pages.items():
                        if isinstance(value, list) and name in at_once:
                            self.assertEqual(sorted(map(repr, value))[:5], sorted(map(repr, at_once[name]))[:5])
                followed.append(operation)
        self.assertGreaterEqual(len(followed), 30, followed)

    def test_every_waiter_ends(self):
        made = self.make()
        gone = self.ec2.create_volume(AvailabilityZone="eu-west-2a", Size=1)["VolumeId"]
        self.ec2.delete_volume(VolumeId=gone)
        (stopped, ended) = self.run_instances(2)
        self.ec2.stop_instances(InstanceIds=[stopped])
        self.ec2.terminate_instances(InstanceIds=[ended])
        free = self.ec2.create_volume(AvailabilityZone="eu-west-2a", Size=1)["VolumeId"]
        group = self.ec2.describe_security_groups()["SecurityGroups"][0]["GroupId"]
        gateway = self.ec2.describe_internet_gateways()["InternetGateways"][0]["InternetGatewayId"]
        missing = made["balancer"].rsplit("/", 1)[0] + "/0123456789abcdef"
        for service, name, words in [
            ("ec2", "image_available", {"ImageIds": [made["image"]]}),
            ("ec2", "image_exists", {"ImageIds": [made["image"]]}),
            ("ec2", "instance_exists", {"InstanceIds": [stopped]}),
            ("ec2", "instance_running", {"InstanceIds": [made["instance"]]}),
            ("ec2", "instance_status_ok", {"InstanceIds": [made["instance"]]}),
            ("ec2", "instance_stopped", {"InstanceIds": [stopped]}),
            ("ec2", "instance_terminated", {"InstanceIds": [ended]}),
            ("ec2", "internet_gateway_exists", {"InternetGatewayIds": [gateway]}),
            ("ec2", "key_pair_exists", {"KeyNames": ["a"]}),
            ("ec2", "network_interface_available", {"NetworkInterfaceIds": [made["interface"]]}),
            ("ec2", "security_group_exists", {"GroupIds": [group]}),
            ("ec2", "snapshot_completed", {"SnapshotIds": [made["snapshot"]]}),
            ("ec2", "subnet_available", {"SubnetIds": [made["subnet"]]}),
            ("ec2", "system_status_ok", {"InstanceIds": [made["instance"]]}),
            ("ec2", "volume_available", {"VolumeIds": [free]}),
            ("ec2", "volume_deleted", {"VolumeIds": [gone]}),
            ("ec2", "volume_in_use", {"VolumeIds": [made["volume"]]}),
            ("ec2", "vpc_available", {"VpcIds": [made["vpc"]]}),
            ("ec2", "vpc_exists", {"VpcIds": [made["vpc"]]}),
            ("elbv2", "load_balancer_available", {"Names": ["web"]}),
            ("elbv2", "load_balancer_exists", {"Names": ["web"]}),
            ("elbv2", "load_balancers_deleted", {"LoadBalancerArns": [missing]}),
            ("elbv2", "target_deregistered", {"TargetGroupArn": made["targets"], "Targets": [{"Id": stopped}]}),
            ("rds", "db_instance_deleted", {"DBInstanceIdentifier": "nobody"}),
        ]:
            with self.subTest(name):
                waiter = self.endpoint.client(service).get_waiter(name)
                waiter.wait(**words, WaiterConfig={"MaxAttempts": 1})
        for service, name, words in [
            ("ec2", "instance_running", {"InstanceIds": [ended]}),
            ("ec2", "instance_exists", {"InstanceIds": ["i-0123456789abcdef0"]}),
            ("ec2", "nat_gateway_available", {}),
            ("rds", "db_instance_available", {"DBInstanceIdentifier": "nobody"}),
        ]:
            with self.subTest(name, ends="badly"), self.assertRaises(WaiterError):
                self.endpoint.client(service).get_waiter(name).wait(**words, WaiterConfig={"MaxAttempts": 1})
