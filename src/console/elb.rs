//! Elastic Load Balancing: load balancers, and the target groups they send requests to.

pub(crate) mod load_balancers;
pub(crate) mod target_groups;
