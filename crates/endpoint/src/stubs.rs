//! Services that are no part of a region, as far as scripts ask them before they get to work.

pub mod ssm;
pub mod sts;
