//! `aws … wait …`: asks again and again until a condition holds. A waiter under way is plain data.
//!
//! Source: botocore's `waiters-2.json` of each service, and
//! <https://github.com/boto/botocore/blob/develop/botocore/waiter.py>.

use clockwork::{Duration, Instant};
use model::{Door, OperationName, Request, Service};

use crate::convert;
use crate::data::Data;
use crate::parse::Invocation;
use crate::query::Query;
use crate::run::{Outcome, Progress};

/// A condition that can be waited for.
#[derive(Debug, PartialEq)]
pub struct Waiter {
    /// AWS's name, such as `InstanceRunning`.
    pub name: &'static str,
    /// What is asked.
    pub operation: OperationName,
    /// The pause between two questions.
    pub delay: Duration,
    /// How many questions at most.
    pub attempts: u32,
    acceptors: &'static [Acceptor],
}

/// What an answer means.
#[derive(Debug, PartialEq)]
struct Acceptor {
    meaning: Meaning,
    matcher: Matcher,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Meaning {
    Success,
    Failure,
    Retry,
}

#[derive(Debug, PartialEq)]
enum Matcher {
    /// Everything that the expression finds is this text, and it finds something.
    All(&'static str, &'static str),
    /// Something that it finds is this text.
    Any(&'static str, &'static str),
    /// It finds `true`.
    Holds(&'static str),
    /// The service refused with this code.
    Error(&'static str),
    /// The service answered.
    Answered,
}

const SUCCESS: Meaning = Meaning::Success;
const FAILURE: Meaning = Meaning::Failure;
const RETRY: Meaning = Meaning::Retry;

impl Meaning {
    const fn all(self, path: &'static str, text: &'static str) -> Acceptor {
        Acceptor { meaning: self, matcher: Matcher::All(path, text) }
    }
    const fn any(self, path: &'static str, text: &'static str) -> Acceptor {
        Acceptor { meaning: self, matcher: Matcher::Any(path, text) }
    }
    const fn holds(self, path: &'static str) -> Acceptor {
        Acceptor { meaning: self, matcher: Matcher::Holds(path) }
    }
    const fn error(self, code: &'static str) -> Acceptor {
        Acceptor { meaning: self, matcher: Matcher::Error(code) }
    }
    const fn answered(self) -> Acceptor {
        Acceptor { meaning: self, matcher: Matcher::Answered }
    }
}

impl Waiter {
    /// The name on the command line, such as `instance-running`.
    pub(crate) fn command(&self) -> String {
        crate::names::dashed(self.name)
    }
}

/// The waiters of a service, sorted by name.
pub(crate) fn of(service: Service) -> impl Iterator<Item = &'static Waiter> {
    WAITERS.iter().filter(move |waiter| waiter.operation.service() == service)
}

/// A waiter under way.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Waiting {
    waiter: &'static Waiter,
    request: Request,
    next: Instant,
    attempts: u32,
    state: Meaning,
    /// The acceptor that matched last, by position.
    matched: Option<usize>,
}

impl Waiting {
    pub(crate) fn new(invocation: &Invocation, now: Instant) -> Option<Waiting> {
        let waiter = invocation.waiter?;
        let request = invocation.request.clone();
        Some(Waiting { waiter, request, next: now, attempts: 0, state: RETRY, matched: None })
    }

    /// The same, after some attempts in vain.
    pub(crate) fn after(mut self, attempts: u32) -> Waiting {
        self.attempts = attempts;
        self
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.attempts
    }

    pub(crate) fn request(&self) -> &Request {
        &self.request
    }

    /// Asks all that is due at `now`; each question is asked once, however late it is.
    pub(crate) fn step(&mut self, door: &mut dyn Door, now: Instant) -> Progress {
        if now < self.next {
            return Progress::Until(self.next);
        }
        let Request::Read(request) = &self.request else {
            return Progress::Done(Outcome::failed("Only questions can be waited for"));
        };
        let answer = door.read(request.clone());
        self.attempts += 1;
        let answer = answer.map(|response| convert::from_response(&response));
        let answer = answer.map_err(|error| (error.code, error.message));
        let matched = self.waiter.acceptors.iter().position(|acceptor| acceptor.matcher.matches(&answer));
        match (matched.and_then(|at| self.waiter.acceptors.get(at)), &answer) {
            (Some(acceptor), _) => {
                self.state = acceptor.meaning;
                self.matched = matched;
            }
            (None, Err((code, message))) => {
                return self.fail(&format!("An error occurred ({code}): {message}"));
            }
            (None, Ok(_)) => {}
        }
        match self.state {
            Meaning::Success => return Progress::Done(Outcome::default()),
            Meaning::Failure => {
                let why = self.explanation().unwrap_or_default();
                return self.fail(&format!("Waiter encountered a terminal failure state: {why}"));
            }
            Meaning::Retry => {}
        }
        if self.attempts >= self.waiter.attempts {
            let why = self.explanation().map(|why| format!(". Previously accepted state: {why}"));
            return self.fail(&format!("Max attempts exceeded{}", why.unwrap_or_default()));
        }
        self.next = now + self.waiter.delay;
        Progress::Until(self.next)
    }

    fn fail(&self, reason: &str) -> Progress {
        Progress::Done(Outcome::failed(&format!("Waiter {} failed: {reason}", self.waiter.name)))
    }

    fn explanation(&self) -> Option<String> {
        let acceptor = self.waiter.acceptors.get(self.matched?)?;
        Some(match acceptor.matcher {
            Matcher::All(path, text) => {
                format!("For expression \"{path}\" all members matched expected path: \"{text}\"")
            }
            Matcher::Any(path, text) => {
                format!("For expression \"{path}\" we matched expected path: \"{text}\" at least once")
            }
            Matcher::Holds(path) => format!("For expression \"{path}\" we matched expected path: \"True\""),
            Matcher::Error(code) => format!("Matched expected service error code: {code}"),
            Matcher::Answered => "Matched expected HTTP status code: 200".to_owned(),
        })
    }
}

impl Matcher {
    fn matches(&self, answer: &Result<Data, (&'static str, String)>) -> bool {
        let found = |path: &str| match answer {
            Ok(answer) => Query::new(path).and_then(|query| query.search(answer)).unwrap_or_default(),
            Err(_) => Data::Null,
        };
        let is = |item: &Data, text: &str| item.as_text() == Some(text);
        match self {
            Matcher::All(path, text) => match found(path) {
                Data::List(items) => !items.is_empty() && items.iter().all(|item| is(item, text)),
                _ => false,
            },
            Matcher::Any(path, text) => match found(path) {
                Data::List(items) => items.iter().any(|item| is(item, text)),
                _ => false,
            },
            Matcher::Holds(path) => found(path) == Data::Flag(true),
            Matcher::Error(code) => matches!(answer, Err((found, _)) if found == code),
            Matcher::Answered => answer.is_ok(),
        }
    }
}

const WAITERS: &[Waiter] = &[
    Waiter {
        name: "CustomerGatewayAvailable",
        operation: OperationName::Ec2DescribeCustomerGateways,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("CustomerGateways[].State", "available"),
            FAILURE.any("CustomerGateways[].State", "deleted"),
            FAILURE.any("CustomerGateways[].State", "deleting"),
        ],
    },
    Waiter {
        name: "ImageAvailable",
        operation: OperationName::Ec2DescribeImages,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.all("Images[].State", "available"), FAILURE.any("Images[].State", "failed")],
    },
    Waiter {
        name: "ImageExists",
        operation: OperationName::Ec2DescribeImages,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.holds("length(Images[]) > `0`"), RETRY.error("InvalidAMIID.NotFound")],
    },
    Waiter {
        name: "InstanceExists",
        operation: OperationName::Ec2DescribeInstances,
        delay: Duration::secs(5),
        attempts: 40,
        acceptors: &[
            SUCCESS.holds("length(Reservations[]) > `0`"),
            RETRY.error("InvalidInstanceID.NotFound"),
        ],
    },
    Waiter {
        name: "InstanceRunning",
        operation: OperationName::Ec2DescribeInstances,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("Reservations[].Instances[].State.Name", "running"),
            FAILURE.any("Reservations[].Instances[].State.Name", "shutting-down"),
            FAILURE.any("Reservations[].Instances[].State.Name", "terminated"),
            FAILURE.any("Reservations[].Instances[].State.Name", "stopping"),
            RETRY.error("InvalidInstanceID.NotFound"),
        ],
    },
    Waiter {
        name: "InstanceStatusOk",
        operation: OperationName::Ec2DescribeInstanceStatus,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("InstanceStatuses[].InstanceStatus.Status", "ok"),
            RETRY.error("InvalidInstanceID.NotFound"),
        ],
    },
    Waiter {
        name: "InstanceStopped",
        operation: OperationName::Ec2DescribeInstances,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("Reservations[].Instances[].State.Name", "stopped"),
            FAILURE.any("Reservations[].Instances[].State.Name", "pending"),
            FAILURE.any("Reservations[].Instances[].State.Name", "terminated"),
        ],
    },
    Waiter {
        name: "InstanceTerminated",
        operation: OperationName::Ec2DescribeInstances,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("Reservations[].Instances[].State.Name", "terminated"),
            FAILURE.any("Reservations[].Instances[].State.Name", "pending"),
            FAILURE.any("Reservations[].Instances[].State.Name", "stopping"),
        ],
    },
    Waiter {
        name: "InternetGatewayExists",
        operation: OperationName::Ec2DescribeInternetGateways,
        delay: Duration::secs(5),
        attempts: 6,
        acceptors: &[
            SUCCESS.holds("length(InternetGateways[].InternetGatewayId) > `0`"),
            RETRY.error("InvalidInternetGateway.NotFound"),
        ],
    },
    Waiter {
        name: "KeyPairExists",
        operation: OperationName::Ec2DescribeKeyPairs,
        delay: Duration::secs(5),
        attempts: 6,
        acceptors: &[
            SUCCESS.holds("length(KeyPairs[].KeyName) > `0`"),
            RETRY.error("InvalidKeyPair.NotFound"),
        ],
    },
    Waiter {
        name: "NatGatewayAvailable",
        operation: OperationName::Ec2DescribeNatGateways,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("NatGateways[].State", "available"),
            FAILURE.any("NatGateways[].State", "failed"),
            FAILURE.any("NatGateways[].State", "deleting"),
            FAILURE.any("NatGateways[].State", "deleted"),
            RETRY.error("NatGatewayNotFound"),
        ],
    },
    Waiter {
        name: "NatGatewayDeleted",
        operation: OperationName::Ec2DescribeNatGateways,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.all("NatGateways[].State", "deleted"), SUCCESS.error("NatGatewayNotFound")],
    },
    Waiter {
        name: "NetworkInterfaceAvailable",
        operation: OperationName::Ec2DescribeNetworkInterfaces,
        delay: Duration::secs(20),
        attempts: 10,
        acceptors: &[
            SUCCESS.all("NetworkInterfaces[].Status", "available"),
            FAILURE.error("InvalidNetworkInterfaceID.NotFound"),
        ],
    },
    Waiter {
        name: "PasswordDataAvailable",
        operation: OperationName::Ec2GetPasswordData,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.holds("length(PasswordData) > `0`")],
    },
    Waiter {
        name: "SecurityGroupExists",
        operation: OperationName::Ec2DescribeSecurityGroups,
        delay: Duration::secs(5),
        attempts: 6,
        acceptors: &[
            SUCCESS.holds("length(SecurityGroups[].GroupId) > `0`"),
            RETRY.error("InvalidGroup.NotFound"),
        ],
    },
    Waiter {
        name: "SnapshotCompleted",
        operation: OperationName::Ec2DescribeSnapshots,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("Snapshots[].State", "completed"),
            FAILURE.any("Snapshots[].State", "error"),
        ],
    },
    Waiter {
        name: "SubnetAvailable",
        operation: OperationName::Ec2DescribeSubnets,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.all("Subnets[].State", "available")],
    },
    Waiter {
        name: "SystemStatusOk",
        operation: OperationName::Ec2DescribeInstanceStatus,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.all("InstanceStatuses[].SystemStatus.Status", "ok")],
    },
    Waiter {
        name: "VolumeAvailable",
        operation: OperationName::Ec2DescribeVolumes,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.all("Volumes[].State", "available"), FAILURE.any("Volumes[].State", "deleted")],
    },
    Waiter {
        name: "VolumeDeleted",
        operation: OperationName::Ec2DescribeVolumes,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.all("Volumes[].State", "deleted"), SUCCESS.error("InvalidVolume.NotFound")],
    },
    Waiter {
        name: "VolumeInUse",
        operation: OperationName::Ec2DescribeVolumes,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.all("Volumes[].State", "in-use"), FAILURE.any("Volumes[].State", "deleted")],
    },
    Waiter {
        name: "VpcAvailable",
        operation: OperationName::Ec2DescribeVpcs,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.all("Vpcs[].State", "available")],
    },
    Waiter {
        name: "VpcExists",
        operation: OperationName::Ec2DescribeVpcs,
        delay: Duration::secs(1),
        attempts: 5,
        acceptors: &[SUCCESS.answered(), RETRY.error("InvalidVpcID.NotFound")],
    },
    Waiter {
        name: "VpcPeeringConnectionDeleted",
        operation: OperationName::Ec2DescribeVpcPeeringConnections,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("VpcPeeringConnections[].Status.Code", "deleted"),
            SUCCESS.error("InvalidVpcPeeringConnectionID.NotFound"),
        ],
    },
    Waiter {
        name: "VpcPeeringConnectionExists",
        operation: OperationName::Ec2DescribeVpcPeeringConnections,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.answered(), RETRY.error("InvalidVpcPeeringConnectionID.NotFound")],
    },
    Waiter {
        name: "LoadBalancerAvailable",
        operation: OperationName::Elbv2DescribeLoadBalancers,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("LoadBalancers[].State.Code", "active"),
            RETRY.any("LoadBalancers[].State.Code", "provisioning"),
            RETRY.error("LoadBalancerNotFound"),
        ],
    },
    Waiter {
        name: "LoadBalancerExists",
        operation: OperationName::Elbv2DescribeLoadBalancers,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[SUCCESS.answered(), RETRY.error("LoadBalancerNotFound")],
    },
    Waiter {
        name: "LoadBalancersDeleted",
        operation: OperationName::Elbv2DescribeLoadBalancers,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            RETRY.all("LoadBalancers[].State.Code", "active"),
            SUCCESS.error("LoadBalancerNotFound"),
        ],
    },
    Waiter {
        name: "TargetDeregistered",
        operation: OperationName::Elbv2DescribeTargetHealth,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.error("InvalidTarget"),
            SUCCESS.all("TargetHealthDescriptions[].TargetHealth.State", "unused"),
        ],
    },
    Waiter {
        name: "TargetInService",
        operation: OperationName::Elbv2DescribeTargetHealth,
        delay: Duration::secs(15),
        attempts: 40,
        acceptors: &[
            SUCCESS.all("TargetHealthDescriptions[].TargetHealth.State", "healthy"),
            RETRY.error("InvalidInstance"),
        ],
    },
    Waiter {
        name: "DBInstanceAvailable",
        operation: OperationName::RdsDescribeDBInstances,
        delay: Duration::secs(30),
        attempts: 60,
        acceptors: &[
            SUCCESS.all("DBInstances[].DBInstanceStatus", "available"),
            FAILURE.any("DBInstances[].DBInstanceStatus", "deleted"),
            FAILURE.any("DBInstances[].DBInstanceStatus", "deleting"),
            FAILURE.any("DBInstances[].DBInstanceStatus", "failed"),
            FAILURE.any("DBInstances[].DBInstanceStatus", "incompatible-restore"),
            FAILURE.any("DBInstances[].DBInstanceStatus", "incompatible-parameters"),
        ],
    },
    Waiter {
        name: "DBInstanceDeleted",
        operation: OperationName::RdsDescribeDBInstances,
        delay: Duration::secs(30),
        attempts: 60,
        acceptors: &[
            SUCCESS.holds("length(DBInstances) == `0`"),
            SUCCESS.error("DBInstanceNotFound"),
            FAILURE.any("DBInstances[].DBInstanceStatus", "creating"),
            FAILURE.any("DBInstances[].DBInstanceStatus", "modifying"),
            FAILURE.any("DBInstances[].DBInstanceStatus", "rebooting"),
            FAILURE.any("DBInstances[].DBInstanceStatus", "resetting-master-credentials"),
        ],
    },
];
