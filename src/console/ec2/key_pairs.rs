//! Key pairs.

pub mod actions;
pub mod list;
