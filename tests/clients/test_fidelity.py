"""`docs/fidelity.md`, read by a program: what it says is refused is refused, by name.

Each parameter that the document names as refused is sent, each filter, and each operation that it says is not here. Each
filter that is known must be taken. The parameters inside parameters come from the trimmed models beside the code.
"""

import json
import re
import unittest
from datetime import datetime
from pathlib import Path

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from endpoint import CONFIG, KEYS, REGION, EndpointTest

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs/fidelity.md").read_text()
SPEC = ROOT / "crates/model/spec"
SERVICES = {
    "Amazon EC2": "ec2",
    "Amazon EC2 Auto Scaling": "autoscaling",
    "Elastic Load Balancing (Application Load Balancers)": "elbv2",
}
# The client makes an address of its own out of these before it asks.
FIRST = {"CopySnapshot": {"SourceRegion": REGION, "SourceSnapshotId": "snap-1"}}
REFUSALS = {"UnknownParameter", "ValidationError", "UnsupportedOperation"}


def sections():
    """Service, operation, and the lines of its section."""
    for chapter in DOCUMENT.split("\n## ")[1:]:
        service = SERVICES.get(chapter.partition("\n")[0])
        for section in chapter.split("\n### ")[1:] if service else []:
            name, _, text = section.partition("\n")
            if re.fullmatch(r"[A-Za-z0-9]+", name):
                yield service, name, text.splitlines()


def refused(lines, what):
    """The names behind `refused by name` in the line that begins with this word."""
    for line in lines:
        if line.startswith(f"- **{what}**") and "refused by name: " in line:
            return re.findall(r"`([^`]+)`", line.partition("refused by name: ")[2])
    return []


def value_of(shape, depth=0):
    """Some value of a shape."""
    kind = shape.type_name
    if kind == "list":
        return [value_of(shape.member, depth + 1)]
    if kind == "map":
        return {"key": value_of(shape.value, depth + 1)}
    if kind == "structure":
        names = list(shape.members)[: 1 if depth < 7 else 0]
        return {name: value_of(shape.members[name], depth + 1) for name in names}
    if kind == "string":
        return shape.enum[0] if shape.enum else "x"
    return {"boolean": True, "timestamp": datetime(2030, 1, 1), "blob": b"x", "double": 1.5, "float": 1.5}.get(kind, 1)


def wire_name(service, name, shape):
    """What a member is called in a request."""
    if service != "ec2":
        return name
    written = shape.serialization.get("queryName") or shape.serialization.get("name", name)
    return written[0].upper() + written[1:]


class Fidelity(EndpointTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        config = CONFIG.merge(Config(parameter_validation=False))
        cls.clients = {
            service: boto3.client(service, region_name=REGION, endpoint_url=cls.endpoint.url, config=config, **KEYS)
            for service in SERVICES.values()
        }

    def answer(self, service, operation, parameters):
        """The refusal, or nothing."""
        try:
            self.clients[service]._make_api_call(operation, {**FIRST.get(operation, {}), **parameters})
        except ClientError as error:
            return error.response["Error"]
        return None

    def input_of(self, service, operation):
        shape = self.clients[service].meta.service_model.operation_model(operation).input_shape
        return shape.members if shape else {}

    def check_refused(self, service, operation, path, shape, parameters):
        with self.subTest(operation, parameter=".".join(path)):
            error = self.answer(service, operation, parameters)
            self.assertIsNotNone(error, "it is accepted")
            self.assertIn(error["Code"], REFUSALS, error)
            self.assertIn(wire_name(service, path[-1], shape), error["Message"])

    def test_every_parameter_that_is_refused_is_refused_by_name(self):
        count = 0
        for service, operation, lines in sections():
            members = self.input_of(service, operation)
            for name in refused(lines, "Parameters"):
                count += 1
                value = value_of(members[name])
                self.check_refused(service, operation, [name], members[name], {name: value})
        self.assertGreater(count, 150)

    def test_every_member_inside_a_parameter_that_is_refused_is_refused_by_name(self):
        count = 0
        for service in SERVICES.values():
            spec = json.loads((SPEC / f"{service}.json").read_text())
            for operation, sides in spec["operations"].items():
                for name, shape in self.input_of(service, operation).items():
                    kept = spec["shapes"].get(sides.get("input"), {}).get("members", {})
                    if name in kept:
                        seen = {sides["input"]}
                        for path, inner, value in self.cut_inside(spec, kept[name]["shape"], shape, seen):
                            count += 1
                            self.check_refused(service, operation, [name, *path], inner, {name: value})
        self.assertGreater(count, 100)

    def cut_inside(self, spec, name, shape, seen):
        """Path, shape and a request with it, of each member inside a structure that the trimmed model leaves out."""
        trimmed = spec["shapes"].get(name)
        if trimmed is None or name in seen:
            return
        if shape.type_name == "list":
            for path, inner, value in self.cut_inside(spec, trimmed["item"], shape.member, seen):
                yield path, inner, [value]
        elif shape.type_name == "structure":
            kept = trimmed.get("members", {})
            for member, inner in shape.members.items():
                if member not in kept:
                    yield [member], inner, {member: value_of(inner)}
                    continue
                for path, deeper, value in self.cut_inside(spec, kept[member]["shape"], inner, seen | {name}):
                    yield [member, *path], deeper, {member: value}

    def test_every_filter_is_known_or_refused_by_name(self):
        lines = (SPEC / "filters.txt").read_text().splitlines()
        documented = dict(line.split(": ", 1) for line in lines if ": " in line and not line.startswith("#"))
        told = {operation: lines for service, operation, lines in sections() if service == "ec2"}
        for operation, names in documented.items():
            members = self.input_of("ec2", operation)
            parameter = "Filters" if "Filters" in members else "Filter"
            for name in names.split():
                with self.subTest(operation, filter=name):
                    wanted = [{"Name": name, "Values": ["*"]}]
                    error = self.answer("ec2", operation, {parameter: wanted}) or {"Message": ""}
                    sentence = f"The filter '{name}' is invalid"
                    self.assertEqual(error["Message"] == sentence, name in refused(told[operation], "Filters"), error)

    def test_every_operation_that_is_not_here_is_refused_by_name(self):
        for title, service in SERVICES.items():
            chapter = DOCUMENT.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
            names = re.findall(r"\w+", chapter.partition("</summary>")[2].partition("</details>")[0])
            self.assertGreater(len(names), 10, title)
            for name in names:
                with self.subTest(name, service=service):
                    error = self.answer(service, name, {})
                    self.assertEqual(error and error["Code"], "UnsupportedOperation")
                    self.assertIn(name, error["Message"])


if __name__ == "__main__":
    unittest.main()
