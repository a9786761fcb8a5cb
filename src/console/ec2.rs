//! EC2's console.

pub mod images;
pub mod instances;
pub mod key_pairs;
pub mod security_groups;
pub mod snapshots;
pub mod volumes;
