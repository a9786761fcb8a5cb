//! The whole chapter as a learner without hesitation would do it, by commands.

use aws_cli::NoFiles;
use clockwork::{Duration, Seed};
use model::ReadDoorExt;
use model::autoscaling::DescribeAutoScalingGroupsInput;
use model::ec2::{DescribeInstancesInput, DescribeSecurityGroupsInput, DescribeSubnetsInput, Filter};
use model::elbv2::{DescribeLoadBalancersInput, DescribeTargetGroupsInput};
use region::Scenario;
use timeline::{Input, Outcome, Timeline};

/// Tells the chapter, waiting in one piece.
pub fn play(seed: Seed) -> Timeline {
    play_in_steps(seed, Duration::hours(24))
}

/// Tells the chapter, waiting in steps of `step`.
pub fn play_in_steps(seed: Seed, step: Duration) -> Timeline {
    let scenario = Scenario::named("blog").expect("the chapter's world");
    let mut story = Chapter { story: Timeline::new(seed, scenario, ()), step };
    story.tell();
    story.story
}

struct Chapter {
    story: Timeline,
    step: Duration,
}

impl Chapter {
    fn tell(&mut self) {
        let (blog, volume) = self.blog();
        self.aws(&format!("aws ec2 stop-instances --instance-ids {blog}"));
        self.wait(60);
        let snapshot = self.aws(&format!("aws ec2 create-snapshot --volume-id {volume}"));
        self.wait(120);
        let image = self.aws(&format!(
            "aws ec2 register-image --name blog --virtualization-type hvm --architecture x86_64 --root-device-name \
             /dev/xvda --block-device-mappings DeviceName=/dev/xvda,Ebs={{SnapshotId={snapshot}}}"
        ));
        self.wait(10);
        self.aws(&format!("aws ec2 terminate-instances --instance-ids {blog}"));
        let (group, subnets, vpc) = self.network();
        self.aws(&format!(
            "aws autoscaling create-launch-configuration --launch-configuration-name v1 --image-id {image} \
             --instance-type t2.micro --key-name blog-key --security-groups {group}"
        ));
        self.aws(&format!(
            "aws autoscaling create-auto-scaling-group --auto-scaling-group-name web --launch-configuration-name v1 \
             --min-size 1 --max-size 1 --vpc-zone-identifier {}",
            subnets.join(",")
        ));
        self.wait(60);
        self.end_members();
        self.wait(120);
        let front = self.aws(&format!(
            "aws ec2 create-security-group --group-name load-balancer-wizard-1 --description front --vpc-id {vpc}"
        ));
        self.aws(&format!(
            "aws ec2 authorize-security-group-ingress --group-id {front} --protocol tcp --port 80 --cidr 0.0.0.0/0"
        ));
        self.aws(&format!(
            "aws elbv2 create-load-balancer --name website --subnets {} --security-groups {front}",
            subnets.join(" ")
        ));
        self.aws(&format!(
            "aws elbv2 create-target-group --name machines --protocol HTTP --port 80 --vpc-id {vpc}"
        ));
        let (balancer, site, targets) = self.front();
        self.aws(&format!(
            "aws elbv2 create-listener --load-balancer-arn {balancer} --protocol HTTP --port 80 --default-actions \
             Type=forward,TargetGroupArn={targets}"
        ));
        self.wait(200);
        self.aws(&format!(
            "aws autoscaling attach-load-balancer-target-groups --auto-scaling-group-name web --target-group-arns \
             {targets}"
        ));
        self.wait(120);
        assert_eq!(self.visit(&site), 502);
        self.aws(&format!(
            "aws autoscaling create-launch-configuration --launch-configuration-name v2 --image-id {image} \
             --instance-type t2.micro --key-name blog-key --security-groups {group} --no-associate-public-ip-address \
             --user-data $'#!/bin/bash\\nsudo systemctl start httpd\\n'"
        ));
        self.aws("aws autoscaling update-auto-scaling-group --auto-scaling-group-name web --launch-configuration-name v2");
        self.end_members();
        self.wait(420);
        assert_eq!(self.visit(&site), 200);
        self.aws("aws autoscaling update-auto-scaling-group --auto-scaling-group-name web --max-size 2 --desired-capacity 2");
        self.wait(300);
        assert_eq!(self.visit(&site), 200);
        self.wait(3_600);
    }

    fn wait(&mut self, secs: u64) {
        let end = self.story.now() + Duration::secs(secs);
        while self.story.now() < end {
            let next = (self.story.now() + self.step).min(end);
            self.story.advance(next);
        }
    }

    /// Does what a command says; the id that it made, if it made one.
    fn aws(&mut self, line: &str) -> String {
        let words = aws_cli::words(line).expect("quotes are closed");
        let request =
            aws_cli::parse(&words, &NoFiles).unwrap_or_else(|e| panic!("{line}: {}", e.stderr)).request;
        match self.story.apply(Input::Call(request)) {
            Outcome::Called(Ok(response)) => id_in(&response),
            other => panic!("{line}: {other:?}"),
        }
    }

    fn visit(&mut self, site: &str) -> u16 {
        match self.story.apply(Input::Visit(format!("http://{site}/"))) {
            Outcome::Visited(visit) => visit.exchange.outcome.map_or(0, |response| response.status),
            other => panic!("{other:?}"),
        }
    }

    fn blog(&self) -> (String, String) {
        let output = self.story.region().ask(DescribeInstancesInput::default()).expect("a plain question");
        let instance = &output.reservations[0].instances[0];
        let volume = instance.block_device_mappings[0].ebs.as_ref().and_then(|ebs| ebs.volume_id.clone());
        (instance.instance_id.clone().unwrap_or_default(), volume.unwrap_or_default())
    }

    fn network(&self) -> (String, Vec<String>, String) {
        let region = self.story.region();
        let filter = |name: &str, value: &str| {
            vec![Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }]
        };
        let input = DescribeSecurityGroupsInput {
            filters: filter("group-name", "launch-wizard-1"),
            ..Default::default()
        };
        let groups = region.ask(input).expect("a plain question").security_groups;
        let input =
            DescribeSubnetsInput { filters: filter("tag:Name", "blog-public-*"), ..Default::default() };
        let subnets = region.ask(input).expect("a plain question").subnets;
        let vpc = subnets[0].vpc_id.clone().unwrap_or_default();
        let mut subnets: Vec<(String, String)> = subnets
            .into_iter()
            .map(|s| (s.availability_zone.unwrap_or_default(), s.subnet_id.unwrap_or_default()))
            .collect();
        subnets.sort();
        (groups[0].group_id.clone().unwrap_or_default(), subnets.into_iter().map(|(_, id)| id).collect(), vpc)
    }

    fn front(&self) -> (String, String, String) {
        let region = self.story.region();
        let balancers =
            region.ask(DescribeLoadBalancersInput::default()).expect("a plain question").load_balancers;
        let groups =
            region.ask(DescribeTargetGroupsInput::default()).expect("a plain question").target_groups;
        (
            balancers[0].load_balancer_arn.clone().unwrap_or_default(),
            balancers[0].dns_name.clone().unwrap_or_default(),
            groups[0].target_group_arn.clone().unwrap_or_default(),
        )
    }

    fn end_members(&mut self) {
        let groups =
            self.story.region().ask(DescribeAutoScalingGroupsInput::default()).expect("a plain question");
        let ids: Vec<String> = groups.auto_scaling_groups[0]
            .instances
            .iter()
            .filter_map(|instance| instance.instance_id.clone())
            .collect();
        self.aws(&format!("aws ec2 terminate-instances --instance-ids {}", ids.join(" ")));
    }
}

/// The id that an answer names, for the operations of the chapter.
fn id_in(response: &model::Response) -> String {
    use model::Response as R;
    match response {
        R::Ec2CreateSnapshot(snapshot) => snapshot.snapshot_id.clone(),
        R::Ec2RegisterImage(output) => output.image_id.clone(),
        R::Ec2CreateSecurityGroup(output) => output.group_id.clone(),
        _ => None,
    }
    .unwrap_or_default()
}
