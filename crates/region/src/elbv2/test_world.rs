//! The world of the tests of load balancing: the blog of the scenario with an image of its machine, a load
//! balancer in both public subnets, and an empty target group behind it.

use clockwork::{Duration, Instant, Seed};
use guest::http::ConnectError;
use model::ec2::{
    AuthorizeSecurityGroupIngressInput, CreateImageInput, CreateSecurityGroupInput, DescribeInstancesInput,
    DescribeSecurityGroupsInput, DescribeSubnetsInput, InstanceNetworkInterfaceSpecification,
    RevokeSecurityGroupIngressInput, RunInstancesInput,
};
use model::elbv2::{
    Action, ActionTypeEnum, CreateListenerInput, CreateLoadBalancerInput, CreateTargetGroupInput,
    DescribeTargetHealthInput, ModifyTargetGroupAttributesInput, ProtocolEnum, RegisterTargetsInput,
    TargetDescription, TargetGroupAttribute,
};
use model::ids::*;
use model::{ApiError, Caller, DoorExt, Operation, ReadDoorExt};

use crate::machines;
use crate::region::Region;
use crate::scenario::Scenario;
use crate::wake;

pub(crate) struct World {
    pub(crate) region: Region,
    pub(crate) image: String,
    pub(crate) public: Vec<String>,
    pub(crate) private: Vec<String>,
    pub(crate) web_group: String,
    pub(crate) balancer_group: String,
    pub(crate) vpc: String,
    pub(crate) balancer: String,
    pub(crate) dns_name: String,
    pub(crate) target_group: String,
    pub(crate) listener: String,
}

impl World {
    /// With a load balancer that is active and forwards port 80 to an empty target group.
    pub(crate) fn new() -> World {
        let mut world = World::without_balancer();
        world.create_balancer();
        world.pass(200);
        world
    }

    /// With a target group, and no load balancer yet.
    pub(crate) fn without_balancer() -> World {
        // Room for a group of many machines.
        let text = include_str!("../../scenarios/blog.toml").replace("vcpu_limit = 32", "vcpu_limit = 4000");
        let scenario = Scenario::parse(&text).expect("the scenario of the house, and room");
        let mut region = Region::new(Seed::new(7), &scenario);
        let text = |text: &str| Some(text.to_owned());
        let reservations = region.ask(DescribeInstancesInput::default()).expect("an answer").reservations;
        let blog = reservations[0].instances[0].instance_id.clone();
        let create = CreateImageInput { instance_id: blog, name: text("blog"), ..Default::default() };
        let image = region.call_as(Caller::Learner, create).expect("an image").image_id.expect("an id");
        let subnets = region.ask(DescribeSubnetsInput::default()).expect("an answer").subnets;
        let vpc = subnets[0].vpc_id.clone().expect("a VPC");
        let named = |network: &str| {
            let found = subnets.iter().find(|s| s.cidr_block.as_deref() == Some(network));
            found.and_then(|subnet| subnet.subnet_id.clone()).expect("a subnet of the scenario")
        };
        let groups = region.ask(DescribeSecurityGroupsInput::default()).expect("an answer").security_groups;
        let web_group = groups.iter().find(|g| g.group_name.as_deref() == Some("launch-wizard-1"));
        let web_group = web_group.and_then(|group| group.group_id.clone()).expect("the scenario's group");
        let create = CreateSecurityGroupInput {
            group_name: text("load-balancer-wizard-1"),
            description: text("for the load balancer"),
            vpc_id: Some(vpc.clone()),
            ..Default::default()
        };
        let balancer_group =
            region.call_as(Caller::Learner, create).expect("a group").group_id.expect("an id");
        let mut world = World {
            image,
            public: vec![named("10.0.0.0/24"), named("10.0.1.0/24")],
            private: vec![named("10.0.10.0/24"), named("10.0.11.0/24")],
            web_group,
            balancer_group: balancer_group.clone(),
            vpc,
            balancer: String::new(),
            dns_name: String::new(),
            target_group: String::new(),
            listener: String::new(),
            region,
        };
        world.allow(&balancer_group, 80);
        let create = CreateTargetGroupInput {
            name: text("web"),
            protocol: Some(ProtocolEnum::Http),
            port: Some(80),
            vpc_id: Some(world.vpc.clone()),
            ..Default::default()
        };
        let groups = world.call(create).target_groups;
        world.target_group = groups[0].target_group_arn.clone().expect("an ARN");
        world.pass(300);
        world
    }

    pub(crate) fn create_balancer(&mut self) {
        let create = CreateLoadBalancerInput {
            name: Some("website".to_owned()),
            subnets: self.public.clone(),
            security_groups: vec![self.balancer_group.clone()],
            ..Default::default()
        };
        let balancer = self.call(create).load_balancers.remove(0);
        self.balancer = balancer.load_balancer_arn.expect("an ARN");
        self.dns_name = balancer.dns_name.expect("a name");
        self.listen();
    }

    /// A listener on port 80 that forwards to the target group.
    pub(crate) fn listen(&mut self) {
        let forward = Action {
            r#type: Some(ActionTypeEnum::Forward),
            target_group_arn: Some(self.target_group.clone()),
            ..Default::default()
        };
        let create = CreateListenerInput {
            load_balancer_arn: Some(self.balancer.clone()),
            protocol: Some(ProtocolEnum::Http),
            port: Some(80),
            default_actions: vec![forward],
            ..Default::default()
        };
        self.listener = self.call(create).listeners[0].listener_arn.clone().expect("an ARN");
    }

    pub(crate) fn call<O: Operation>(&mut self, input: O) -> O::Output {
        self.try_call(input).expect("the call is accepted")
    }

    pub(crate) fn try_call<O: Operation>(&mut self, input: O) -> Result<O::Output, ApiError> {
        self.region.call_as(Caller::Learner, input)
    }

    pub(crate) fn pass(&mut self, seconds: u64) {
        let to = self.region.now() + Duration::secs(seconds);
        self.region.advance(to);
        self.region.check();
    }

    pub(crate) fn now(&self) -> Instant {
        self.region.now()
    }

    pub(crate) fn allow(&mut self, group: &str, port: i64) {
        self.call(AuthorizeSecurityGroupIngressInput {
            group_id: Some(group.to_owned()),
            ip_protocol: Some("tcp".to_owned()),
            from_port: Some(port),
            to_port: Some(port),
            cidr_ip: Some("0.0.0.0/0".to_owned()),
            ..Default::default()
        });
    }

    pub(crate) fn forbid(&mut self, group: &str, port: i64) {
        self.call(RevokeSecurityGroupIngressInput {
            group_id: Some(group.to_owned()),
            ip_protocol: Some("tcp".to_owned()),
            from_port: Some(port),
            to_port: Some(port),
            cidr_ip: Some("0.0.0.0/0".to_owned()),
            ..Default::default()
        });
    }

    /// Launches a machine from the blog's image, in a subnet, with a public address; httpd is not started.
    pub(crate) fn launch_at(&mut self, subnet: &str) -> InstanceId {
        let interface = InstanceNetworkInterfaceSpecification {
            device_index: Some(0),
            associate_public_ip_address: Some(true),
            subnet_id: Some(subnet.to_owned()),
            groups: vec![self.web_group.clone()],
            ..Default::default()
        };
        let run = RunInstancesInput {
            image_id: Some(self.image.clone()),
            instance_type: Some("t2.micro".to_owned()),
            min_count: Some(1),
            max_count: Some(1),
            network_interfaces: vec![interface],
            ..Default::default()
        };
        let id = self.call(run).instances[0].instance_id.clone().expect("an id");
        InstanceId::parse(&id).expect("an id")
    }

    /// Launches one and waits until it has booted.
    pub(crate) fn launch(&mut self, zone: usize) -> InstanceId {
        let subnet = self.public[zone].clone();
        let id = self.launch_at(&subnet);
        self.pass(120);
        id
    }

    pub(crate) fn run(&mut self, instance: InstanceId, script: &str) {
        machines::run_script(&mut self.region, instance, "root", script, Duration::mins(5));
        wake::settle(&mut self.region);
    }

    pub(crate) fn register(&mut self, instance: InstanceId) {
        let targets = vec![TargetDescription { id: Some(instance.to_string()), ..Default::default() }];
        self.call(RegisterTargetsInput { target_group_arn: Some(self.target_group.clone()), targets });
    }

    /// Sets attributes of a target group.
    pub(crate) fn set_attributes(&mut self, group: &str, pairs: &[(&str, &str)]) {
        let attribute = |(key, value): &(&str, &str)| TargetGroupAttribute {
            key: Some((*key).to_owned()),
            value: Some((*value).to_owned()),
        };
        let attributes = pairs.iter().map(attribute).collect();
        self.call(ModifyTargetGroupAttributesInput { target_group_arn: Some(group.to_owned()), attributes });
    }

    /// Another target group for port 80.
    pub(crate) fn another_group(&mut self, name: &str) -> String {
        let create = CreateTargetGroupInput {
            name: Some(name.to_owned()),
            protocol: Some(ProtocolEnum::Http),
            port: Some(80),
            vpc_id: Some(self.vpc.clone()),
            ..Default::default()
        };
        self.call(create).target_groups[0].target_group_arn.clone().expect("an ARN")
    }

    /// Registers an instance with a target group.
    pub(crate) fn register_with(&mut self, group: &str, instance: InstanceId) {
        let targets = vec![TargetDescription { id: Some(instance.to_string()), ..Default::default() }];
        self.call(RegisterTargetsInput { target_group_arn: Some(group.to_owned()), targets });
    }

    /// State, reason and description of every target in the list.
    pub(crate) fn health(&self) -> Vec<String> {
        self.health_of(&[])
    }

    pub(crate) fn health_of(&self, instances: &[InstanceId]) -> Vec<String> {
        let target = |id: &InstanceId| TargetDescription { id: Some(id.to_string()), ..Default::default() };
        let ask = DescribeTargetHealthInput {
            target_group_arn: Some(self.target_group.clone()),
            targets: instances.iter().map(target).collect(),
            ..Default::default()
        };
        let answer = self.region.ask(ask).expect("an answer").target_health_descriptions;
        let health = answer.into_iter().filter_map(|description| description.target_health);
        health
            .map(|health| {
                let state = health.state.map_or("", |state| state.as_str());
                let reason = health.reason.map_or("", |reason| reason.as_str());
                format!("{state} {reason} {}", health.description.unwrap_or_default()).trim_end().to_owned()
            })
            .collect()
    }

    /// What a browser gets from the load balancer: the status, or why there is none; and the seconds it took.
    pub(crate) fn visit(&mut self) -> (Result<u16, ConnectError>, u64) {
        let url = format!("http://{}/", self.dns_name);
        self.visit_url(&url)
    }

    pub(crate) fn visit_url(&mut self, url: &str) -> (Result<u16, ConnectError>, u64) {
        let exchange = self.region.visit(url).exchange;
        (exchange.outcome.map(|response| response.status), exchange.took.as_secs())
    }

    pub(crate) fn access_log(&self, instance: InstanceId) -> String {
        self.file(instance, "/var/log/httpd/access_log")
    }

    pub(crate) fn file(&self, instance: InstanceId, path: &str) -> String {
        let machine = self.region.machines.get(&instance).expect("the machine has booted");
        String::from_utf8(machine.disk.read(path, self.now()).unwrap_or_default()).expect("a log is text")
    }
}
