//! One AWS region as a value: EC2, Auto Scaling, load balancing, and the network between them.
//!
//! How to read this crate: a [`Region`] changes in two ways only. Somebody calls it (`Door::call`, a visit, a
//! typed line), or time passes ([`Region::advance`]). Both end in `wake::settle`, which looks at the rows that
//! were touched and wakes whoever watches them. Start with [`region`], then `dispatch` (operation → handler),
//! `events` (what happens by itself), `wake` (who watches what), then one service: `ec2`, `ec2/ops/…`.
//!
//! Rows are plain data behind `Arc`: cloning a region clones pointers. Nothing here reads a clock, draws from
//! a global generator, iterates in hash order or computes with floats.

pub mod alike;
pub mod autoscaling;
mod callers;
pub mod changes;
pub mod check;
mod cloud_shell;
pub mod dataplane;
mod dispatch;
pub mod durations;
pub mod ec2;
pub mod elbv2;
pub mod events;
pub mod inspect;
pub mod instant;
pub mod machines;
pub mod rds;
pub mod region;
pub mod scenario;
pub mod ssm;
pub mod sts;
#[cfg(test)]
mod test_support;
pub mod transcript;
mod wake;

pub use changes::{Changes, RowId};
pub use machines::{Host, OpenedTerminal, TerminalId, TerminalRefusal, TerminalWay};
pub use region::{Region, Visit};
pub use scenario::Scenario;
