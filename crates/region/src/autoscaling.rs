//! Amazon EC2 Auto Scaling: launch configurations, groups, and the loop that keeps groups at their size.
//!
//! Supported: launch configurations and launch templates as source, EC2, ELB and user health checks, zone balance,
//! all termination policies but a function's, target groups with draining, suspended processes, protection, standby,
//! instances attached and detached, tags, the longest life of a member, warm-ups, mixed instances policies of
//! On-Demand Instances, deletion protection, administrative suspension after a day of failed launches. Refused by
//! name: Spot Instances, scaling policies, scheduled actions, hooks, refresh, warm pools, notifications, Classic Load
//! Balancers. Simplified: activities are kept for ever, not for six weeks; a target group of another VPC is refused
//! when it is attached; attaching and detaching target groups leave no activity; no other service manages what is
//! here, so that `IncludeManagedResources` changes nothing, and there is no zonal shift whose validation
//! `SkipZonalShiftValidation` could skip.

use std::collections::BTreeMap;

use clockwork::Table;
use model::ids::*;
use model::{ApiError, OperationName};

pub mod activity;
pub(crate) mod check;
pub mod errors;
pub mod events;
pub mod group;
mod health;
mod input;
mod launch;
pub mod launch_configuration;
mod lifetime;
pub mod metrics;
pub mod mixed;
pub mod ops;
pub mod options;
mod prices;
pub mod quotas;
pub mod reconcile;
pub mod scale_in;
pub mod source;
pub(crate) mod standby;
mod terminate;
#[cfg(test)]
mod tests;
mod traffic_sources;
mod wake;
mod zones;

pub use activity::Activity;
pub use errors::AutoScalingError;
pub use events::Event;
pub(crate) use events::handle;
pub use group::AutoScalingGroup;
pub use launch_configuration::LaunchConfiguration;
pub use options::Options;
pub use quotas::AutoScalingQuotas;
pub(crate) use wake::wake;

/// Auto Scaling's rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AutoScaling {
    /// Launch configurations.
    pub launch_configurations: Table<LaunchConfigurationName, LaunchConfiguration>,
    /// Auto Scaling groups.
    pub groups: Table<AutoScalingGroupName, AutoScalingGroup>,
    /// Scaling activities by the order in which they began.
    pub activities: Table<u64, Activity>,
    /// How much the account may have.
    pub quotas: AutoScalingQuotas,
    /// Whether the account is too young for launch configurations.
    pub(crate) refuses_launch_configurations: bool,
    /// Whether launch configurations may name what does not exist.
    pub(crate) leaves_names_unchecked: bool,
    /// Which group an instance is a member of; kept by `launch` and `terminate`.
    pub(crate) member_of: BTreeMap<InstanceId, AutoScalingGroupName>,
}

/// An Auto Scaling refusal as it leaves the door.
pub(crate) fn refused(_operation: OperationName, refusal: AutoScalingError) -> ApiError {
    refusal.into()
}
