"""EC2 as scripts and Terraform ask it: VPCs and their blocks, NAT gateways, interfaces, templates, old images."""

from endpoint import EndpointTest

WINDOWS = "ami-12c6146b"


class Networks(EndpointTest):
    def vpc(self, cidr="10.0.0.0/16", **more):
        return self.ec2.create_vpc(CidrBlock=cidr, **more)["Vpc"]["VpcId"]

    def subnet(self, vpc, cidr, **more):
        return self.ec2.create_subnet(VpcId=vpc, CidrBlock=cidr, **more)["Subnet"]["SubnetId"]

    def open_machine(self, subnet, vpc, **more):
        """A machine that takes connections to port 80, on which nothing listens: who reaches it is refused."""
        group = self.ec2.create_security_group(GroupName="open", Description="open", VpcId=vpc)["GroupId"]
        self.ec2.authorize_security_group_ingress(
            GroupId=group, IpProtocol="tcp", FromPort=80, ToPort=80, CidrIp="0.0.0.0/0")
        (machine,) = self.run_instances(SubnetId=subnet, SecurityGroupIds=[group], **more)
        return self.ec2.describe_instances(InstanceIds=[machine])["Reservations"][0]["Instances"][0]

    def route(self, vpc, cidr, **target):
        filters = [{"Name": "vpc-id", "Values": [vpc]}, {"Name": "association.main", "Values": ["true"]}]
        table = self.ec2.describe_route_tables(Filters=filters)["RouteTables"][0]["RouteTableId"]
        self.ec2.create_route(RouteTableId=table, DestinationCidrBlock=cidr, **target)

    def test_peers_reach_one_another_once_both_have_routes(self):
        one, other = self.vpc("10.0.0.0/16"), self.vpc("10.1.0.0/16")
        (asking,) = self.run_instances(SubnetId=self.subnet(one, "10.0.0.0/24"))
        asked = self.open_machine(self.subnet(other, "10.1.0.0/24"), other)
        url = f"http://{asked['PrivateIpAddress']}/"
        peering = self.ec2.create_vpc_peering_connection(VpcId=one, PeerVpcId=other)["VpcPeeringConnection"]
        peering = peering["VpcPeeringConnectionId"]
        self.ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=peering)
        self.route(one, "10.1.0.0/16", VpcPeeringConnectionId=peering)
        self.assertEqual(self.endpoint.visit(url, asking)["outcome"], "timeout", "no way back")
        self.route(other, "10.0.0.0/16", VpcPeeringConnectionId=peering)
        self.assertEqual(self.endpoint.visit(url, asking)["outcome"], "refused", "it arrives")
        self.ec2.delete_vpc_peering_connection(VpcPeeringConnectionId=peering)
        self.assertEqual(self.endpoint.visit(url, asking)["outcome"], "timeout")

    def test_rules_follow_the_entries_of_a_prefix_list(self):
        vpc = self.vpc()
        one, other = self.subnet(vpc, "10.0.0.0/24"), self.subnet(vpc, "10.0.1.0/24")
        prefix_list = self.ec2.create_managed_prefix_list(
            PrefixListName="machines", AddressFamily="IPv4", MaxEntries=3,
            Entries=[{"Cidr": "10.0.0.0/24", "Description": "the first subnet"}])["PrefixList"]["PrefixListId"]
        group = self.ec2.create_security_group(GroupName="listed", Description="listed", VpcId=vpc)["GroupId"]
        permission = {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80,
                      "PrefixListIds": [{"PrefixListId": prefix_list}]}
        self.ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[permission])
        (near,), (far,) = self.run_instances(SubnetId=one), self.run_instances(SubnetId=other)
        (asked,) = self.run_instances(SubnetId=other, SecurityGroupIds=[group])
        address = self.ec2.describe_instances(InstanceIds=[asked])
        url = f"http://{address['Reservations'][0]['Instances'][0]['PrivateIpAddress']}/"
        self.assertEqual(self.endpoint.visit(url, near)["outcome"], "refused", "it arrives")
        self.assertEqual(self.endpoint.visit(url, far)["outcome"], "timeout")
        changed = self.ec2.modify_managed_prefix_list(
            PrefixListId=prefix_list, CurrentVersion=1, AddEntries=[{"Cidr": "10.0.1.0/24"}],
            RemoveEntries=[{"Cidr": "10.0.0.0/24"}])["PrefixList"]
        self.assertEqual(changed["Version"], 2)
        self.assertEqual(self.endpoint.visit(url, near)["outcome"], "timeout")
        self.assertEqual(self.endpoint.visit(url, far)["outcome"], "refused", "it arrives")
        before = self.ec2.get_managed_prefix_list_entries(PrefixListId=prefix_list, TargetVersion=1)["Entries"]
        self.assertEqual(before, [{"Cidr": "10.0.0.0/24", "Description": "the first subnet"}])
        lists = self.ec2.get_paginator("describe_managed_prefix_lists").paginate(PaginationConfig={"PageSize": 1})
        owners = [one["OwnerId"] for page in lists for one in page["PrefixLists"]]
        self.assertEqual(sorted(owners), ["123456789012", "AWS", "AWS"])

    def test_a_network_with_ipv6_has_its_own_way_out(self):
        vpc = self.vpc(AmazonProvidedIpv6CidrBlock=True)
        block = self.ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"][0]["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
        subnet = self.ec2.create_subnet(
            VpcId=vpc, Ipv6Native=True, Ipv6CidrBlock=block.replace("/56", "/64"))["Subnet"]
        self.assertTrue(subnet["Ipv6Native"])
        self.assertNotIn("CidrBlock", subnet)
        gateway = self.ec2.create_egress_only_internet_gateway(VpcId=vpc)["EgressOnlyInternetGateway"]
        self.assertEqual(gateway["Attachments"], [{"State": "attached", "VpcId": vpc}])
        gateway = gateway["EgressOnlyInternetGatewayId"]
        table = self.ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
        self.ec2.create_route(
            RouteTableId=table, DestinationIpv6CidrBlock="::/0", EgressOnlyInternetGatewayId=gateway)
        routes = self.ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Routes"]
        self.assertEqual([route.get("GatewayId") for route in routes], ["local", "local", None])
        self.assertEqual(routes[2]["EgressOnlyInternetGatewayId"], gateway)
        kept = self.ec2.create_subnet_cidr_reservation(
            SubnetId=subnet["SubnetId"], Cidr=block.replace("/56", "/80"), ReservationType="prefix")
        kept = kept["SubnetCidrReservation"]["SubnetCidrReservationId"]
        answer = self.ec2.get_subnet_cidr_reservations(SubnetId=subnet["SubnetId"])
        self.assertEqual([one["SubnetCidrReservationId"] for one in answer["SubnetIpv6CidrReservations"]], [kept])

    def test_a_private_subnet_reaches_the_internet_by_a_nat_gateway(self):
        vpc = self.vpc()
        public, private = self.subnet(vpc, "10.0.0.0/24"), self.subnet(vpc, "10.0.1.0/24")
        gateway = self.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        self.ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
        self.route(vpc, "0.0.0.0/0", GatewayId=gateway)
        address = self.ec2.allocate_address(Domain="vpc")
        nat = self.ec2.create_nat_gateway(SubnetId=public, AllocationId=address["AllocationId"])["NatGateway"]
        self.assertEqual(nat["State"], "pending")
        self.ec2.get_waiter("nat_gateway_available").wait(
            NatGatewayIds=[nat["NatGatewayId"]], WaiterConfig={"MaxAttempts": 1})
        table = self.ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
        self.ec2.associate_route_table(RouteTableId=table, SubnetId=private)
        (machine,) = self.run_instances(SubnetId=private)
        default = self.ec2.describe_subnets(Filters=[{"Name": "default-for-az", "Values": ["true"]}])["Subnets"][0]
        outside = self.open_machine(default["SubnetId"], default["VpcId"])
        url = f"http://{outside['PublicIpAddress']}/"
        self.assertEqual(self.endpoint.visit(url, machine)["outcome"], "timeout")
        self.ec2.create_route(
            RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=nat["NatGatewayId"])
        visit = self.endpoint.visit(url, machine)
        self.assertIn("nat-gateway", [hop["kind"] for hop in visit["hops"]])
        self.assertEqual(visit["outcome"], "refused", visit)
        self.ec2.delete_nat_gateway(NatGatewayId=nat["NatGatewayId"])
        found = self.ec2.describe_nat_gateways(Filters=[{"Name": "state", "Values": ["deleted"]}])["NatGateways"]
        self.assertEqual([one["NatGatewayId"] for one in found], [nat["NatGatewayId"]])
        self.assertEqual(self.endpoint.visit(url, machine)["outcome"], "timeout")
        self.ec2.release_address(AllocationId=address["AllocationId"])

    def test_without_an_internet_gateway_a_nat_gateway_fails(self):
        subnet = self.subnet(self.vpc(), "10.0.0.0/24")
        address = self.ec2.allocate_address(Domain="vpc")["AllocationId"]
        nat = self.ec2.create_nat_gateway(SubnetId=subnet, AllocationId=address)["NatGateway"]["NatGatewayId"]
        found = self.ec2.describe_nat_gateways(NatGatewayIds=[nat])["NatGateways"][0]
        self.assertEqual((found["State"], found["FailureCode"]), ("failed", "Gateway.NotAttached"))
        with self.refused("NatGatewayNotFound"):
            self.ec2.describe_nat_gateways(NatGatewayIds=["nat-0123456789abcdef0"])

    def test_a_vpc_grows_and_shrinks(self):
        vpc = self.vpc(AmazonProvidedIpv6CidrBlock=True)
        more = self.ec2.associate_vpc_cidr_block(VpcId=vpc, CidrBlock="10.1.0.0/16")["CidrBlockAssociation"]
        self.assertEqual(more["CidrBlockState"]["State"], "associating")
        shown = self.ec2.describe_vpcs(
            Filters=[{"Name": "cidr-block-association.cidr-block", "Values": ["10.1.*"]}])["Vpcs"]
        self.assertEqual([one["VpcId"] for one in shown], [vpc])
        whole = shown[0]["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
        subnet = self.subnet(vpc, "10.1.0.0/24", Ipv6CidrBlock=whole.replace("::/56", "::/64"))
        self.ec2.modify_subnet_attribute(SubnetId=subnet, AssignIpv6AddressOnCreation={"Value": True})
        (machine,) = self.run_instances(SubnetId=subnet)
        instance = self.ec2.describe_instances(InstanceIds=[machine])["Reservations"][0]["Instances"][0]
        self.assertTrue(instance["Ipv6Address"].startswith(whole.replace("::/56", ":")), instance["Ipv6Address"])
        group = self.ec2.create_security_group(GroupName="web", Description="web", VpcId=vpc)["GroupId"]
        out = self.ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]["IpPermissionsEgress"][0]
        self.assertEqual(out["Ipv6Ranges"], [{"CidrIpv6": "::/0"}])
        with self.refused("InvalidCidrBlock.InUse"):
            self.ec2.disassociate_vpc_cidr_block(AssociationId=more["AssociationId"])
        with self.refused("OperationNotPermitted"):
            first = self.ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"][0]["CidrBlockAssociationSet"][0]
            self.ec2.disassociate_vpc_cidr_block(AssociationId=first["AssociationId"])

    def test_a_launch_takes_interfaces_that_exist_and_new_ones(self):
        vpc = self.vpc()
        subnet = self.subnet(vpc, "10.0.0.0/24")
        made = self.ec2.create_network_interface(SubnetId=subnet, PrivateIpAddress="10.0.0.10")["NetworkInterface"]
        (machine,) = self.run_instances(NetworkInterfaces=[
            {"DeviceIndex": 0, "NetworkInterfaceId": made["NetworkInterfaceId"]},
            {"DeviceIndex": 1, "SubnetId": subnet, "DeleteOnTermination": True, "PrivateIpAddresses": [
                {"Primary": True, "PrivateIpAddress": "10.0.0.20"},
                {"Primary": False, "PrivateIpAddress": "10.0.0.21"}]},
        ])
        instance = self.ec2.describe_instances(InstanceIds=[machine])["Reservations"][0]["Instances"][0]
        addresses = [[address["PrivateIpAddress"] for address in one["PrivateIpAddresses"]]
                     for one in instance["NetworkInterfaces"]]
        self.assertEqual(addresses, [["10.0.0.10"], ["10.0.0.20", "10.0.0.21"]])
        self.assertEqual(instance["PrivateIpAddress"], "10.0.0.10")
        self.ec2.terminate_instances(InstanceIds=[machine])
        left = self.ec2.describe_network_interfaces(Filters=[{"Name": "subnet-id", "Values": [subnet]}])
        self.assertEqual([one["NetworkInterfaceId"] for one in left["NetworkInterfaces"]],
                         [made["NetworkInterfaceId"]])


class Images(EndpointTest):
    def test_old_public_images_are_known_by_their_ids(self):
        image = self.ec2.describe_images(ImageIds=[WINDOWS])["Images"][0]
        self.assertEqual((image["Platform"], image["RootDeviceName"]), ("windows", "/dev/sda1"))
        listed = self.ec2.describe_images(Owners=["amazon"])["Images"]
        self.assertNotIn(WINDOWS, [one["ImageId"] for one in listed], "it is deprecated")
        answer = self.ec2.run_instances(ImageId=WINDOWS, MinCount=3, MaxCount=3)
        self.assertEqual([one["InstanceType"] for one in answer["Instances"]], ["m1.small"] * 3)
        shown = self.ec2.describe_instances()["Reservations"][0]["Instances"]
        self.assertEqual([one["AmiLaunchIndex"] for one in shown], [0, 1, 2])
        self.assertEqual({one["Platform"] for one in shown}, {"windows"})
        statuses = self.ec2.describe_instance_status()["InstanceStatuses"]
        self.assertEqual({one["InstanceStatus"]["Status"] for one in statuses}, {"ok"})
        with self.refused("InvalidParameterCombination"):
            self.ec2.run_instances(ImageId=self.endpoint.image(), MinCount=1, MaxCount=1)

    def test_an_image_that_is_gone_is_silent_while_instances_name_it(self):
        (machine,) = self.run_instances()
        image = self.ec2.create_image(InstanceId=machine, Name="mine")["ImageId"]
        copy = self.ec2.run_instances(ImageId=image, InstanceType="t2.micro", MinCount=1, MaxCount=1)
        self.ec2.deregister_image(ImageId=image)
        self.assertEqual(self.ec2.describe_images(ImageIds=[image])["Images"], [])
        self.assertEqual(copy["Instances"][0]["ImageId"], image)


class Account(EndpointTest):
    def test_volumes_are_encrypted_by_default_once_the_account_says_so(self):
        self.assertFalse(self.ec2.get_ebs_encryption_by_default()["EbsEncryptionByDefault"])
        zone = self.ec2.describe_availability_zones()["AvailabilityZones"][0]["ZoneName"]
        self.assertFalse(self.ec2.create_volume(AvailabilityZone=zone, Size=1)["Encrypted"])
        self.assertTrue(self.ec2.enable_ebs_encryption_by_default()["EbsEncryptionByDefault"])
        self.assertTrue(self.ec2.create_volume(AvailabilityZone=zone, Size=1)["Encrypted"])
        self.ec2.disable_ebs_encryption_by_default()
        self.assertFalse(self.ec2.get_ebs_encryption_by_default()["EbsEncryptionByDefault"])

    def test_a_template_shows_what_was_said_in_it_and_nothing_else(self):
        data = {"ImageId": "ami-0123456789abcdef0", "InstanceType": "t3.micro"}
        self.ec2.create_launch_template(LaunchTemplateName="web", LaunchTemplateData=data)
        shown = self.ec2.describe_launch_template_versions(LaunchTemplateName="web")["LaunchTemplateVersions"]
        self.assertEqual(shown[0]["LaunchTemplateData"], data)
        with self.refused("InvalidParameterValue"):
            self.ec2.describe_launch_template_versions(Versions=["1"])

    def test_requests_that_name_nothing(self):
        for call in (self.ec2.start_instances, self.ec2.stop_instances, self.ec2.terminate_instances):
            with self.refused("InvalidParameterCombination") as caught:
                call(InstanceIds=[])
            self.assertEqual(caught.exception.response["Error"]["Message"], "No instances specified")
        with self.refused("MissingParameter") as caught:
            self.ec2.create_tags(Resources=[], Tags=[{"Key": "a", "Value": "b"}])
        self.assertIn("resourceIdSet", str(caught.exception))
        with self.refused("InvalidParameterValue") as caught:
            self.run_instances(IamInstanceProfile={"Name": "web"})
        self.assertIn("Invalid IAM Instance Profile name", str(caught.exception))

    def test_tags_are_found_by_their_values(self):
        (one,), (other,) = self.run_instances(), self.run_instances()
        self.ec2.create_tags(Resources=[one], Tags=[{"Key": "Stage", "Value": "production"}])
        found = self.ec2.describe_instances(Filters=[{"Name": "tag-value", "Values": ["prod*"]}])["Reservations"]
        self.assertEqual([instance["InstanceId"] for instance in found[0]["Instances"]], [one])
        self.assertNotEqual(one, other)
