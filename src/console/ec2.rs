//! EC2's console.

pub mod elastic_ips;
pub mod images;
pub mod instances;
pub mod key_pairs;
pub mod launch_templates;
pub mod network_interfaces;
pub mod security_groups;
pub mod snapshots;
pub mod volumes;
