//! How many of each resource there are: the numbers beside the list of services.

use leptos::prelude::*;
use model::ReadDoorExt;
use model::TableName;
use model::autoscaling::{DescribeAutoScalingGroupsInput, DescribeLaunchConfigurationsInput};
use model::ec2::{
    DescribeImagesInput, DescribeInstancesInput, DescribeKeyPairsInput, DescribeSecurityGroupsInput,
    DescribeSnapshotsInput, DescribeVolumesInput, Filter,
};
use model::elbv2::{DescribeLoadBalancersInput, DescribeTargetGroupsInput};
use region::Region;

use crate::bridge::use_view;
use crate::frame::Counts;
use crate::paths::Resource;

const TABLES: &[TableName] = &[
    TableName::Instances,
    TableName::Volumes,
    TableName::Snapshots,
    TableName::Images,
    TableName::SecurityGroups,
    TableName::KeyPairs,
    TableName::LaunchConfigurations,
    TableName::AutoScalingGroups,
    TableName::LoadBalancers,
    TableName::TargetGroups,
];

/// The numbers, again whenever one of them may have changed.
pub fn use_counts() -> Signal<Counts> {
    use_view(TABLES, count).into()
}

fn count(region: &Region) -> Counts {
    let own = || vec!["self".to_owned()];
    // Terminated instances are listed for an hour and count no more.
    let alive = Filter {
        name: Some("instance-state-name".to_owned()),
        values: ["pending", "running", "stopping", "stopped", "shutting-down"].map(str::to_owned).to_vec(),
    };
    let instances = DescribeInstancesInput { filters: vec![alive], ..Default::default() };
    let reservations = region.ask(instances).map(|output| output.reservations).unwrap_or_default();
    let images = DescribeImagesInput { owners: own(), ..Default::default() };
    let snapshots = DescribeSnapshotsInput { owner_ids: own(), ..Default::default() };
    Counts::from([
        (Resource::Instances, reservations.iter().map(|reservation| reservation.instances.len()).sum()),
        (Resource::Images, region.ask(images).map_or(0, |output| output.images.len())),
        (Resource::Snapshots, region.ask(snapshots).map_or(0, |output| output.snapshots.len())),
        (Resource::Volumes, region.ask(DescribeVolumesInput::default()).map_or(0, |output| output.volumes.len())),
        (
            Resource::SecurityGroups,
            region.ask(DescribeSecurityGroupsInput::default()).map_or(0, |output| output.security_groups.len()),
        ),
        (Resource::KeyPairs, region.ask(DescribeKeyPairsInput::default()).map_or(0, |output| output.key_pairs.len())),
        (
            Resource::LaunchConfigurations,
            region
                .ask(DescribeLaunchConfigurationsInput::default())
                .map_or(0, |output| output.launch_configurations.len()),
        ),
        (
            Resource::AutoScalingGroups,
            region
                .ask(DescribeAutoScalingGroupsInput::default())
                .map_or(0, |output| output.auto_scaling_groups.len()),
        ),
        (
            Resource::LoadBalancers,
            region.ask(DescribeLoadBalancersInput::default()).map_or(0, |output| output.load_balancers.len()),
        ),
        (
            Resource::TargetGroups,
            region.ask(DescribeTargetGroupsInput::default()).map_or(0, |output| output.target_groups.len()),
        ),
    ])
}
