//! Which nodes DNS hands out: those of zones with enough healthy targets, or all if no zone has them.
//!
//! A zone is healthy if every target group of the load balancer has enough healthy targets for it: in the zone, where
//! requests do not cross zones, or anywhere. So only target groups without cross-zone load balancing tell zones apart.
//! Simplified: DNS knows at once, and clients do not remember.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health.html>.

use model::elbv2::TargetHealthStateEnum;
use model::ids::*;

use crate::elbv2::{LoadBalancer, TargetGroup};
use crate::region::Region;

/// The zones whose nodes DNS hands out.
pub(in crate::dataplane) fn zones<'a>(region: &Region, balancer: &'a LoadBalancer) -> Vec<&'a ZoneName> {
    let groups: Vec<&TargetGroup> = region
        .target_groups_of(balancer.id)
        .filter_map(|group| region.elbv2.target_groups.get(&group))
        .collect();
    let all = balancer.nodes.keys();
    if groups.iter().all(|group| group.crosses_zones()) {
        return all.collect();
    }
    let healthy: Vec<&ZoneName> =
        all.clone().filter(|zone| groups.iter().all(|group| has_enough(region, group, zone))).collect();
    if healthy.is_empty() { all.collect() } else { healthy }
}

fn has_enough(region: &Region, group: &TargetGroup, zone: &ZoneName) -> bool {
    const PREFIX: &str = "target_group_health.dns_failover.minimum_healthy_targets.";
    let (mut healthy, mut all) = (0_u64, 0_u64);
    for (target, row) in
        region.elbv2.target_health.get(&group.id).into_iter().flat_map(|health| &health.targets)
    {
        if group.crosses_zones() || target.zone(region, group.vpc) == Some(zone) {
            all += 1;
            healthy += u64::from(row.shown.state() == TargetHealthStateEnum::Healthy);
        }
    }
    let least = group.number(&format!("{PREFIX}count")).unwrap_or(0);
    let percentage = group.number(&format!("{PREFIX}percentage")).unwrap_or(0);
    healthy >= least && healthy.saturating_mul(100) >= percentage.saturating_mul(all)
}
