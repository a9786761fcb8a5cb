//! Quotas of Elastic Load Balancing: AWS's defaults, which a scenario may change in its table `[elbv2_quotas]`.
//!
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html>.
//! Certificates have a quota too; no certificate exists in this region.

use clockwork::toml::{Read, TomlError, Value};

use crate::elbv2::errors::Elbv2Error;

/// How many of everything there may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Application Load Balancers in the region.
    pub load_balancers: usize,
    /// Target groups in the region.
    pub target_groups: usize,
    /// Listeners of one load balancer.
    pub listeners_per_load_balancer: usize,
    /// Rules of one load balancer, default rules not counted.
    pub rules_per_load_balancer: usize,
    /// Values of all conditions of one rule together.
    pub condition_values_per_rule: usize,
    /// Wildcards of all conditions of one rule together.
    pub condition_wildcards_per_rule: usize,
    /// Different target groups of one load balancer.
    pub target_groups_per_load_balancer: usize,
    /// Target groups of one action.
    pub target_groups_per_action: usize,
    /// Targets of one load balancer.
    pub targets_per_load_balancer: usize,
    /// Targets of one target group.
    pub targets_per_target_group: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            load_balancers: 50,
            target_groups: 3000,
            listeners_per_load_balancer: 50,
            rules_per_load_balancer: 100,
            condition_values_per_rule: 5,
            condition_wildcards_per_rule: 5,
            target_groups_per_load_balancer: 100,
            target_groups_per_action: 5,
            targets_per_load_balancer: 1000,
            targets_per_target_group: 1000,
        }
    }
}

impl Read for Limits {
    fn read(value: Value) -> Result<Limits, TomlError> {
        value.record(|table| {
            let mut limits = Limits::default();
            let numbers = [
                ("load_balancers", &mut limits.load_balancers),
                ("target_groups", &mut limits.target_groups),
                ("listeners_per_load_balancer", &mut limits.listeners_per_load_balancer),
                ("rules_per_load_balancer", &mut limits.rules_per_load_balancer),
                ("condition_values_per_rule", &mut limits.condition_values_per_rule),
                ("condition_wildcards_per_rule", &mut limits.condition_wildcards_per_rule),
                ("target_groups_per_load_balancer", &mut limits.target_groups_per_load_balancer),
                ("target_groups_per_action", &mut limits.target_groups_per_action),
                ("targets_per_load_balancer", &mut limits.targets_per_load_balancer),
                ("targets_per_target_group", &mut limits.targets_per_target_group),
            ];
            for (key, most) in numbers {
                let wanted: Option<i64> = table.optional(key)?;
                // Less than none is none.
                *most = wanted.map_or(*most, |wanted| usize::try_from(wanted).unwrap_or(0));
            }
            Ok(limits)
        })
    }
}

impl Limits {
    /// Refuses more targets than a load balancer may have
    /// (<https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/2302> quotes the sentence).
    pub(crate) fn check_targets(&self, count: usize) -> Result<(), Elbv2Error> {
        let most = self.targets_per_load_balancer;
        if count <= most {
            return Ok(());
        }
        let message = format!("The maximum number of targets per load balancer '{most}' has been reached");
        Err(Elbv2Error::TooMany { code: "TooManyTargets", message })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scenario;
    use crate::region::Region;
    use clockwork::Seed;

    #[test]
    fn a_scenario_may_change_each_quota() {
        let usual = include_str!("../../scenarios/empty.toml");
        let text = format!("{usual}\n[elbv2_quotas]\nload_balancers = 1\ntargets_per_target_group = 2\n");
        let scenario = Scenario::parse(&text).expect("it fits");
        let region = Region::new(Seed::new(1), &scenario);
        let wanted = Limits { load_balancers: 1, targets_per_target_group: 2, ..Limits::default() };
        assert_eq!(region.elbv2.limits, wanted);
        let unknown = format!("{usual}\n[elbv2_quotas]\nhopes = 1\n");
        assert!(Scenario::parse(&unknown).is_err(), "what is no quota is refused by name");
    }
}
