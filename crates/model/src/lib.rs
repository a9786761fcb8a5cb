//! AWS's vocabulary, without behaviour: what can be asked of a region, and what it answers.
//!
//! - [`ec2`], [`autoscaling`], [`elbv2`], [`rds`], [`sts`], [`ssm`]: shapes, generated from AWS's published API models.
//! - [`operations`]: every operation as data ([`Request`], [`Response`]), generated too.
//! - [`door`]: the two traits by which anything answers: [`ReadDoor`] and [`Door`].
//! - [`shape`]: how generic code (command line, endpoint) walks through any shape.
//! - [`ids`]: AWS's identifiers as values; [`error`]: what a refusal looks like.
//! - [`filters`], [`pagination`], [`validate`]: idioms that all services share, once.

#[macro_use]
mod macros;

pub mod autoscaling;
pub mod door;
pub mod ec2;
pub mod elbv2;
pub mod error;
pub mod filters;
pub mod ids;
pub mod operation;
pub mod operations;
mod others;
pub mod pagination;
pub mod rds;
pub mod shape;
pub mod ssm;
pub mod sts;
pub mod validate;

pub use door::{Caller, Door, DoorExt, ReadDoor, ReadDoorExt};
pub use error::{ApiError, unsupported};
pub use operation::{Operation, ReadOperation, Service, WriteOperation};
pub use operations::{OperationName, ReadRequest, Request, Response, TableName, WriteRequest};
