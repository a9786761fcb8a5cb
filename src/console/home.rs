//! Console Home: what there is in the region, as links, and where to begin.

use leptos::prelude::*;
use model::{
    ApiError,
    autoscaling::{DescribeAutoScalingGroupsInput, DescribeLaunchConfigurationsInput},
    ec2::{
        DescribeInstancesInput, DescribeKeyPairsInput, DescribeSecurityGroupsInput, DescribeVolumesInput,
        InstanceStateName,
    },
    elbv2::{DescribeLoadBalancersInput, DescribeTargetGroupsInput},
};

use super::ec2::{images, snapshots};
use crate::{
    bridge::{use_read, use_read_all},
    frame::Counts,
    paths::{self, Resource},
    t,
    ui::*,
};

/// How many of each resource there are, again whenever that changes: for the list of services and for Console Home.
/// Terminated instances do not count.
#[must_use]
pub fn use_counts() -> Memo<Counts> {
    let instances = use_read(DescribeInstancesInput::default);
    let images = use_read(|| images::list::of(false));
    let volumes = use_read(DescribeVolumesInput::default);
    let snapshots = use_read(snapshots::list::own);
    let groups = use_read(DescribeSecurityGroupsInput::default);
    let keys = use_read(DescribeKeyPairsInput::default);
    let balancers = use_read(DescribeLoadBalancersInput::default);
    let targets = use_read(DescribeTargetGroupsInput::default);
    let configurations = use_read_all(DescribeLaunchConfigurationsInput::default);
    let scaling = use_read_all(DescribeAutoScalingGroupsInput::default);
    Memo::new(move |_| {
        let alive = |instance: &&model::ec2::Instance| {
            let state = instance.state.as_ref().and_then(|state| state.name);
            state != Some(InstanceStateName::Terminated)
        };
        Counts::from([
            (
                Resource::Instances,
                count(&instances.get(), |out| {
                    out.reservations.iter().flat_map(|it| &it.instances).filter(alive).count()
                }),
            ),
            (Resource::Images, count(&images.get(), |out| out.images.len())),
            (Resource::Volumes, count(&volumes.get(), |out| out.volumes.len())),
            (Resource::Snapshots, count(&snapshots.get(), |out| out.snapshots.len())),
            (Resource::SecurityGroups, count(&groups.get(), |out| out.security_groups.len())),
            (Resource::KeyPairs, count(&keys.get(), |out| out.key_pairs.len())),
            (Resource::LoadBalancers, count(&balancers.get(), |out| out.load_balancers.len())),
            (Resource::TargetGroups, count(&targets.get(), |out| out.target_groups.len())),
            (
                Resource::LaunchConfigurations,
                count(&configurations.get(), |out| out.launch_configurations.len()),
            ),
            (Resource::AutoScalingGroups, count(&scaling.get(), |out| out.auto_scaling_groups.len())),
        ])
    })
}

fn count<T>(answer: &Result<std::sync::Arc<T>, ApiError>, size: impl Fn(&T) -> usize) -> usize {
    answer.as_ref().map_or(0, |output| size(output))
}

/// Console Home.
#[component]
pub fn ConsoleHome() -> impl IntoView {
    let counts = use_counts();
    let line = move |resource: Resource| {
        let number = move || counts.with(|counts| counts.get(&resource).copied().unwrap_or(0));
        view! {
            <li class="home__count">
                <a href=paths::list(resource)>{resource.label()}</a>
                <span class="num">{number}</span>
            </li>
        }
    };
    let shown = counts.with_untracked(|counts| counts.keys().copied().collect::<Vec<_>>());
    view! {
        <Card title=t!(home.title) padded=true>
            <div class="stack">
                <p class="prose">{t!(home.text)}</p>
                <ul class="home" aria-label=t!(home.resources)>
                    {shown.into_iter().map(line).collect_view()}
                </ul>
                <div class="row">
                    <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::Instances)>
                        "Launch Instance"
                    </LinkButton>
                    <LinkButton href=paths::list(Resource::Instances)>{t!(home.see_instances)}</LinkButton>
                    <LinkButton href=paths::list(Resource::Vpcs)>{t!(home.see_network)}</LinkButton>
                    <LinkButton href=paths::list(Resource::Databases)>{t!(home.see_databases)}</LinkButton>
                </div>
            </div>
        </Card>
    }
}
