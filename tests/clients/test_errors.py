"""Refusals: AWS's codes, each protocol's shape, and everything that is not supported, by name."""

import re
import urllib.parse

import boto3
from botocore.exceptions import ClientError
from endpoint import KEYS, REGION, EndpointTest
from raw import raw, signed


class Refusals(EndpointTest):
    def test_a_refusal_has_awss_code_and_sentence(self):
        with self.refused("InvalidInstanceID.NotFound") as caught:
            self.ec2.describe_instances(InstanceIds=["i-0123456789abcdef0"])
        self.assertEqual(
            caught.exception.response["Error"]["Message"], "The instance ID 'i-0123456789abcdef0' does not exist")
        with self.refused("InvalidInstanceID.Malformed"):
            self.ec2.describe_instances(InstanceIds=["web"])
        with self.refused("DryRunOperation", 412):
            self.ec2.describe_instances(DryRun=True)
        with self.refused("InvalidAMIID.NotFound"):
            self.ec2.run_instances(ImageId="ami-0123456789abcdef0", MinCount=1, MaxCount=1)

    def test_query_services_say_validation_error(self):
        with self.refused("ValidationError"):
            self.autoscaling.set_desired_capacity(AutoScalingGroupName="nobody", DesiredCapacity=1)
        with self.refused("LoadBalancerNotFound"):
            self.elbv2.describe_load_balancers(Names=["nobody"])

    def test_what_is_not_supported_is_refused_by_name(self):
        with self.refused("UnsupportedOperation") as caught:
            self.ec2.describe_spot_price_history()
        self.assertIn("The operation DescribeSpotPriceHistory of Amazon EC2", str(caught.exception))
        for service, call, operation in [
            ("autoscaling", "describe_account_settings", "DescribeAccountSettings"),
            ("elbv2", "describe_trust_stores", "DescribeTrustStores"),
            ("rds", "describe_db_clusters", "DescribeDBClusters"),
            ("sts", "get_session_token", "GetSessionToken"),
            ("ssm", "list_commands", "ListCommands"),
        ]:
            with self.refused("UnsupportedOperation") as caught:
                getattr(self.endpoint.client(service), call)()
            self.assertIn(f"The operation {operation} of ", str(caught.exception))
        with self.refused("UnknownParameter") as caught:
            self.run_instances(ElasticGpuSpecification=[{"Type": "eg1.medium"}])
        self.assertIn("ElasticGpuSpecification.1.Type", str(caught.exception))
        with self.refused("UnsupportedOperation") as caught:
            self.endpoint.client("elb").describe_load_balancers()
        self.assertIn("Classic Load Balancers", str(caught.exception))
        # One of each protocol: REST with XML of S3's and of the others, Query, JSON, REST with JSON, CBOR.
        for service, call, words, named in [
            ("s3", "list_buckets", {}, "s3"),
            ("s3", "put_object", {"Bucket": "abc", "Key": "a/b", "Body": b"\xff" * 1000}, "s3"),
            ("route53", "list_hosted_zones", {}, "route53"),
            ("iam", "list_users", {}, "iam"),
            ("cloudformation", "list_stacks", {}, "cloudformation"),
            ("sns", "list_topics", {}, "sns"),
            ("dynamodb", "list_tables", {}, "dynamodb"),
            ("logs", "describe_log_groups", {}, "logs"),
            ("lambda", "list_functions", {}, "lambda"),
            ("eks", "list_clusters", {}, "eks"),
            ("cloudwatch", "list_metrics", {}, "monitoring"),
            ("partnercentral-selling", "list_opportunities", {"Catalog": "AWS"}, "partnercentral-selling"),
        ]:
            with self.subTest(service), self.refused("UnsupportedOperation") as caught:
                getattr(self.endpoint.client(service), call)(**words)
            self.assertIn(f"The service {named} is not supported here", str(caught.exception))
        with self.refused("ParameterNotFound"):
            self.endpoint.client("ssm").get_parameter(Name="/mine")

    def test_nobody_tries_again_what_is_not_supported(self):
        tried = []
        for service, call in [("ec2", "describe_spot_price_history"), ("s3", "list_buckets"), ("dynamodb", "list_tables")]:
            patient = boto3.client(service, REGION, endpoint_url=self.endpoint.url, **KEYS)
            patient.meta.events.register("before-send", lambda request, **_: tried.append(request.url))
            with self.assertRaises(ClientError):
                getattr(patient, call)()
        self.assertEqual(len(tried), 3)

    def test_a_region_that_does_not_exist_is_refused(self):
        with self.refused("AuthFailure", 401):
            self.endpoint.client("ec2", "mars-north-1").describe_vpcs()


class Wire(EndpointTest):
    """Requests that no SDK would send."""

    def test_ec2_and_query_have_their_own_shapes(self):
        status, headers, body = self.ask("Action=Nothing&Version=2016-11-15", signed("ec2"))
        self.assertEqual((status, headers["content-type"]), (400, "text/xml;charset=UTF-8"))
        self.assertRegex(body, r"<Response><Errors><Error><Code>InvalidAction</Code><Message>The action Nothing is "
                               r"not valid for this web service.</Message></Error></Errors><RequestID>[-0-9a-f]{36}"
                               r"</RequestID></Response>$")
        status, headers, body = self.ask("Action=Nothing&Version=2011-01-01", signed("autoscaling"))
        self.assertEqual(status, 400)
        self.assertRegex(body, r'<ErrorResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><Error><Type>'
                               r"Sender</Type><Code>InvalidAction</Code>.*</Error><RequestId>[-0-9a-f]{36}</RequestId>"
                               r"</ErrorResponse>$")
        self.assertIn(headers["x-amzn-requestid"], body)

    def test_without_a_signature_action_and_version_decide(self):
        for version, root in [("2016-11-15", "ec2"), ("2011-01-01", "autoscaling")]:
            status, _, body = self.ask(f"Action=DescribeTags&Version={version}", {})
            self.assertEqual(status, 200, body)
            self.assertIn(f'xmlns="http://{root}.amazonaws.com/doc/{version}/"', body)
        self.assertEqual(self.code("Action=DescribeVpcs", {}), (403, "MissingAuthenticationToken"))
        self.assertEqual(self.code("Version=2016-11-15", {}), (400, "MissingAction"))

    def test_a_presigned_address_works_with_get(self):
        query = urllib.parse.urlencode({
            "Action": "GetCallerIdentity", "Version": "2011-06-15", "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
            "X-Amz-Credential": "testing/20240506/us-east-1/sts/aws4_request", "X-Amz-Date": "20240506T090000Z",
            "X-Amz-Expires": "60", "X-Amz-SignedHeaders": "host", "X-Amz-Signature": "0" * 64})
        status, _, body = raw(self.endpoint, "GET", f"/?{query}", {}, b"")
        self.assertEqual(status, 200, body)
        self.assertIn("<Account>123456789012</Account>", body)

    def test_wrong_scopes(self):
        vpcs = "Action=DescribeVpcs&Version=2016-11-15"
        for header, expected in [
            (signed("autoscaling"), (400, "NoSuchVersion")),
            (signed("ec2", "eu-west-9"), (401, "AuthFailure")),
            (signed("made-up"), (400, "UnsupportedOperation")),
            ({"Authorization": "AWS4-HMAC-SHA256 Credential=a/b/c"}, (403, "IncompleteSignature")),
            ({"Authorization": "AWS4-HMAC-SHA256"}, (403, "IncompleteSignature")),
            ({"Authorization": "Basic dGVzdA=="}, (403, "IncompleteSignature")),
            ({"Authorization": "\xff\xfe"}, (403, "IncompleteSignature")),
            (signed("x" * 5000), (403, "IncompleteSignature")),
        ]:
            self.assertEqual(self.code(vpcs, header), expected, header)
        self.assertEqual(self.code("Action=DescribeVpcs&Version=2006-10-01", signed("ec2")), (400, "NoSuchVersion"))
        self.assertEqual(self.code("Action=DescribeVpcs", signed("ec2")), (400, "MissingParameter"))

    def test_parameters_that_cannot_be_read(self):
        start = "Action=DescribeInstances&Version=2016-11-15"
        for rest, code in [
            ("&InstanceId.1=%FF%FE", "MalformedQueryString"),
            ("&InstanceId.1=%", "MalformedQueryString"),
            (b"&InstanceId.1=\xff\xfe", "MalformedQueryString"),
            ("&a=1" * 20_001, "MalformedQueryString"),
            ("&" + "Filter.1." * 5_000 + "Name=a", "UnknownParameter"),
            ("&Filter.99999999999.Name=a", "UnknownParameter"),
            ("&MaxResults=many", "InvalidParameterValue"),
            ("&MaxResults=99999999999999999999", "InvalidParameterValue"),
            ("&DryRun=perhaps", "InvalidParameterValue"),
            ("&Foo=1", "UnknownParameter"),
            ("&DryRun=true&DryRun=true", "InvalidParameterCombination"),
            ("&Action=DescribeVpcs", "UnknownParameter"),
        ]:
            body = start.encode() + (rest if isinstance(rest, bytes) else rest.encode())
            self.assertEqual(self.code(body, signed("ec2")), (400, code), rest[:60])
        self.assertTrue(self.endpoint.lives())

    def test_other_methods_paths_and_types(self):
        for method, path, header, status, code in [
            ("PUT", "/", {}, 405, "MethodNotAllowed"),
            ("GET", "/bucket/key", {}, 404, "InvalidURI"),
            ("POST", "/", {"Content-Type": "application/cbor"}, 415, "UnsupportedMediaType"),
        ]:
            is_status, _, body = raw(self.endpoint, method, path, header, b"abc")
            self.assertEqual((is_status, re.search("<Code>(.*)</Code>", body).group(1)), (status, code))
        json = {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "AmazonSSM.GetParameter"}
        for body in [b"", b"[", b"[]", b"\xff", b'{"Name":' + b"[" * 100_000, b'{"Name":"a","Name":"b"}']:
            status, _, answer = raw(self.endpoint, "POST", "/", json, body)
            self.assertEqual(status, 400, answer)
        self.assertTrue(self.endpoint.lives())

    def ask(self, body, headers):
        if isinstance(body, str):
            body = body.encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8", **headers}
        return raw(self.endpoint, "POST", "/", headers, body)

    def code(self, body, headers):
        status, _, answer = self.ask(body, headers)
        return status, re.search("<Code>(.*)</Code>", answer).group(1)
