//! Target groups: who gets the requests, and whether they are well.

pub(crate) mod actions;
pub(crate) mod create;
pub(crate) mod detail;
pub(crate) mod form;
mod health;
pub(crate) mod list;
pub(crate) mod targets;
