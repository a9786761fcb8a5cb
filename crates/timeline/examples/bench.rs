//! The engine's figures, one JSON line each: `cargo run --profile bench -p timeline --example bench`.
//!
//! `-- --api --count N` measures the calls alone: N machines run by one call each, each described by its id, each
//! terminated. `cargo xtask bench` compares those with moto.
#![allow(clippy::disallowed_types, clippy::disallowed_methods)]

use clockwork::{Duration, Seed};
use model::autoscaling::DescribeAutoScalingGroupsInput;
use model::ec2::{DescribeImagesInput, DescribeInstancesInput, RunInstancesInput, TerminateInstancesInput};
use model::elbv2::DescribeTargetHealthInput;
use model::ids::InstanceId;
use model::{Caller, DoorExt, ReadDoorExt};
use region::transcript::{Player, SEED};
use region::{Region, Scenario, inspect};
use timeline::{SaveFile, Timeline};

#[path = "../tests/chapter/mod.rs"]
mod chapter;
mod figures;

use figures::{median, print, seconds, tell};

/// How often each figure is taken; the one in the middle counts.
const ROUNDS: usize = 9;
/// Machines of the large group.
const MACHINES: usize = 1_000;

/// An account whose limit is out of the way; the endpoint is measured in the same.
const ACCOUNT: &str = include_str!("../../region/scenarios/spacious.toml");

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let count = arguments.iter().position(|argument| argument == "--count");
    let count = count.and_then(|at| arguments.get(at + 1)?.parse().ok()).unwrap_or(1_000);
    api(count);
    if !arguments.iter().any(|argument| argument == "--api") {
        group_of_a_hundred();
        quiet_day();
        replay();
    }
}

fn account() -> Region {
    Region::new(SEED, &Scenario::parse(ACCOUNT).expect("an account"))
}

fn image(region: &Region) -> String {
    let images = region.ask(DescribeImagesInput::default()).expect("a plain question").images;
    images.into_iter().find_map(|image| image.image_id).expect("Amazon's image")
}

/// Run, describe and terminate through the typed door, a machine a call, each round in a fresh account.
fn api(count: usize) {
    let mut rounds = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (list, seconds) in rounds.iter_mut().zip(api_round(count)) {
            list.push(seconds);
        }
    }
    for (name, list) in ["run-instances", "describe-instances", "terminate-instances"].into_iter().zip(rounds)
    {
        print(name, count as f64 / median(list), "calls/s");
    }
}

fn api_round(count: usize) -> [f64; 3] {
    let mut region = account();
    let image = image(&region);
    let run = |region: &mut Region| {
        let input = RunInstancesInput {
            image_id: Some(image.clone()),
            instance_type: Some("t2.micro".to_owned()),
            min_count: Some(1),
            max_count: Some(1),
            ..Default::default()
        };
        let output = region.call_as(Caller::Learner, input).expect("AWS accepts this");
        output.instances.into_iter().next().and_then(|instance| instance.instance_id).expect("an instance")
    };
    let mut ids = Vec::with_capacity(count);
    let running = seconds(|| ids.extend((0..count).map(|_| run(&mut region))));
    let describing = seconds(|| {
        for id in &ids {
            let input = DescribeInstancesInput { instance_ids: vec![id.clone()], ..Default::default() };
            let output = region.call_as(Caller::Learner, input).expect("the instance exists");
            let found = &output.reservations[0].instances[0].instance_id;
            assert_eq!(found.as_ref(), Some(id), "the one that was asked for");
        }
    });
    let ending = seconds(|| {
        for id in &ids {
            let input = TerminateInstancesInput { instance_ids: vec![id.clone()], ..Default::default() };
            let output = region.call_as(Caller::Learner, input).expect("the instance exists");
            assert_eq!(output.terminating_instances.len(), 1);
        }
    });
    [running, describing, ending]
}

/// A machine with Apache enabled and a page, and its image.
const WEB_SERVER: &[&str] = &[
    "let linux = aws ec2 describe-images --owners amazon --query Images[0].ImageId --output text",
    "let vpc = aws ec2 describe-vpcs --query Vpcs[0].VpcId --output text",
    "let a = aws ec2 describe-subnets --filters Name=availability-zone,Values=eu-west-2a --query Subnets[0].SubnetId --output text",
    "let b = aws ec2 describe-subnets --filters Name=availability-zone,Values=eu-west-2b --query Subnets[0].SubnetId --output text",
    "let guard = aws ec2 create-security-group --group-name web --description web --vpc-id $vpc --query GroupId --output text",
    "$ aws ec2 authorize-security-group-ingress --group-id $guard --protocol tcp --port 80 --cidr 0.0.0.0/0",
    "let first = aws ec2 run-instances --image-id $linux --instance-type t2.micro --subnet-id $a --security-group-ids $guard --user-data $'#!/bin/bash\\nyum install -y httpd\\nsystemctl enable httpd\\necho hello > /var/www/html/index.html\\n' --query Instances[0].InstanceId --output text",
    "@ +5m",
    "let image = aws ec2 create-image --instance-id $first --name web --query ImageId --output text",
    "$ aws ec2 wait image-available --image-ids $image",
    "$ aws autoscaling create-launch-configuration --launch-configuration-name web --image-id $image --instance-type t2.micro --security-groups $guard",
];

/// From the call that creates a group of a hundred until its last member is in service.
fn group_of_a_hundred() {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let mut player = Player::new(account());
        tell(&mut player, WEB_SERVER);
        let line = "aws autoscaling create-auto-scaling-group --auto-scaling-group-name web --launch-configuration-name web --min-size 100 --max-size 100 --vpc-zone-identifier $a,$b";
        times.push(seconds(|| {
            tell(&mut player, &[&format!("$ {line}")]);
            let region = &mut player.stage;
            while in_service(region) < 100 {
                let next = region.next_event_at().expect("members are coming");
                region.advance(next);
            }
        }));
    }
    print("a group of 100 until in service", median(times) * 1e3, "ms");
}

fn in_service(region: &Region) -> usize {
    let groups = region.ask(DescribeAutoScalingGroupsInput::default()).expect("a plain question");
    let members = groups.auto_scaling_groups.iter().flat_map(|group| &group.instances);
    members.filter(|member| member.lifecycle_state.is_some_and(|state| state.as_str() == "InService")).count()
}

/// A day on which nothing happens, for a thousand healthy machines behind a load balancer with two nodes.
fn quiet_day() {
    let mut player = Player::new(account());
    tell(&mut player, WEB_SERVER);
    tell(
        &mut player,
        &[
            "let balancer = aws elbv2 create-load-balancer --name website --subnets $a $b --security-groups $guard --query LoadBalancers[0].LoadBalancerArn --output text",
            "let targets = aws elbv2 create-target-group --name machines --protocol HTTP --port 80 --vpc-id $vpc --query TargetGroups[0].TargetGroupArn --output text",
            "$ aws elbv2 create-listener --load-balancer-arn $balancer --protocol HTTP --port 80 --default-actions Type=forward,TargetGroupArn=$targets",
            &format!(
                "$ aws autoscaling create-auto-scaling-group --auto-scaling-group-name web --launch-configuration-name web --min-size {MACHINES} --max-size {MACHINES} --vpc-zone-identifier $a,$b --target-group-arns $targets"
            ),
        ],
    );
    let built = seconds(|| tell(&mut player, &["@ +2h"]));
    let region = player.stage;
    let targets = targets(&region);
    assert_eq!(targets.len(), MACHINES, "all machines are healthy");
    let day = Duration::hours(24);
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let mut world = region.clone();
        let to = world.now() + day;
        times.push(seconds(|| world.advance(to)));
        count_probes(&region, &world, &targets, day);
    }
    print("a group of 1000 behind a balancer, two hours from nothing", built * 1e3, "ms");
    print("a quiet day of 1000 machines behind two nodes", median(times) * 1e3, "ms");
}

fn targets(region: &Region) -> Vec<InstanceId> {
    let groups = region.ask(model::elbv2::DescribeTargetGroupsInput::default()).expect("a plain question");
    let arn = groups.target_groups[0].target_group_arn.clone();
    let input = DescribeTargetHealthInput { target_group_arn: arn, ..Default::default() };
    let health = region.ask(input).expect("the target group exists").target_health_descriptions;
    let healthy = health.into_iter().filter(|description| {
        description
            .target_health
            .as_ref()
            .and_then(|health| health.state)
            .is_some_and(|s| s.as_str() == "healthy")
    });
    healthy.filter_map(|description| InstanceId::parse(&description.target?.id?)).collect()
}

/// Every probe of the day is in every machine's log: two nodes, one each half minute.
fn count_probes(before: &Region, after: &Region, targets: &[InstanceId], day: Duration) {
    const LOG: &str = "/var/log/httpd/access_log";
    let probes = 2 * day.as_millis() / 30_000;
    let lines = |region: &Region, id: &InstanceId| {
        let machine = inspect::machine(region, *id).expect("the machine runs");
        machine.disk.count_lines(LOG, region.now()).expect("Apache writes its log")
    };
    for id in targets {
        assert_eq!(lines(after, id) - lines(before, id), probes, "{id} counts every probe");
    }
    // What is counted is also what can be read.
    let id = &targets[0];
    let text = inspect::machine(after, *id)
        .and_then(|m| m.disk.read_text(LOG, after.now()).ok())
        .unwrap_or_default();
    let read = text.lines().filter(|line| line.contains("ELB-HealthChecker/2.0")).count() as u64;
    assert_eq!(read, lines(after, id), "{id} shows what it counts");
}

/// The whole chapter, told again from its saved text.
fn replay() {
    let story = chapter::play(Seed::new(3152));
    let text = story.save("blog", None);
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        times.push(seconds(|| {
            let file = SaveFile::parse(&text).expect("what was just written");
            let scenario = Scenario::named(&file.scenario).expect("the chapter's world");
            let (again, divergence) = Timeline::load(file, scenario, ());
            assert_eq!(divergence, None);
            assert_eq!(again.entries().len(), story.entries().len());
        }));
    }
    print("replay of the whole chapter", median(times) * 1e3, "ms");
}
