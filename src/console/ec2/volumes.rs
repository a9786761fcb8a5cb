//! Volumes.

pub mod actions;
pub mod create;
pub mod detail;
pub mod list;
