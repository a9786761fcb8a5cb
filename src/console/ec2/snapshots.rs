//! Snapshots.

pub mod actions;
pub mod create_image;
pub mod detail;
pub mod list;
