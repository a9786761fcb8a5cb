//! Launch configurations: what an Auto Scaling group launches. They cannot be changed, only copied.

pub(crate) mod actions;
pub(crate) mod create;
pub(crate) mod detail;
pub(crate) mod form;
pub(crate) mod list;
mod steps;
mod user_data;
