//! The smallest world a machine can be in: a clock, a list of hosts that answer, nobody else.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use clockwork::{Duration, Instant, Seed};

use crate::boot;
use crate::commands::{self, Call, Errand, Input, Sink, Step};
use crate::disk::{self, Disk};
use crate::http::{ConnectError, Exchange, Request, Response};
use crate::httpd::{self, Reply};
use crate::machine::{Identity, Machine};
use crate::users::User;
use crate::world::{Network, World};

/// A machine alone in the world.
#[derive(Clone, Debug)]
pub struct TestWorld {
    /// The machine.
    pub machine: Machine,
    /// The present moment.
    pub now: Instant,
    /// The hosts and ports that answer. Any other host times out after 10 seconds.
    pub reachable: BTreeSet<(String, u16)>,
}

impl TestWorld {
    /// A machine with this disk and this user data, off, at noon of 2024-05-01.
    pub fn new(disk: Disk, instance_id: &str, user_data: Option<&str>) -> TestWorld {
        let identity = Identity {
            instance_id: instance_id.into(),
            hostname: "ip-10-0-1-10.eu-west-2.compute.internal".into(),
            private_ip: "10.0.1.10".into(),
            user_data: user_data.map(|text| text.as_bytes().into()),
            public_key: Some(Arc::new(("blog-key".to_owned(), "ssh-rsa AAAA blog-key".to_owned()))),
            processors: 1,
            memory_mib: 1024,
            seed: Seed::new(7),
            ordinal: 1,
        };
        let now = Instant::parse_iso("2024-05-01T12:00:00Z").expect("a valid moment");
        TestWorld { machine: Machine::new(disk, identity), now, reachable: BTreeSet::new() }
    }

    /// A machine fresh from the image of Amazon Linux.
    pub fn fresh(user_data: Option<&str>) -> TestWorld {
        TestWorld::new(Disk::new(disk::amazon_linux_2(), 8), "i-0123456789abcdef0", user_data)
    }

    /// Lets a host and port answer.
    pub fn reach(mut self, host: &str, port: u16) -> TestWorld {
        self.reachable.insert((host.to_owned(), port));
        self
    }

    /// Powers on, and lets two minutes pass.
    pub fn booted(mut self) -> TestWorld {
        self.machine.power_on(self.now);
        self.advance(Duration::mins(2));
        self
    }

    /// Lets time pass; all that is due happens at its moment.
    pub fn advance(&mut self, span: Duration) {
        let end = self.now + span;
        while let Some(due) = self.machine.next_wake().filter(|due| *due <= end) {
            self.now = self.now.max(due);
            boot::run_due(self);
        }
        self.now = end;
    }

    /// Runs a program as ec2-user, words split at blanks; `sudo` before it makes it root's. Returns what it
    /// printed, complaints last, and its exit status. Time passes while it waits.
    pub fn run(&mut self, line: &str) -> (String, u8) {
        self.run_with(line, "")
    }

    /// As [`TestWorld::run`], with this standard input.
    pub fn run_with(&mut self, line: &str, stdin: &str) -> (String, u8) {
        let mut argv: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        let root = argv.first().is_some_and(|word| word == "sudo");
        if root {
            argv.remove(0);
        }
        let user = if root {
            User::root()
        } else {
            self.machine.users.find("ec2-user").cloned().expect("the image has ec2-user")
        };
        let program = commands::find(&argv[0]).unwrap_or_else(|| panic!("no program {}", argv[0]));
        let (mut stdout, mut stderr, mut resume) = (Vec::new(), Vec::new(), None);
        for _ in 0..1_000 {
            let environment = BTreeMap::new();
            let step = program(&mut Call {
                argv: &argv,
                stdin: &Input::new(stdin.as_bytes().to_vec()),
                sink: Sink::Kept,
                cut: &mut false,
                stdout: &mut stdout,
                stderr: &mut stderr,
                user: &user,
                directory: "/home/ec2-user",
                environment: &environment,
                resume: resume.take(),
                world: self,
            });
            match step {
                Step::Exit(code) => {
                    stdout.extend(stderr);
                    return (String::from_utf8_lossy(&stdout).into_owned(), code);
                }
                Step::Wait { until, resume: notes } => {
                    let span = until.since(self.now);
                    self.advance(span);
                    resume = Some(notes);
                }
            }
        }
        panic!("{line} waits for ever");
    }

    /// Visits a page of the machine, log line included; `None` if nothing listens on port 80.
    pub fn visit(&mut self, target: &str) -> Option<Reply> {
        if !self.machine.accepts(80) {
            return None;
        }
        let request = Request::get(&format!("http://10.0.1.10{target}")).expect("a good address");
        let reply = httpd::respond(&self.machine, &request, "203.0.113.9", self);
        let now = self.now;
        httpd::log(&mut self.machine, &reply, "203.0.113.9", now);
        Some(reply)
    }

    /// The text of a file.
    pub fn file(&self, path: &str) -> String {
        self.machine.disk.read_text(path, self.now).unwrap_or_else(|errno| panic!("{path}: {errno}"))
    }
}

impl Network for TestWorld {
    fn now(&self) -> Instant {
        self.now
    }

    fn connect(&self, host: &str, port: u16) -> (Result<(), ConnectError>, Duration) {
        if self.reachable.contains(&(host.to_owned(), port)) {
            (Ok(()), Duration::millis(1))
        } else {
            (Err(ConnectError::TimedOut), Duration::secs(10))
        }
    }

    fn metadata(&self, request: &Request) -> Response {
        match request.path() {
            "/latest/meta-data/instance-id" => {
                Response::new(200, "OK", "text/plain", self.machine.identity.instance_id.to_string())
            }
            _ => Response::new(404, "Not Found", "text/html", "404 - Not Found"),
        }
    }
}

impl World for TestWorld {
    fn machine(&self) -> &Machine {
        &self.machine
    }

    fn machine_mut(&mut self) -> &mut Machine {
        &mut self.machine
    }

    fn fetch(&mut self, request: &Request) -> Exchange {
        match self.connect(&request.host, request.port) {
            (Ok(()), took) => {
                Exchange { outcome: Ok(Response::new(200, "OK", "text/plain", "far away\n")), took }
            }
            (Err(error), took) => Exchange { outcome: Err(error), took },
        }
    }

    fn aws(&mut self, _errand: &mut Errand<'_>) -> Step {
        Step::Exit(255)
    }
}
