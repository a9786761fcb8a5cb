//! The figures of a crowd, one JSON line each: `cargo run --profile bench -p timeline --example crowd`.
//!
//! Ten thousand machines from Amazon's own image, in ten Auto Scaling groups of a thousand, each behind a target
//! group and a load balancer of its own: what a machine weighs, what a quiet hour costs, what losing a zone costs,
//! and how long a list of all of them takes, page by page. `-- --machines N` takes another number.
//!
//! The allocator of this program counts every byte. That costs a little time, which is in the figures.
#![allow(clippy::disallowed_types, clippy::disallowed_methods)]

use clockwork::Duration;
use model::autoscaling::DescribeAutoScalingGroupsInput;
use model::ec2::{DescribeInstancesInput, TerminateInstancesInput};
use model::elbv2::{DescribeTargetGroupsInput, DescribeTargetHealthInput};
use model::{Caller, DoorExt, ReadDoorExt};
use peak_alloc::PeakAlloc;
use region::transcript::{Player, SEED};
use region::{Region, Scenario};

mod figures;

use figures::{median, print, seconds, tell};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Auto Scaling groups, each with a target group and a load balancer.
const GROUPS: usize = 10;
/// How often the short figures are taken; the one in the middle counts.
const ROUNDS: usize = 5;
/// The most that a page of DescribeInstances holds.
const PAGE: i64 = 1_000;

/// An account whose limits are out of the way, with room for a crowd in each zone.
const ACCOUNT: &str = r#"
region = "eu-west-2"
zones = ["a", "b", "c"]
account = "123456789012"
start = "2024-05-06T09:00:00Z"
vcpu_limit = 1000000
launch_configurations = true
default_vpc = false
public_images = ["amazon-linux-2"]

[network_quotas]
network_interfaces = 1000000

[[vpc]]
name = "crowd"
cidr = "10.0.0.0/16"
internet_gateway = "way-out"

[[vpc.subnet]]
name = "crowd-a"
zone = "a"
cidr = "10.0.0.0/17"
route_table = "public"

[[vpc.subnet]]
name = "crowd-b"
zone = "b"
cidr = "10.0.128.0/17"
route_table = "public"

[[vpc.route_table]]
name = "public"
internet = true

[[vpc.security_group]]
name = "web"
description = "HTTP from everywhere"

[[vpc.security_group.rule]]
protocol = "tcp"
port = 80
from = "0.0.0.0/0"
"#;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wanted = arguments.iter().position(|argument| argument == "--machines");
    let machines = wanted.and_then(|at| arguments.get(at + 1)?.parse().ok()).unwrap_or(10_000);
    drop(crowd(machines, "of Amazon's image", &[]));
    let mut player = crowd(machines, "with Apache in the image", WEB_SERVER);
    assert_eq!(healthy(&player.stage), machines / GROUPS * GROUPS, "every machine is healthy");
    quiet_hour(&player.stage, machines);
    list(&mut player.stage, machines);
    lose_a_zone(player, machines);
}

/// What the crowd stands in.
const NETWORK: &[&str] = &[
    "let image = aws ec2 describe-images --owners amazon --query Images[0].ImageId --output text",
    "let vpc = aws ec2 describe-vpcs --query Vpcs[0].VpcId --output text",
    "let a = aws ec2 describe-subnets --filters Name=availability-zone,Values=eu-west-2a --query Subnets[0].SubnetId --output text",
    "let b = aws ec2 describe-subnets --filters Name=availability-zone,Values=eu-west-2b --query Subnets[0].SubnetId --output text",
    "let guard = aws ec2 describe-security-groups --filters Name=group-name,Values=web --query SecurityGroups[0].GroupId --output text",
];

/// An image of a machine on which Apache is enabled and has a page.
const WEB_SERVER: &[&str] = &[
    "let first = aws ec2 run-instances --image-id $image --instance-type t2.micro --subnet-id $a --security-group-ids $guard --associate-public-ip-address --user-data $'#!/bin/bash\\nyum install -y httpd\\nsystemctl enable httpd\\necho hello > /var/www/html/index.html\\n' --query Instances[0].InstanceId --output text",
    "@ +5m",
    "let image = aws ec2 create-image --instance-id $first --name web --query ImageId --output text",
    "$ aws ec2 wait image-available --image-ids $image",
];

/// The groups, and an hour in which their machines boot and are checked.
fn crowd(machines: usize, what: &str, image: &[&str]) -> Player<Region> {
    let mut player = Player::new(Region::new(SEED, &Scenario::parse(ACCOUNT).expect("an account")));
    tell(&mut player, NETWORK);
    tell(&mut player, image);
    tell(
        &mut player,
        &[
            "$ aws autoscaling create-launch-configuration --launch-configuration-name web --image-id $image --instance-type t2.micro --security-groups $guard --associate-public-ip-address",
        ],
    );
    let before = MEMORY.current_usage();
    let size = machines / GROUPS;
    let built = seconds(|| {
        for group in 0..GROUPS {
            tell(
                &mut player,
                &[
                    &format!(
                        "let balancer = aws elbv2 create-load-balancer --name website-{group} --subnets $a $b --security-groups $guard --query LoadBalancers[0].LoadBalancerArn --output text"
                    ),
                    &format!(
                        "let targets = aws elbv2 create-target-group --name machines-{group} --protocol HTTP --port 80 --vpc-id $vpc --query TargetGroups[0].TargetGroupArn --output text"
                    ),
                    "$ aws elbv2 create-listener --load-balancer-arn $balancer --protocol HTTP --port 80 --default-actions Type=forward,TargetGroupArn=$targets",
                    &format!(
                        "$ aws autoscaling create-auto-scaling-group --auto-scaling-group-name web-{group} --launch-configuration-name web --min-size 0 --max-size {size} --desired-capacity {size} --vpc-zone-identifier $a,$b --target-group-arns $targets --health-check-grace-period 300"
                    ),
                ],
            );
        }
        tell(&mut player, &["@ +1h"]);
    });
    let grown = MEMORY.current_usage().saturating_sub(before);
    print(&format!("{machines} machines {what}, an hour from nothing"), built * 1e3, "ms");
    print(&format!("memory of a machine {what}, after boot"), grown as f64 / machines as f64, "bytes");
    player
}

/// How many targets are healthy.
fn healthy(region: &Region) -> usize {
    let groups = region.ask(DescribeTargetGroupsInput::default()).expect("a plain question").target_groups;
    let of = |arn| {
        let input = DescribeTargetHealthInput { target_group_arn: arn, ..Default::default() };
        let health = region.ask(input).expect("the target group exists").target_health_descriptions;
        let states = health.iter().filter_map(|target| target.target_health.as_ref()?.state);
        states.filter(|state| state.as_str() == "healthy").count()
    };
    groups.into_iter().map(|group| of(group.target_group_arn)).sum()
}

/// An hour in which nothing happens but probes.
fn quiet_hour(region: &Region, machines: usize) {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let mut world = region.clone();
        let to = world.now() + Duration::hours(1);
        times.push(seconds(|| world.advance(to)));
    }
    print(&format!("a quiet hour of {machines} machines"), median(times) * 1e3, "ms");
}

/// All machines, page by page.
fn list(region: &mut Region, machines: usize) {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let (mut found, mut token) = (0, None);
        times.push(seconds(|| {
            loop {
                let input = DescribeInstancesInput {
                    max_results: Some(PAGE),
                    next_token: token.take(),
                    ..Default::default()
                };
                let page = region.call_as(Caller::Learner, input).expect("a plain question");
                found +=
                    page.reservations.iter().map(|reservation| reservation.instances.len()).sum::<usize>();
                token = page.next_token;
                if token.is_none() {
                    break;
                }
            }
        }));
        assert!(found >= machines / GROUPS * GROUPS, "all machines are listed");
    }
    print(&format!("describing {machines} instances in pages of {PAGE}"), median(times) * 1e3, "ms");
}

/// One zone is gone: its machines are ended all at once, and the groups are told to use the other zone alone.
fn lose_a_zone(mut player: Player<Region>, machines: usize) {
    let size = machines / GROUPS;
    let there = |region: &Region, zone: &str| -> Vec<String> {
        let groups = region.ask(DescribeAutoScalingGroupsInput::default()).expect("a plain question");
        let members = groups.auto_scaling_groups.into_iter().flat_map(|group| group.instances);
        let in_service = members.filter(|member| {
            member.availability_zone.as_deref() == Some(zone)
                && member.lifecycle_state.is_some_and(|state| state.as_str() == "InService")
        });
        in_service.filter_map(|member| member.instance_id).collect()
    };
    let lost = there(&player.stage, "eu-west-2a");
    assert_eq!(lost.len(), size * GROUPS / 2, "half of the machines are in that zone");
    let (mut minutes, count) = (0, lost.len());
    let elapsed = seconds(|| {
        for group in 0..GROUPS {
            tell(
                &mut player,
                &[&format!(
                    "$ aws autoscaling update-auto-scaling-group --auto-scaling-group-name web-{group} --vpc-zone-identifier $b"
                )],
            );
        }
        for ids in lost.chunks(PAGE as usize) {
            let input = TerminateInstancesInput { instance_ids: ids.to_vec(), ..Default::default() };
            player.stage.call_as(Caller::Learner, input).expect("the instances exist");
        }
        while there(&player.stage, "eu-west-2b").len() < size * GROUPS {
            tell(&mut player, &["@ +1m"]);
            minutes += 1;
            assert!(
                minutes < 60,
                "after an hour {} are in the other zone",
                there(&player.stage, "eu-west-2b").len()
            );
        }
    });
    print(&format!("losing a zone, {count} replacements"), elapsed * 1e3, "ms");
    print(
        "losing a zone, until all are in service in the other",
        minutes as f64,
        "minutes of the region's time",
    );
}
