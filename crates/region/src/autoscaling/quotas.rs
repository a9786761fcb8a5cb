//! How much an account may have in Auto Scaling. A scenario can change each of them in its table
//! `[autoscaling_quotas]`.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html>.

use clockwork::toml::{Read, TomlError, Value};

/// The most that the account may have of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AutoScalingQuotas {
    /// Auto Scaling groups in a region.
    pub auto_scaling_groups: i64,
    /// Launch configurations in a region.
    pub launch_configurations: i64,
    /// Target groups of a group.
    pub target_groups_per_group: i64,
}

impl Default for AutoScalingQuotas {
    fn default() -> AutoScalingQuotas {
        AutoScalingQuotas {
            auto_scaling_groups: 500,
            launch_configurations: 200,
            target_groups_per_group: 50,
        }
    }
}

impl Read for AutoScalingQuotas {
    fn read(value: Value) -> Result<AutoScalingQuotas, TomlError> {
        value.record(|table| {
            let usual = AutoScalingQuotas::default();
            let groups = table.optional("auto_scaling_groups")?;
            let configurations = table.optional("launch_configurations")?;
            let target_groups = table.optional("target_groups_per_group")?;
            Ok(AutoScalingQuotas {
                auto_scaling_groups: groups.unwrap_or(usual.auto_scaling_groups),
                launch_configurations: configurations.unwrap_or(usual.launch_configurations),
                target_groups_per_group: target_groups.unwrap_or(usual.target_groups_per_group),
            })
        })
    }
}
