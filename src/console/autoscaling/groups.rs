//! Auto Scaling groups: so many machines, always.

pub(crate) mod actions;
mod activity;
pub(crate) mod create;
pub(crate) mod detail;
mod edit;
mod edit_form;
mod form;
pub(crate) mod list;
pub(crate) mod members;
mod tags;
mod templates;
