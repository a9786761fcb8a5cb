//! VPC's console. Read-only: the course uses the network as it finds it.

pub mod internet_gateways;
pub mod route_tables;
pub mod subnets;
pub mod vpcs;
