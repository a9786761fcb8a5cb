"""What clients ask of Elastic Load Balancing beside the chapter: attributes, rules, policies, and what is not there."""

from endpoint import EndpointTest

FIXED = [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200", "ContentType": "text/plain"}}]


class Balancers(EndpointTest):
    def setUp(self):
        super().setUp()
        found = self.ec2.describe_subnets()["Subnets"]
        self.subnets, self.vpc = [subnet["SubnetId"] for subnet in found], found[0]["VpcId"]

    def balancer(self, name="website", **more):
        request = {"Subnets": self.subnets[:2], **more}
        return self.elbv2.create_load_balancer(Name=name, **request)["LoadBalancers"][0]["LoadBalancerArn"]

    def targets(self, name="machines", **more):
        request = {"Protocol": "HTTP", "Port": 80, "VpcId": self.vpc, **more}
        request = {key: value for key, value in request.items() if value is not None}
        return self.elbv2.create_target_group(Name=name, **request)["TargetGroups"][0]

    def listener(self, balancer, actions=None, **more):
        request = {"Protocol": "HTTP", "Port": 80, "DefaultActions": actions or FIXED, **more}
        return self.elbv2.create_listener(LoadBalancerArn=balancer, **request)["Listeners"][0]["ListenerArn"]

    def attributes(self, answer):
        return {attribute["Key"]: attribute["Value"] for attribute in answer["Attributes"]}

    def test_what_infrastructure_tools_ask_of_a_new_load_balancer(self):
        balancer = self.balancer(Tags=[{"Key": "team", "Value": "blue"}])
        ask = self.elbv2
        attributes = self.attributes(ask.describe_load_balancer_attributes(LoadBalancerArn=balancer))
        expected = {
            "deletion_protection.enabled": "false", "idle_timeout.timeout_seconds": "60",
            "client_keep_alive.seconds": "3600", "routing.http2.enabled": "true",
            "routing.http.desync_mitigation_mode": "defensive", "routing.http.xff_header_processing.mode": "append",
            "load_balancing.cross_zone.enabled": "true", "access_logs.s3.enabled": "false",
            "health_check_logs.s3.enabled": "false", "ipv6.deny_all_igw_traffic": "false",
            "zonal_shift.config.enabled": "false", "waf.fail_open.enabled": "false",
        }
        self.assertEqual({key: attributes[key] for key in expected}, expected)
        reserved = ask.describe_capacity_reservation(LoadBalancerArn=balancer)
        self.assertEqual(reserved["CapacityReservationState"], [])
        tags = ask.describe_tags(ResourceArns=[balancer])["TagDescriptions"]
        self.assertEqual(tags, [{"ResourceArn": balancer, "Tags": [{"Key": "team", "Value": "blue"}]}])
        listener = self.listener(balancer)
        attributes = self.attributes(ask.describe_listener_attributes(ListenerArn=listener))
        self.assertEqual(attributes["routing.http.response.server.enabled"], "true")
        self.assertEqual(ask.describe_listener_certificates(ListenerArn=listener)["Certificates"], [])

    def test_security_policies(self):
        policies = self.elbv2.describe_ssl_policies()["SslPolicies"]
        self.assertIn("ELBSecurityPolicy-TLS13-1-2-2021-06", [policy["Name"] for policy in policies])
        names = ["ELBSecurityPolicy-TLS-1-2-2017-01", "ELBSecurityPolicy-2016-08"]
        found = self.elbv2.describe_ssl_policies(Names=names + names[:1])["SslPolicies"]
        self.assertEqual([policy["Name"] for policy in found], names, "as they were asked for")
        with self.refused("SSLPolicyNotFound"):
            self.elbv2.describe_ssl_policies(Names=["ELBSecurityPolicy-1999-01"])

    def test_what_a_new_target_group_says_and_of_whom(self):
        group = self.targets()
        self.assertNotIn("LoadBalancerArns", group)
        arn = group["TargetGroupArn"]
        shown = self.elbv2.describe_target_groups(TargetGroupArns=[arn])["TargetGroups"][0]
        self.assertEqual(shown["LoadBalancerArns"], [])
        stranger = {"Id": "i-12345678901234567"}
        told = self.elbv2.describe_target_health(TargetGroupArn=arn, Targets=[stranger])["TargetHealthDescriptions"]
        self.assertEqual(told, [{
            "Target": {**stranger, "Port": 80}, "HealthCheckPort": "80",
            "TargetHealth": {"State": "unused", "Reason": "Target.NotRegistered",
                             "Description": "Target is not registered to the target group"}}])

    def test_words_of_refusals(self):
        secure = self.targets("secure", Protocol="HTTPS")["TargetGroupArn"]

        def stick(kind):
            self.elbv2.modify_target_group_attributes(
                TargetGroupArn=secure, Attributes=[{"Key": "stickiness.type", "Value": kind}])

        with self.refused("InvalidConfigurationRequest") as caught:
            stick("source_ip")
        self.assertIn("'source_ip' is not supported for target groups with the HTTPS protocol", str(caught.exception))
        with self.refused("ValidationError") as caught:
            stick("source_ip_dest_ip")
        self.assertIn("'Stickiness type' must be one of [app_cookie, lb_cookie, source_ip]", str(caught.exception))
        with self.refused("ValidationError") as caught:
            self.targets("hasty", HealthCheckIntervalSeconds=5, HealthCheckTimeoutSeconds=5)
        self.assertIn("Health check timeout '5' must be smaller than the interval '5'", str(caught.exception))
        with self.refused("ValidationError") as caught:
            self.targets("hasty", HealthCheckIntervalSeconds=5)
        self.assertIn("Health check interval must be greater than the timeout.", str(caught.exception))
        with self.refused("ValidationError") as caught:
            self.balancer("both", IpAddressType="dualstack")
        self.assertIn("You must specify subnets with an associated IPv6 CIDR block.", str(caught.exception))

    def test_no_certificate_exists_so_none_is_found(self):
        balancer = self.balancer()
        listener = self.listener(balancer)
        certificates = [{"CertificateArn": "arn:aws:acm:eu-west-2:123456789012:certificate/mine"}]
        with self.refused("CertificateNotFound"):
            self.listener(balancer, Protocol="HTTPS", Port=443, Certificates=certificates)
        with self.refused("CertificateNotFound"):
            self.elbv2.modify_listener(
                ListenerArn=listener, Protocol="HTTPS", Port=443, Certificates=certificates)
        with self.refused("CertificateNotFound"):
            self.elbv2.add_listener_certificates(ListenerArn=listener, Certificates=certificates)
        with self.refused("ValidationError"):
            self.listener(balancer, Protocol="HTTPS", Port=443)

    def test_a_listener_adds_headers_to_answers(self):
        balancer = self.balancer()
        group = self.ec2.create_security_group(GroupName="front", Description="front", VpcId=self.vpc)["GroupId"]
        self.ec2.authorize_security_group_ingress(
            GroupId=group, IpProtocol="tcp", FromPort=80, ToPort=80, CidrIp="0.0.0.0/0")
        self.elbv2.set_security_groups(LoadBalancerArn=balancer, SecurityGroups=[group])
        listener = self.listener(balancer)
        name = self.elbv2.describe_load_balancers()["LoadBalancers"][0]["DNSName"]
        headers = self.endpoint.visit(f"http://{name}/")["headers"]
        self.assertEqual(headers["Server"], "awselb/2.0")
        prefix = "routing.http.response."
        self.elbv2.modify_listener_attributes(ListenerArn=listener, Attributes=[
            {"Key": f"{prefix}server.enabled", "Value": "false"},
            {"Key": f"{prefix}x_frame_options.header_value", "Value": "SAMEORIGIN"}])
        headers = {key.lower(): value for key, value in self.endpoint.visit(f"http://{name}/")["headers"].items()}
        self.assertEqual(headers.get("x-frame-options"), "SAMEORIGIN")
        self.assertNotIn("server", headers)
        with self.refused("InvalidConfigurationRequest"):
            self.elbv2.modify_listener_attributes(
                ListenerArn=listener, Attributes=[{"Key": "tcp.idle_timeout.seconds", "Value": "360"}])

    def test_rules_as_they_were_made(self):
        listener = self.listener(self.balancer())
        conditions = [
            {"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "User-Agent", "Values": ["Mozilla"]}},
            {"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["GET", "POST"]}},
            {"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "hello", "Value": "world"}]}},
            {"Field": "source-ip", "SourceIpConfig": {"Values": ["172.28.7.0/24"]}},
        ]
        for priority, condition in enumerate(conditions, 1):
            rule = self.elbv2.create_rule(
                ListenerArn=listener, Priority=priority, Conditions=[condition], Actions=FIXED)["Rules"][0]
            self.assertEqual((rule["Conditions"], rule["Actions"], rule["IsDefault"]), ([condition], FIXED, False))
        rules = self.elbv2.describe_rules(ListenerArn=listener)["Rules"]
        self.assertEqual([rule["Priority"] for rule in rules], ["1", "2", "3", "4", "default"])
        pages = self.elbv2.get_paginator("describe_rules").paginate(
            ListenerArn=listener, PaginationConfig={"PageSize": 2})
        self.assertEqual([len(page["Rules"]) for page in pages], [2, 2, 1])
        one, two = rules[0]["RuleArn"], rules[1]["RuleArn"]
        with self.refused("PriorityInUse"):
            self.elbv2.set_rule_priorities(RulePriorities=[{"RuleArn": one, "Priority": 2}])
        self.elbv2.set_rule_priorities(
            RulePriorities=[{"RuleArn": one, "Priority": 2}, {"RuleArn": two, "Priority": 1}])
        self.assertEqual(self.elbv2.describe_rules(ListenerArn=listener)["Rules"][0]["RuleArn"], two)
        with self.refused("OperationNotPermitted"):
            self.elbv2.delete_rule(RuleArn=rules[-1]["RuleArn"])
        with self.refused("InvalidLoadBalancerAction"):
            bad = {"StatusCode": "200", "ContentType": "image/png"}
            self.elbv2.create_rule(
                ListenerArn=listener, Priority=9, Conditions=conditions[:1],
                Actions=[{"Type": "fixed-response", "FixedResponseConfig": bad}])

    def test_target_groups_and_their_ends(self):
        targets = self.targets(Protocol="HTTPS", Port=8443)
        self.assertEqual((targets["Protocol"], targets["HealthCheckProtocol"]), ("HTTPS", "HTTP"))
        arn = targets["TargetGroupArn"]
        listener = self.listener(self.balancer(), [{"Type": "forward", "TargetGroupArn": arn}])
        with self.refused("ResourceInUse"):
            self.elbv2.delete_target_group(TargetGroupArn=arn)
        health = self.elbv2.describe_target_health(
            TargetGroupArn=arn, Targets=[{"Id": "i-1234567890abcdef0"}])["TargetHealthDescriptions"][0]
        self.assertEqual(health["TargetHealth"], {
            "State": "unused", "Reason": "Target.NotRegistered",
            "Description": "Target is not registered to the target group"})
        self.assertEqual(health["Target"], {"Id": "i-1234567890abcdef0", "Port": 8443})
        self.elbv2.delete_listener(ListenerArn=listener)
        self.elbv2.delete_target_group(TargetGroupArn=arn)
        with self.refused("TargetGroupNotFound"):
            self.elbv2.describe_target_groups(TargetGroupArns=[arn])
        for refused in [{"Protocol": "TCP"}, {"TargetType": "lambda", "Protocol": None, "Port": None}]:
            with self.refused("UnsupportedOperation"):
                self.targets(**refused)

    def test_questions_have_their_sizes(self):
        names = [f"name-{number}" for number in range(21)]
        with self.refused("ValidationError") as caught:
            self.elbv2.describe_load_balancers(Names=names)
        self.assertIn("Up to 20 load balancers can be described at a time, but 21 were specified", str(caught.exception))
        with self.refused("ValidationError") as caught:
            self.elbv2.describe_target_groups(Names=names)
        self.assertIn("You cannot describe more than '20' target groups at a time", str(caught.exception))
