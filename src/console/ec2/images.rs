//! Images.

pub mod actions;
pub mod detail;
pub mod list;
