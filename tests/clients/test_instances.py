"""Instances through boto3: their whole life, waiters, paginators, filters."""

import datetime

from endpoint import ACCOUNT, Endpoint, EndpointTest


class Instances(EndpointTest):
    def test_what_was_started_runs_in_the_next_describe(self):
        answer = self.ec2.run_instances(
            ImageId=self.endpoint.image(), InstanceType="t2.micro", MinCount=1, MaxCount=1,
            TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "a <b> & é"}]}],
        )
        self.assertEqual(answer["OwnerId"], ACCOUNT)
        launched = answer["Instances"][0]
        self.assertEqual(launched["State"], {"Code": 0, "Name": "pending"})
        self.assertEqual(launched["LaunchTime"].tzinfo.utcoffset(None), datetime.timedelta(0))
        found = self.ec2.describe_instances()["Reservations"][0]["Instances"][0]
        self.assertEqual(found["State"], {"Code": 16, "Name": "running"})
        self.assertEqual(found["Tags"], [{"Key": "Name", "Value": "a <b> & é"}])
        self.assertEqual(found["InstanceId"], launched["InstanceId"])
        self.assertRegex(found["PublicIpAddress"], r"^\d+\.\d+\.\d+\.\d+$")
        self.assertEqual(found["BlockDeviceMappings"][0]["Ebs"]["Status"], "attached")
        status = self.ec2.describe_instance_status()["InstanceStatuses"][0]
        self.assertEqual(status["InstanceStatus"]["Status"], "ok")

    def test_stop_start_reboot_and_terminate(self):
        (instance,) = self.run_instances()
        stopping = self.ec2.stop_instances(InstanceIds=[instance])["StoppingInstances"][0]
        self.assertEqual(stopping["CurrentState"]["Name"], "stopping")
        self.assertEqual(stopping["PreviousState"]["Name"], "running")
        self.assertEqual(self.state(instance), "stopped")
        self.ec2.start_instances(InstanceIds=[instance])
        self.assertEqual(self.state(instance), "running")
        self.ec2.reboot_instances(InstanceIds=[instance])
        self.assertEqual(self.state(instance), "running")
        self.ec2.terminate_instances(InstanceIds=[instance])
        self.assertEqual(self.state(instance), "terminated")

    def test_waiters_and_paginators_come_to_their_end(self):
        instances = self.run_instances(7)
        for name in ("instance_exists", "instance_running", "instance_status_ok", "system_status_ok"):
            self.ec2.get_waiter(name).wait(InstanceIds=instances, WaiterConfig={"MaxAttempts": 1})
        pages = list(self.ec2.get_paginator("describe_instance_status").paginate(PaginationConfig={"PageSize": 5}))
        self.assertEqual([len(page["InstanceStatuses"]) for page in pages], [5, 2])
        found = [status["InstanceId"] for page in pages for status in page["InstanceStatuses"]]
        self.assertEqual(sorted(found), sorted(instances))
        self.ec2.terminate_instances(InstanceIds=instances)
        self.ec2.get_waiter("instance_terminated").wait(InstanceIds=instances, WaiterConfig={"MaxAttempts": 1})

    def test_filters_and_user_data_arrive_as_they_were_sent(self):
        script = "#!/bin/bash\necho \"a + b = 100%\" > /tmp/é\n"
        (instance,) = self.run_instances(UserData=script)
        attribute = self.ec2.describe_instance_attribute(InstanceId=instance, Attribute="userData")
        import base64
        self.assertEqual(base64.b64decode(attribute["UserData"]["Value"]).decode(), script)
        named = self.ec2.describe_instances(
            Filters=[{"Name": "instance-state-name", "Values": ["running", "stopped"]},
                     {"Name": "instance-type", "Values": ["t2.*"]}])
        self.assertEqual(len(named["Reservations"]), 1)
        none = self.ec2.describe_instances(Filters=[{"Name": "instance-state-name", "Values": ["stopped"]}])
        self.assertEqual(none["Reservations"], [])

    def test_snapshots_and_images_are_complete_when_the_call_returns(self):
        (instance,) = self.run_instances()
        volume = self.ec2.describe_volumes()["Volumes"][0]["VolumeId"]
        snapshot = self.ec2.create_snapshot(VolumeId=volume, Description="")["SnapshotId"]
        self.ec2.get_waiter("snapshot_completed").wait(SnapshotIds=[snapshot], WaiterConfig={"MaxAttempts": 1})
        image = self.ec2.create_image(InstanceId=instance, Name="golden", NoReboot=True)["ImageId"]
        self.ec2.get_waiter("image_available").wait(ImageIds=[image], WaiterConfig={"MaxAttempts": 1})
        own = self.ec2.describe_images(Owners=["self"])["Images"]
        self.assertEqual([(found["Name"], found["State"]) for found in own], [("golden", "available")])

    def test_key_pairs_and_security_groups(self):
        key = self.ec2.create_key_pair(KeyName="a")
        self.assertTrue(key["KeyMaterial"].startswith("-----BEGIN RSA PRIVATE KEY-----\n"))
        vpc = self.ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
        group = self.ec2.create_security_group(GroupName="web", Description="web", VpcId=vpc)["GroupId"]
        allowed = self.ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[
            {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}])
        self.assertTrue(allowed["Return"])
        found = self.ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]
        self.assertEqual(found["IpPermissions"][0]["IpRanges"], [{"CidrIp": "0.0.0.0/0"}])
        self.ec2.delete_security_group(GroupId=group)
        self.ec2.delete_key_pair(KeyName="a")
        with self.refused("InvalidGroup.NotFound"):
            self.ec2.describe_security_groups(GroupIds=[group])


class Places(EndpointTest):
    def test_every_account_and_region_is_a_world_of_its_own(self):
        self.run_instances()
        elsewhere = self.endpoint.client("ec2", "us-east-1")
        self.assertEqual(elsewhere.describe_instances()["Reservations"], [])
        self.assertEqual(len(elsewhere.describe_availability_zones()["AvailabilityZones"]), 6)
        self.assertTrue(elsewhere.describe_vpcs()["Vpcs"][0]["IsDefault"])
        somebody = self.endpoint.client("ec2", aws_access_key_id="210987654321")
        self.assertEqual(somebody.describe_instances()["Reservations"], [])
        self.assertEqual(somebody.describe_vpcs()["Vpcs"][0]["OwnerId"], "210987654321")
        self.assertNotEqual(self.endpoint.image("us-east-1"), self.endpoint.image())

    def test_who_am_i(self):
        identity = self.endpoint.client("sts").get_caller_identity()
        self.assertEqual(identity["Account"], ACCOUNT)
        self.assertEqual(identity["Arn"], f"arn:aws:iam::{ACCOUNT}:user/learner")

    def test_a_reset_brings_back_the_same_world_and_the_same_ids(self):
        def story():
            # Without a token of ours, boto3 makes one up.
            (instance,) = self.run_instances(ClientToken="ours")
            return instance, self.ec2.describe_instances()["Reservations"]

        first = story()
        self.endpoint.post("/moto-api/reset")
        self.assertEqual(self.ec2.describe_instances()["Reservations"], [])
        self.endpoint.post("/_pocket-cloud/reset")
        self.assertEqual(story(), first)

    def test_the_same_seed_is_the_same_world_and_another_is_another(self):
        def vpc(*options):
            other = Endpoint(*options)
            self.addCleanup(other.close)
            return other.client("ec2").describe_vpcs()["Vpcs"]

        self.assertEqual(vpc("--seed", "7"), vpc("--seed", "7"))
        self.assertNotEqual(vpc("--seed", "7"), vpc("--seed", "8"))


class Databases(EndpointTest):
    options = ("--clock", "instant", "--scenario", "blog")

    def test_the_blogs_database_is_described(self):
        (found,) = self.endpoint.client("rds").describe_db_instances()["DBInstances"]
        self.assertEqual((found["DBInstanceIdentifier"], found["DBInstanceStatus"]), ("blog-db", "available"))
        self.assertEqual(found["Endpoint"]["Port"], 3306)
        self.assertEqual(len(found["DBSubnetGroup"]["Subnets"]), 2)
        with self.refused("DBInstanceNotFound", 404):
            self.endpoint.client("rds").describe_db_instances(DBInstanceIdentifier="nobody")
