//! VPC's console: networks, and what leads in and out of them.

pub mod dhcp_options;
pub mod internet_gateways;
pub mod network_acls;
pub mod route_tables;
pub mod subnets;
pub mod vpcs;
