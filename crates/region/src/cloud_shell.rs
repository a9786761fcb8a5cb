//! AWS CloudShell, and what `aws` does where it is typed.
//!
//! CloudShell is a machine of the account's own, outside every VPC, with the learner's permissions and the region in
//! its environment. <https://docs.aws.amazon.com/cloudshell/latest/userguide/welcome.html>
//!
//! Supported: one environment, made when it is first opened and kept with its home; the internet; `aws`. On an instance
//! `aws` is there too, and has no credentials: instances have no profile in this model.
//! Refused by name: other regions. Simplified: no session ends by itself; nothing is lost but what was not saved;
//! systemd does not run, as in the real one.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws_cli::{FileError, Files, Outcome};
use clockwork::Instant;
use guest::commands::{Errand, Resume, Step};
use guest::users::User;
use guest::{Disk, Identity, Machine};

use crate::region::Region;

/// Whom CloudShell logs in.
pub(crate) const USER: &str = "cloudshell-user";

/// The size of the disk in GiB; a learner keeps 1 GB of it.
/// <https://docs.aws.amazon.com/cloudshell/latest/userguide/limits.html>
const DISK_GIB: u32 = 16;

/// Makes the machine of the account, unless it is there already.
pub(crate) fn ensure(region: &mut Region) {
    if region.cloud_shell.is_none() {
        let machine = make(region);
        region.cloud_shell = Some(Arc::new(machine));
    }
}

fn make(region: &mut Region) -> Machine {
    let disk = Disk::new(guest::disk::amazon_linux_2(), DISK_GIB);
    let [third, fourth] = [region.draw_below("cloud-shell", 256), region.draw_below("cloud-shell", 256)];
    let identity = Identity {
        instance_id: "cloudshell".into(),
        hostname: format!("ip-10-0-{third}-{fourth}.{}.compute.internal", region.name).into(),
        private_ip: format!("10.0.{third}.{fourth}").into(),
        user_data: None,
        public_key: None,
        // "1 vCPU (virtual central processing unit) and 2-GiB RAM", in the page on limits above.
        processors: 1,
        memory_mib: 2_048,
        seed: region.seed,
        ordinal: region.ordinal("machine"),
    };
    let mut machine = Machine::new(disk, identity);
    let home = format!("/home/{USER}");
    let user = User {
        name: USER.to_owned(),
        uid: 1001,
        gid: 1001,
        home: home.clone(),
        shell: "/bin/bash".to_owned(),
        groups: vec![USER.to_owned(), "wheel".to_owned()],
        gids: Vec::new(),
    };
    // The image has no such user, and room for a home: both can only succeed.
    if machine.users.add(user).is_ok() {
        let _ = machine.users.save(&mut machine.disk, region.now);
    }
    if let Some(user) = machine.users.find(USER).cloned() {
        let _ = machine.disk.mkdir_all(&home, &User::root(), region.now);
        let _ = machine.disk.chown(&home, Some(user.uid), Some(user.gid), &User::root());
    }
    machine
}

/// What CloudShell puts into the environment of its shell.
pub(crate) fn environment(region: &Region) -> [(&'static str, String); 3] {
    [
        ("AWS_DEFAULT_REGION", region.name.clone()),
        ("AWS_REGION", region.name.clone()),
        ("AWS_EXECUTION_ENV", "CloudShell".to_owned()),
    ]
}

/// Runs `aws` with the learner's permissions.
pub(crate) fn aws(region: &mut Region, files: &dyn Files, errand: &mut Errand<'_>) -> Step {
    let argv = with_defaults(errand);
    let now = region.now;
    if let Ok(invocation) = aws_cli::parse(&argv, files)
        && let Some(wanted) = invocation.region.as_ref().filter(|wanted| **wanted != region.name)
    {
        let error =
            format!("\nThe region {wanted} is not part of this world: it has {} only.\n", region.name);
        return print(Outcome { stderr: error, code: 255, ..Outcome::default() }, errand);
    }
    let mut run = match errand.resume.take() {
        None => aws_cli::start(&argv, files),
        Some(resume) => aws_cli::go_on(&argv, files, resume.stage, now),
    };
    match run.step(region, now) {
        aws_cli::Progress::Done(outcome) => print(outcome, errand),
        aws_cli::Progress::Until(until) => {
            Step::Wait { until, resume: Resume { stage: run.attempts(), notes: Vec::new() } }
        }
    }
}

/// Runs `aws` where there are no credentials: help and mistakes as everywhere, and no call.
/// The wording: `NoRegionError` and `NoCredentialsError` in
/// <https://github.com/aws/aws-cli/blob/develop/awscli/clidriver.py>.
pub(crate) fn aws_without_credentials(files: &dyn Files, errand: &mut Errand<'_>) -> Step {
    let outcome = match aws_cli::parse(&with_defaults(errand), files) {
        Err(outcome) => outcome,
        Ok(invocation) => {
            let stderr = match invocation.region {
                None => {
                    "You must specify a region. You can also configure your region by running \"aws configure\".\n"
                }
                Some(_) => {
                    "Unable to locate credentials. You can configure credentials by running \"aws configure\".\n"
                }
            };
            Outcome { stderr: stderr.to_owned(), code: 255, ..Outcome::default() }
        }
    };
    print(outcome, errand)
}

fn print(outcome: Outcome, errand: &mut Errand<'_>) -> Step {
    errand.stdout.extend_from_slice(outcome.stdout.as_bytes());
    errand.stderr.extend_from_slice(outcome.stderr.as_bytes());
    Step::Exit(outcome.code)
}

/// The line, with what the environment says in front: what is written in the line comes later and wins.
/// <https://docs.aws.amazon.com/cli/v1/userguide/cli-configure-envvars.html>
fn with_defaults(errand: &Errand<'_>) -> Vec<String> {
    let mut argv: Vec<String> = vec!["aws".to_owned()];
    for (variable, option) in [("AWS_DEFAULT_REGION", "--region"), ("AWS_DEFAULT_OUTPUT", "--output")] {
        if let Some(value) = errand.environment.get(variable).filter(|value| !value.is_empty()) {
            argv.extend([option.to_owned(), value.clone()]);
        }
    }
    argv.extend(errand.argv.iter().skip(1).cloned());
    argv
}

/// The files of a machine, as somebody who runs `aws` in some directory may read them.
pub(crate) struct MachineFiles {
    disk: Disk,
    user: User,
    directory: String,
    home: Option<String>,
    now: Instant,
}

impl MachineFiles {
    /// The files that are seen by who runs this.
    pub(crate) fn of(machine: &Machine, errand: &Errand<'_>, now: Instant) -> MachineFiles {
        let environment: &BTreeMap<String, String> = errand.environment;
        MachineFiles {
            disk: machine.disk.clone(),
            user: errand.user.clone(),
            directory: errand.directory.to_owned(),
            home: environment.get("HOME").cloned(),
            now,
        }
    }

    fn path(&self, path: &str) -> String {
        let path = match (path.strip_prefix('~'), &self.home) {
            (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with('/') => format!("{home}{rest}"),
            _ => path.to_owned(),
        };
        if path.starts_with('/') { path } else { format!("{}/{path}", self.directory) }
    }
}

impl Files for MachineFiles {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        let path = self.path(path);
        if self.disk.is_directory(&path) {
            return Err(FileError::IsADirectory);
        }
        self.disk.read_as(&path, &self.user, self.now).map_err(|error| match error {
            guest::Errno::EACCES | guest::Errno::EPERM => FileError::PermissionDenied,
            _ => FileError::NotFound,
        })
    }
}
