//! A small, faithful Amazon Linux machine. It knows nothing of AWS.
//!
//! A [`Machine`] is plain data: a disk, units, processes, users, a journal. It reaches what is outside it
//! through the [`World`] trait only, so that one machine can be tested alone and a whole region can be cloned
//! while its scripts run.

pub mod boot;
pub mod commands;
pub mod disk;
pub mod http;
pub mod httpd;
mod journal;
pub mod machine;
pub mod packages;
pub mod shell;
pub mod systemd;
pub mod terminal;
#[cfg(any(test, feature = "test-support"))]
pub mod test_world;
pub mod users;
pub mod wordpress;
pub mod world;

#[cfg(test)]
mod machine_tests;

pub use disk::{Disk, Errno};
pub use machine::{Identity, Machine, Power};
pub use shell::Shell;
pub use terminal::Terminal;
pub use users::User;
pub use world::World;
