//! Random learners: they call with right and wrong ids, type, browse, wait, undo and redo, and the region must not
//! contradict itself whatever they do.
//!
//! `SWARM_SEED` chooses the first learner, `SWARM_MINUTES` how long learners come; without it a few come. A failure
//! names the seed of its learner and shows what that learner did last.
#![allow(clippy::disallowed_types, clippy::disallowed_methods)]

use std::env;
use std::time::{Duration as WallTime, Instant as Clock};

use aws_cli::NoFiles;
use clockwork::{Duration, Seed};
use region::transcript::substitute;
use region::{Region, Scenario, TerminalId, TerminalWay};
use timeline::{Input, Outcome, SaveFile, Timeline};

/// How many learners come when nobody says how long.
const LEARNERS: u64 = 6;
/// What each of them does.
const STEPS: u64 = 100;
/// Learners who found something once: what happens by itself in the very moment of a call happened later live than when
/// the story was told again.
const FOUND: [u64; 2] = [5_040, 5_267];

#[test]
fn random_learners_never_bring_the_region_to_contradict_itself() {
    let first = number("SWARM_SEED").unwrap_or(1);
    let until = number("SWARM_MINUTES").map(|minutes| Clock::now() + WallTime::from_secs(minutes * 60));
    let mut seed = first;
    loop {
        Learner::new(seed).live();
        seed += 1;
        let enough = until.map_or(seed >= first + LEARNERS, |until| Clock::now() >= until);
        if enough {
            break;
        }
    }
    println!("{} learners, from SWARM_SEED={first}", seed - first);
}

#[test]
fn learners_who_found_something_once_find_nothing_now() {
    FOUND.into_iter().for_each(|seed| Learner::new(seed).live());
}

fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name}={text} is no number")))
}

struct Learner {
    seed: Seed,
    draws: u64,
    story: Timeline,
    did: Vec<String>,
}

/// Says who failed, and what they did last.
impl Drop for Learner {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let last = self.did.len().saturating_sub(25);
            eprintln!("SWARM_SEED={} repeats it. The learner's last steps:", self.seed.number());
            self.did[last..].iter().for_each(|line| eprintln!("  {line}"));
        }
    }
}

/// What may be called; `$name` stands for one of the things of that kind.
const CALLS: &[&str] = &[
    "ec2 run-instances --image-id $image --instance-type $type --count $few --subnet-id $subnet --security-group-ids $guard",
    "ec2 run-instances --image-id $image --instance-type t2.micro",
    "ec2 run-instances --image-id $image --instance-type t2.micro --subnet-id $subnet --associate-public-ip-address --key-name $key --user-data $script",
    "ec2 start-instances --instance-ids $instance",
    "ec2 stop-instances --instance-ids $instance",
    "ec2 stop-instances --instance-ids $instance $instance --force",
    "ec2 reboot-instances --instance-ids $instance",
    "ec2 terminate-instances --instance-ids $instance",
    "ec2 terminate-instances --instance-ids $instance $instance --dry-run",
    "ec2 modify-instance-attribute --instance-id $instance --groups $guard",
    "ec2 modify-instance-attribute --instance-id $instance --disable-api-termination",
    "ec2 modify-instance-attribute --instance-id $instance --no-disable-api-termination",
    "ec2 describe-instances --instance-ids $instance",
    "ec2 describe-instances --filters Name=instance-state-name,Values=running,$name",
    "ec2 describe-instance-status --include-all-instances",
    "ec2 get-console-output --instance-id $instance",
    "ec2 create-volume --availability-zone $zone --size $few",
    "ec2 create-volume --availability-zone $zone --snapshot-id $snapshot",
    "ec2 attach-volume --volume-id $volume --instance-id $instance --device /dev/sdf",
    "ec2 attach-volume --volume-id $volume --instance-id $instance --device /dev/xvda",
    "ec2 detach-volume --volume-id $volume",
    "ec2 delete-volume --volume-id $volume",
    "ec2 create-snapshot --volume-id $volume",
    "ec2 delete-snapshot --snapshot-id $snapshot",
    "ec2 register-image --name $name --virtualization-type hvm --architecture x86_64 --root-device-name /dev/xvda --block-device-mappings DeviceName=/dev/xvda,Ebs={SnapshotId=$snapshot}",
    "ec2 register-image --name $name --root-device-name /dev/sda1 --block-device-mappings DeviceName=/dev/sda1,Ebs={SnapshotId=$snapshot}",
    "ec2 create-image --instance-id $instance --name $name",
    "ec2 create-image --instance-id $instance --name $name --no-reboot",
    "ec2 deregister-image --image-id $image",
    "ec2 create-security-group --group-name $name --description x --vpc-id $vpc",
    "ec2 delete-security-group --group-id $guard",
    "ec2 authorize-security-group-ingress --group-id $guard --protocol tcp --port $port --cidr 0.0.0.0/0",
    "ec2 authorize-security-group-ingress --group-id $guard --protocol tcp --port $port --source-group $guard",
    "ec2 revoke-security-group-ingress --group-id $guard --protocol tcp --port $port --cidr 0.0.0.0/0",
    "ec2 revoke-security-group-egress --group-id $guard --ip-permissions IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]",
    "ec2 create-key-pair --key-name $name",
    "ec2 delete-key-pair --key-name $key",
    "ec2 modify-subnet-attribute --subnet-id $subnet --map-public-ip-on-launch",
    "ec2 create-tags --resources $instance $volume --tags Key=Name,Value=$name",
    "ec2 delete-tags --resources $instance --tags Key=Name",
    "autoscaling create-launch-configuration --launch-configuration-name $name --image-id $image --instance-type $type --security-groups $guard",
    "autoscaling create-launch-configuration --launch-configuration-name $name --image-id $image --instance-type t2.micro --security-groups $guard --user-data $script --associate-public-ip-address",
    "autoscaling delete-launch-configuration --launch-configuration-name $configuration",
    "autoscaling create-auto-scaling-group --auto-scaling-group-name $name --launch-configuration-name $configuration --min-size 0 --max-size 4 --desired-capacity $few --vpc-zone-identifier $subnet,$subnet",
    "autoscaling create-auto-scaling-group --auto-scaling-group-name $name --launch-configuration-name $configuration --min-size 1 --max-size 3 --vpc-zone-identifier $subnet,$subnet --target-group-arns $targets --health-check-type ELB --health-check-grace-period 60",
    "autoscaling update-auto-scaling-group --auto-scaling-group-name $group --launch-configuration-name $configuration",
    "autoscaling update-auto-scaling-group --auto-scaling-group-name $group --min-size 0 --max-size $few --desired-capacity $few",
    "autoscaling update-auto-scaling-group --auto-scaling-group-name $group --vpc-zone-identifier $subnet",
    "autoscaling set-desired-capacity --auto-scaling-group-name $group --desired-capacity $few",
    "autoscaling delete-auto-scaling-group --auto-scaling-group-name $group",
    "autoscaling delete-auto-scaling-group --auto-scaling-group-name $group --force-delete",
    "autoscaling terminate-instance-in-auto-scaling-group --instance-id $instance --should-decrement-desired-capacity",
    "autoscaling terminate-instance-in-auto-scaling-group --instance-id $instance --no-should-decrement-desired-capacity",
    "autoscaling attach-load-balancer-target-groups --auto-scaling-group-name $group --target-group-arns $targets",
    "autoscaling detach-load-balancer-target-groups --auto-scaling-group-name $group --target-group-arns $targets",
    "autoscaling suspend-processes --auto-scaling-group-name $group --scaling-processes $process",
    "autoscaling suspend-processes --auto-scaling-group-name $group",
    "autoscaling resume-processes --auto-scaling-group-name $group",
    "autoscaling set-instance-health --instance-id $instance --health-status Unhealthy",
    "autoscaling set-instance-protection --auto-scaling-group-name $group --instance-ids $instance --protected-from-scale-in",
    "autoscaling enter-standby --auto-scaling-group-name $group --instance-ids $instance --should-decrement-desired-capacity",
    "autoscaling enter-standby --auto-scaling-group-name $group --instance-ids $instance --no-should-decrement-desired-capacity",
    "autoscaling exit-standby --auto-scaling-group-name $group --instance-ids $instance",
    "autoscaling detach-instances --auto-scaling-group-name $group --instance-ids $instance --no-should-decrement-desired-capacity",
    "autoscaling attach-instances --auto-scaling-group-name $group --instance-ids $instance",
    "autoscaling describe-scaling-activities",
    "autoscaling describe-auto-scaling-groups",
    "elbv2 create-load-balancer --name $name --subnets $subnet $subnet --security-groups $guard",
    "elbv2 create-load-balancer --name $name --subnets $subnet $subnet --scheme internal",
    "elbv2 delete-load-balancer --load-balancer-arn $balancer",
    "elbv2 set-security-groups --load-balancer-arn $balancer --security-groups $guard",
    "elbv2 set-subnets --load-balancer-arn $balancer --subnets $subnet $subnet",
    "elbv2 create-listener --load-balancer-arn $balancer --protocol HTTP --port $port --default-actions Type=forward,TargetGroupArn=$targets",
    "elbv2 modify-listener --listener-arn $listener --default-actions Type=forward,TargetGroupArn=$targets",
    "elbv2 delete-listener --listener-arn $listener",
    "elbv2 create-target-group --name $name --protocol HTTP --port 80 --vpc-id $vpc",
    "elbv2 create-target-group --name $name --protocol HTTP --port $port --vpc-id $vpc --health-check-interval-seconds 10 --health-check-timeout-seconds 5",
    "elbv2 modify-target-group --target-group-arn $targets --health-check-path /wp-login.php",
    "elbv2 modify-target-group-attributes --target-group-arn $targets --attributes Key=deregistration_delay.timeout_seconds,Value=$few",
    "elbv2 delete-target-group --target-group-arn $targets",
    "elbv2 register-targets --target-group-arn $targets --targets Id=$instance",
    "elbv2 register-targets --target-group-arn $targets --targets Id=$instance,Port=8080 Id=$instance",
    "elbv2 deregister-targets --target-group-arn $targets --targets Id=$instance",
    "elbv2 describe-target-health --target-group-arn $targets",
    // Rules, attributes and addresses of load balancers.
    "elbv2 create-rule --listener-arn $listener --priority $few --conditions Field=path-pattern,Values=/ä* --actions Type=forward,TargetGroupArn=$targets",
    "elbv2 create-rule --listener-arn $listener --priority 7 --conditions Field=path-pattern,Values='/*' --actions Type=forward,TargetGroupArn=$targets",
    "elbv2 create-rule --listener-arn $listener --priority 8 --conditions Field=host-header,Values='*.amazonaws.com' --actions Type=redirect,RedirectConfig={Port=8080,StatusCode=HTTP_302}",
    "elbv2 create-rule --listener-arn $listener --priority $few --conditions Field=source-ip,SourceIpConfig={Values=203.0.113.0/24} --actions Type=fixed-response,FixedResponseConfig={StatusCode=404}",
    "elbv2 modify-listener --listener-arn $listener --default-actions Type=forward,ForwardConfig={TargetGroups=[{TargetGroupArn=$targets,Weight=2},{TargetGroupArn=$targets,Weight=1}],TargetGroupStickinessConfig={Enabled=true,DurationSeconds=90}}",
    "elbv2 modify-rule --rule-arn $rule --actions Type=forward,TargetGroupArn=$targets",
    "elbv2 set-rule-priorities --rule-priorities RuleArn=$rule,Priority=$few RuleArn=$rule,Priority=7",
    "elbv2 delete-rule --rule-arn $rule",
    "elbv2 modify-target-group-attributes --target-group-arn $targets --attributes $attribute",
    "elbv2 modify-target-group-attributes --target-group-arn $targets --attributes $attribute",
    "elbv2 create-target-group --name $name --target-type ip --protocol HTTP --port 80 --vpc-id $vpc",
    "elbv2 register-targets --target-group-arn $targets --targets Id=$private",
    "elbv2 deregister-targets --target-group-arn $targets --targets Id=$private",
    "elbv2 describe-rules --listener-arn $listener",
    "rds describe-db-instances",
];

/// How the things of a kind are found.
const FINDS: &[(&str, &str)] = &[
    ("image", "ec2 describe-images --query Images[].ImageId"),
    ("subnet", "ec2 describe-subnets --query Subnets[].SubnetId"),
    ("guard", "ec2 describe-security-groups --query SecurityGroups[].GroupId"),
    ("instance", "ec2 describe-instances --query Reservations[].Instances[].InstanceId"),
    ("volume", "ec2 describe-volumes --query Volumes[].VolumeId"),
    ("snapshot", "ec2 describe-snapshots --owner-ids self --query Snapshots[].SnapshotId"),
    ("vpc", "ec2 describe-vpcs --query Vpcs[].VpcId"),
    ("key", "ec2 describe-key-pairs --query KeyPairs[].KeyName"),
    (
        "configuration",
        "autoscaling describe-launch-configurations --query LaunchConfigurations[].LaunchConfigurationName",
    ),
    ("group", "autoscaling describe-auto-scaling-groups --query AutoScalingGroups[].AutoScalingGroupName"),
    ("targets", "elbv2 describe-target-groups --query TargetGroups[].TargetGroupArn"),
    ("balancer", "elbv2 describe-load-balancers --query LoadBalancers[].LoadBalancerArn"),
    ("site", "elbv2 describe-load-balancers --query LoadBalancers[].DNSName"),
    ("private", "ec2 describe-network-interfaces --query NetworkInterfaces[].PrivateIpAddress"),
    ("address", "ec2 describe-instances --query Reservations[].Instances[].PublicIpAddress"),
];

/// What is chosen from without asking.
const CHOICES: &[(&str, &[&str])] = &[
    ("type", &["t2.micro", "t2.micro", "t3.small", "m5.large", "x.huge"]),
    ("few", &["0", "1", "2", "3", "-1", "99999999999"]),
    ("zone", &["eu-west-2a", "eu-west-2b", "eu-west-2c", "us-east-1a"]),
    ("port", &["80", "80", "22", "3306", "8080", "0", "70000"]),
    (
        "attribute",
        &[
            "Key=stickiness.enabled,Value=true",
            "Key=stickiness.enabled,Value=false",
            "Key=slow_start.duration_seconds,Value=300",
            "Key=slow_start.duration_seconds,Value=0",
            "Key=load_balancing.cross_zone.enabled,Value=false",
            "Key=load_balancing.cross_zone.enabled,Value=true",
            "Key=load_balancing.algorithm.type,Value=least_outstanding_requests",
            "Key=load_balancing.algorithm.type,Value=round_robin",
            "Key=load_balancing.algorithm.type,Value=weighted_random",
            "Key=target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage,Value=50",
            "Key=ä,Value=",
        ],
    ),
    ("name", &["web", "web-2", "blog", "ä/ß 🦀", "x"]),
    (
        "process",
        &[
            "Launch",
            "Terminate",
            "HealthCheck",
            "ReplaceUnhealthy",
            "AddToLoadBalancer",
            "AZRebalance",
            "Nap",
        ],
    ),
    (
        "script",
        &[
            "'#!/bin/bash\nsudo systemctl start httpd\n'",
            "'#!/bin/bash\nyum install -y httpd\nsystemctl enable --now httpd\n'",
            "'no script'",
            "'#!/bin/bash\nsleep 100; shutdown -h now\n'",
        ],
    ),
];

/// What stands where an id should stand.
const NONSENSE: &[&str] = &[
    "i-00000000000000000",
    "sg-0123456789abcdef0",
    "",
    "nothing",
    "ä🦀",
    "arn:aws:elasticloadbalancing:x",
    "0",
];

/// What is typed in terminals.
const LINES: &[&str] = &[
    "sudo systemctl start httpd",
    "sudo systemctl stop httpd",
    "sudo systemctl enable httpd",
    "sudo yum install -y httpd",
    "systemctl status httpd",
    "echo hello | sudo tee /var/www/html/index.html",
    "sudo rm -rf /var/www/html",
    "tail -5 /var/log/httpd/access_log; ps aux | grep httpd",
    "for i in 1 2 3; do sleep 20; echo $i; done",
    "curl -s http://169.254.169.254/latest/meta-data/instance-id",
    "curl -s localhost | head -3",
    "sudo shutdown -h now",
    "sudo reboot",
    "aws ec2 describe-instances --query 'Reservations[].Instances[].InstanceId'",
    "((((((((((((((((((",
    "echo 'open",
    "exit",
    "",
];

impl Learner {
    fn new(seed: u64) -> Learner {
        let scenario = Scenario::named(if seed.is_multiple_of(3) { "empty" } else { "blog" })
            .expect("it comes with the house");
        let seed = Seed::new(seed);
        Learner { seed, draws: 0, story: Timeline::new(seed, scenario, ()), did: Vec::new() }
    }

    fn live(&mut self) {
        for _ in 0..STEPS {
            self.step();
            self.story.region().check();
        }
        self.cut_time();
        self.story.region().check_settled();
        self.tell_again();
    }

    fn below(&mut self, below: usize) -> usize {
        self.draws += 1;
        usize::try_from(self.seed.below("swarm", self.draws, below as u64)).unwrap_or(0)
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn step(&mut self) {
        match self.below(100) {
            0..62 => self.call(),
            62..80 => self.wait(),
            80..86 => self.visit(),
            86..94 => self.type_a_line(),
            94..96 => self.undo_and_redo(),
            96..97 => self.go_back_and_come_back(),
            97..98 => self.cut_time(),
            _ => {
                self.did.push("~ undo".to_owned());
                self.story.undo();
            }
        }
    }

    fn call(&mut self) {
        let template = self.one_of(CALLS);
        let line = self.fill(template);
        let Some(words) = aws_cli::words(&line) else { return };
        if let Ok(invocation) = aws_cli::parse(&words, &NoFiles) {
            self.apply(Input::Call(invocation.request), format!("$ aws {line}"));
        }
    }

    /// Does it; a step that can be taken back and done again gives the same world.
    fn apply(&mut self, input: Input, line: String) -> Outcome {
        self.did.push(line);
        self.story.apply(input)
    }

    fn fill(&mut self, template: &str) -> String {
        let names: Vec<&str> = template
            .split('$')
            .skip(1)
            .map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default())
            .collect();
        let mut values: Vec<String> = names.into_iter().map(|name| self.some(name)).collect();
        values.reverse();
        let values = std::cell::RefCell::new(values);
        substitute(template, &|_| values.borrow_mut().pop())
    }

    /// One of the things of this kind, or nonsense now and then.
    fn some(&mut self, kind: &str) -> String {
        if let Some((_, choices)) = CHOICES.iter().find(|(name, _)| *name == kind) {
            return match kind {
                "name" | "few" | "port" => format!("'{}'", self.one_of(choices)),
                _ => self.one_of(choices).to_owned(),
            };
        }
        if self.below(12) == 0 {
            return format!("'{}'", self.one_of(NONSENSE));
        }
        let found = self.find(kind);
        if found.is_empty() {
            return format!("'{}'", self.one_of(NONSENSE));
        }
        found[self.below(found.len())].clone()
    }

    fn find(&self, kind: &str) -> Vec<String> {
        let region = self.story.region();
        if kind == "listener" {
            let found = self.find("balancer").into_iter().flat_map(|balancer| {
                ask(region, &format!("elbv2 describe-listeners --load-balancer-arn {balancer} --query Listeners[].ListenerArn"))
            });
            return found.collect();
        }
        if kind == "rule" {
            let found = self.find("listener").into_iter().flat_map(|listener| {
                ask(
                    region,
                    &format!("elbv2 describe-rules --listener-arn {listener} --query Rules[].RuleArn"),
                )
            });
            return found.collect();
        }
        let (_, command) =
            FINDS.iter().find(|(name, _)| *name == kind).unwrap_or_else(|| panic!("what is {kind}?"));
        ask(region, command)
    }

    fn wait(&mut self) {
        let now = self.story.now();
        let to = match self.below(8) {
            0 => self.story.next_event_at().unwrap_or(now),
            1 => now + Duration::millis(1),
            2 | 3 => now + Duration::secs(10),
            4 | 5 => now + Duration::secs(97),
            6 => now + Duration::mins(11),
            _ => now + Duration::hours(3),
        };
        self.did.push(format!("@ +{}ms", to.since(now).as_millis()));
        self.story.advance(to);
    }

    fn visit(&mut self) {
        let url = match self.below(3) {
            0 => format!("http://{}/", self.some("address")),
            1 => format!("http://{}/?p=1", self.some("site")),
            _ => format!("http://{}:8080/ä", self.some("site")),
        };
        let url = url.replace('\'', "");
        self.apply(Input::Visit(url.clone()), format!("> GET {url}"));
    }

    fn type_a_line(&mut self) {
        let open: Vec<TerminalId> = self.story.region().terminals().map(|(id, _)| id).collect();
        if open.is_empty() || self.below(5) == 0 {
            let Some(instance) = model::ids::InstanceId::parse(&self.some("instance")) else { return };
            let way = match self.below(3) {
                0 => TerminalWay::Ssh { key_name: self.some("key") },
                _ => TerminalWay::InstanceConnect,
            };
            self.apply(Input::Open { instance, way }, format!("open {instance}"));
            return;
        }
        let terminal = open[self.below(open.len())];
        match self.below(12) {
            0 => drop(self.apply(Input::Interrupt(terminal), format!("interrupt {terminal}"))),
            1 => drop(self.apply(Input::Close(terminal), format!("close {terminal}"))),
            _ => {
                let line = self.one_of(LINES).to_owned();
                self.apply(Input::Type { terminal, line: line.clone() }, format!("{terminal}$ {line}"));
            }
        }
    }

    /// Takes the last thing back and does it again: the world is the same, with what was waited and looked at since,
    /// unless something else was undone before.
    fn undo_and_redo(&mut self) {
        let is_last = self.story.redoable().is_none();
        let before = self.story.region().digest();
        self.did.push("~ undo, redo".to_owned());
        if self.story.undo() {
            self.story.region().check();
            assert!(self.story.redo(), "what was undone can be redone");
            assert!(
                !is_last || self.story.region().digest() == before,
                "undo and redo leave the world as it was"
            );
        }
    }

    /// Goes to some moment of the story, sometimes to do something else there, and comes back: the world is the same.
    fn go_back_and_come_back(&mut self) {
        self.story.come_back();
        let (before, count) = (self.story.region().digest(), self.story.entries().len());
        let to = self.below(count + 1);
        self.did.push(format!("~ go behind {to}"));
        self.story.go_behind(to);
        self.story.region().check();
        let left = self.story.log().branches().to_vec();
        if self.story.redoable().is_some() && self.below(2) == 0 {
            self.wait();
            self.call();
        }
        if self.story.log().branches() == left {
            self.did.push("~ come back".to_owned());
            self.story.come_back();
        } else {
            self.did.push("~ take up the story that was left".to_owned());
            assert!(self.story.take_up(self.story.log().branches().len() - 1));
        }
        self.story.region().check();
        assert_eq!(self.story.region().digest(), before, "what was left is as it was");
    }

    /// However time is cut, the world is the same.
    fn cut_time(&mut self) {
        let now = self.story.now();
        let end = now + Duration::mins(31);
        let mut whole = self.story.region().clone();
        let mut cut = whole.clone();
        whole.advance(end);
        let mut at = now;
        while at < end {
            at = (at + Duration::millis(1 + self.below(200_000) as u64)).min(end);
            cut.advance(at);
        }
        whole.check();
        whole.check_settled();
        assert_eq!(whole.digest(), cut.digest(), "time may be cut anywhere");
    }

    /// What was saved is told again to the same world.
    fn tell_again(&mut self) {
        let text = self.story.save("any", None);
        let file = SaveFile::parse(&text).unwrap_or_else(|e| panic!("{e}\n{text}"));
        let (again, divergence) = Timeline::load(file, self.story.scenario().clone(), ());
        assert_eq!(divergence, None, "told again, the answers are the same");
        assert_eq!(
            again.region().digest(),
            self.story.region().digest(),
            "told again, the world is the same"
        );
    }
}

/// What a question finds, in words.
fn ask(region: &Region, command: &str) -> Vec<String> {
    let words = aws_cli::words(&format!("{command} --output text")).expect("quotes are closed");
    let outcome = aws_cli::read_only(&words, &NoFiles, region);
    assert_eq!(outcome.code, 0, "{command}: {}", outcome.stderr);
    outcome.stdout.split_whitespace().filter(|word| *word != "None").map(str::to_owned).collect()
}
