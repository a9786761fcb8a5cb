//! Instances.

pub mod actions;
pub mod badge;
pub mod create;
pub mod detail;
pub mod launch_form;
pub mod list;
mod networking;
