//! `cargo xtask test`, the stage "endpoint clients": the scripts under `tests/clients`, in which boto3 and the real
//! `aws` command line drive the endpoint. `cargo xtask clients` runs this stage alone.

use crate::{python, sh};
use std::process::Command;

/// Where the scripts are.
const SCRIPTS: &str = "tests/clients";
/// Pinned, so that a new release of AWS's clients is a change that somebody makes. Each brings a botocore of its own.
const PACKAGES: &[&str] = &["boto3==1.44.5", "awscli==1.46.3"];

/// Runs the scripts; `[name]` runs one of them, such as `test_chapter`.
pub fn run(arguments: &[String]) -> sh::Outcome {
    build()?;
    let built =
        |path: &str| sh::target_dir().join("debug").join(format!("{path}{}", std::env::consts::EXE_SUFFIX));
    let why = "boto3 and the real aws command line drive the endpoint";
    let python = python::environment("clients", PACKAGES, "import boto3, awscli", why)?;
    let mut command = Command::new(python);
    command.current_dir(sh::root().join(SCRIPTS)).args(["-m", "unittest"]);
    if arguments.is_empty() {
        command.args(["discover", "--verbose", "--pattern", "test_*.py"]);
    } else {
        command.arg("--verbose").args(arguments);
    }
    command.env("POCKET_CLOUD_ENDPOINT", built("endpoint"));
    command.env("POCKET_CLOUD_SHELL", built("examples/cloudshell"));
    command.env("PYTHONDONTWRITEBYTECODE", "1");
    sh::run(
        &mut sh::at_most(8, command),
        "real AWS clients do not get from the endpoint what they get from AWS",
    )
}

/// The endpoint, and our own command line to compare the real one with.
fn build() -> sh::Outcome {
    let mut command =
        sh::cargo(&["build", "--package", "endpoint", "--bin", "endpoint", "--example", "cloudshell"]);
    sh::run(&mut command, "the endpoint does not compile")
}
