"""Many clients, slow clients, broken clients: the server lives on, and the others do not notice."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor

from endpoint import EndpointTest
from raw import raw, signed

FORM = "Content-Type: application/x-www-form-urlencoded\r\nHost: localhost\r\n"


class Limits(EndpointTest):
    def test_a_thousand_requests_sixteen_at_a_time(self):
        instances = self.run_instances(16)
        clients = [self.endpoint.client("ec2") for _ in range(16)]

        def one(number):
            client, instance = clients[number % 16], instances[number % 16]
            if number % 10 == 0:
                client.create_tags(Resources=[instance], Tags=[{"Key": f"k{number % 50}", "Value": str(number)}])
            answer = client.describe_instances(InstanceIds=[instance])
            return answer["Reservations"][0]["Instances"][0]["InstanceId"] == instance

        with ThreadPoolExecutor(16) as pool:
            self.assertEqual(sum(pool.map(one, range(1000))), 1000)

    def test_a_body_that_is_too_large(self):
        status, headers, body = raw(self.endpoint, "POST", "/", signed("ec2"), b"a" * 3_000_000)
        self.assertEqual(status, 413, body)
        self.assertIn("<Code>RequestEntityTooLarge</Code>", body)
        self.assertEqual(headers["connection"], "close")
        endless = self.connect("POST / HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n")
        chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
        try:
            for _ in range(1_000):
                endless.sendall(chunk)
        except OSError:
            pass
        self.assertTrue(self.endpoint.lives())

    def test_a_body_that_breaks_off(self):
        broken = self.connect("POST / HTTP/1.1\r\n" + FORM + "Content-Length: 100\r\n\r\nAction=Desc")
        broken.shutdown(socket.SHUT_WR)
        self.assertIn("<Code>IncompleteBody</Code>", self.everything(broken))
        gone = self.connect("POST / HTTP/1.1\r\n" + FORM + "Content-Length: 100\r\n\r\nAction=Desc")
        gone.close()
        chunked = self.connect("POST / HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\nzz\r\n")
        self.assertIn("400 Bad Request", self.everything(chunked))
        self.assertTrue(self.endpoint.lives())

    def test_what_is_no_http(self):
        for text, answer in [
            ("\x16\x03\x01\x02\x00", "400"),
            ("HELO there\r\n\r\n", "400"),
            ("GET / HTTP/1.1\r\nbroken header\r\n\r\n", "400"),
            ("GET /" + "a" * 100_000 + " HTTP/1.1\r\nHost: a\r\n\r\n", "414"),
            ("GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "a" * 1_000_000 + "\r\n\r\n", "431"),
            ("GET / HTTP/1.1\r\n" + "X-Many: a\r\n" * 1_000 + "\r\n", "431"),
            ("POST / HTTP/1.1\r\n" + FORM + "Content-Length: -1\r\n\r\n", "400"),
            ("POST / HTTP/1.1\r\n" + FORM + "Content-Length: 99999999999999999999\r\n\r\n", "400"),
        ]:
            got = self.everything(self.connect(text))
            self.assertTrue(got.startswith("HTTP/1.1 " + answer), (text[:40], got[:200]))
        self.assertTrue(self.endpoint.lives())

    def test_slow_clients_are_told_and_hold_nobody_up(self):
        slow = [self.connect("POST / HTTP/1.1\r\n" + FORM + "Content-Length: 100\r\n\r\nAction=") for _ in range(100)]
        heads = [self.connect("POST / HTTP/1.1\r\nHost: a\r\nX-Slow: ") for _ in range(100)]
        started = time.perf_counter()
        for _ in range(20):
            self.ec2.describe_vpcs()
        self.assertLess(time.perf_counter() - started, 5)
        for client in slow:
            self.assertIn("<Code>RequestTimeout</Code>", self.everything(client))
        for client in heads:
            self.assertIn("408 Request Timeout", self.everything(client))
        self.assertTrue(self.endpoint.lives())

    def test_too_many_connections(self):
        crowd = [self.connect("") for _ in range(512)]
        one_more = self.connect("")
        self.assertIn("503 Service Unavailable", self.everything(one_more))
        for client in crowd:
            client.close()
        deadline = time.monotonic() + 10
        while True:
            try:
                self.assertTrue(self.endpoint.lives())
                break
            except Exception:  # The places are free as soon as the server has seen them go.
                if time.monotonic() > deadline:
                    raise

    def connect(self, text):
        client = socket.create_connection((self.endpoint.host, self.endpoint.port), timeout=60)
        self.addCleanup(client.close)
        try:
            client.sendall(text.encode("latin-1"))
        except OSError:
            pass
        return client

    def everything(self, client):
        """All that comes until the server closes."""
        received = b""
        try:
            while block := client.recv(65536):
                received += block
        except ConnectionResetError:
            pass
        return received.decode()
