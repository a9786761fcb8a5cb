//! What an operation is: an input that has a name, a service and an output.

use crate::operations::{OperationName, ReadRequest, Request, Response, WriteRequest};
use crate::others;
use crate::shape::{Described, Shape};

/// A service of AWS's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// Amazon EC2.
    Ec2,
    /// Amazon EC2 Auto Scaling.
    AutoScaling,
    /// Elastic Load Balancing, version 2.
    Elbv2,
    /// Amazon RDS.
    Rds,
    /// AWS Security Token Service.
    Sts,
    /// AWS Systems Manager.
    Ssm,
}

impl Service {
    /// Every service.
    pub const ALL: &'static [Service] =
        &[Service::Ec2, Service::AutoScaling, Service::Elbv2, Service::Rds, Service::Sts, Service::Ssm];

    /// The name on the command line, such as `ec2`.
    pub fn command(self) -> &'static str {
        match self {
            Service::Ec2 => "ec2",
            Service::AutoScaling => "autoscaling",
            Service::Elbv2 => "elbv2",
            Service::Rds => "rds",
            Service::Sts => "sts",
            Service::Ssm => "ssm",
        }
    }

    /// What AWS calls it in sentences.
    pub fn title(self) -> &'static str {
        match self {
            Service::Ec2 => "Amazon EC2",
            Service::AutoScaling => "Auto Scaling",
            Service::Elbv2 => "Elastic Load Balancing",
            Service::Rds => "Amazon RDS",
            Service::Sts => "AWS STS",
            Service::Ssm => "AWS Systems Manager",
        }
    }

    /// The operations that AWS has in this service and we do not.
    pub fn other_operations(self) -> impl Iterator<Item = &'static str> {
        let names = match self {
            Service::Ec2 => others::EC2,
            Service::AutoScaling => others::AUTOSCALING,
            Service::Elbv2 => others::ELBV2,
            Service::Rds => others::RDS,
            Service::Sts => others::STS,
            Service::Ssm => others::SSM,
        };
        names.split_ascii_whitespace()
    }
}

/// The input of an operation.
pub trait Operation: Shape + Described + Clone + 'static {
    /// Which operation.
    const NAME: OperationName;
    /// What it answers.
    type Output: Shape + Described + Clone + Default + PartialEq + 'static;
    /// As data.
    fn into_request(self) -> Request;
    /// The answer, if it is one to this operation.
    fn output(response: Response) -> Option<Self::Output>;
}

/// The input of an operation that changes nothing.
pub trait ReadOperation: Operation {
    /// As data.
    fn into_read(self) -> ReadRequest;
}

/// The input of an operation that may change the region.
pub trait WriteOperation: Operation {
    /// As data.
    fn into_write(self) -> WriteRequest;
}
