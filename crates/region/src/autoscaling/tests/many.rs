//! A thousand members.

use clockwork::Seed;
use model::ec2::DescribeImagesInput;

use super::*;
use crate::region::Region;
use crate::scenario::Scenario;

/// The blog's network with room for thousands, and no load balancer.
fn wide() -> Web {
    let text = include_str!("../../../scenarios/blog.toml")
        .replace("vcpu_limit = 32", "vcpu_limit = 4000")
        .replace("10.0.0.0/24", "10.0.64.0/20")
        .replace("10.0.1.0/24", "10.0.80.0/20");
    let region =
        Region::new(Seed::new(7), &Scenario::parse(&text).expect("the scenario of the house, and room"));
    let images = region.ask(DescribeImagesInput::default()).expect("an answer").images;
    let subnets =
        region.ec2.subnets.rows().filter(|subnet| subnet.cidr.is_some_and(|cidr| cidr.prefix_len() == 20));
    let public: Vec<String> = subnets.map(|subnet| subnet.id.to_string()).collect();
    let group = region.ec2.security_groups.rows().find(|group| group.name == "launch-wizard-1");
    let web_group = group.map(|group| group.id.to_string()).unwrap_or_default();
    let vpc = region.ec2.vpcs.rows().next().map(|vpc| vpc.id.to_string()).unwrap_or_default();
    Web::in_world(World {
        image: images.into_iter().find_map(|image| image.image_id).expect("a public image"),
        public,
        private: Vec::new(),
        web_group,
        balancer_group: String::new(),
        vpc,
        balancer: String::new(),
        dns_name: String::new(),
        target_group: String::new(),
        listener: String::new(),
        region,
    })
}

#[test]
fn a_thousand_come_are_replaced_and_go() {
    let mut web = wide();
    web.create(1_000);
    let ids = web.live();
    assert_eq!(ids.len(), 1_000);
    for id in &ids[..10] {
        web.terminate(id);
    }
    web.pass(90);
    assert_eq!(web.live().len(), 1_000);
    web.set_desired(500);
    web.pass(60);
    assert_eq!(web.live().len(), 500);
    web.set_desired(0);
    web.pass(60);
    assert_eq!((web.members().len(), web.looks()), (0, 0));
}

#[test]
fn four_hundred_are_checked_by_a_load_balancer() {
    let mut web = Web::balanced();
    web.create_balanced(400);
    web.update(|input| input.health_check_type = Some("ELB".to_owned()));
    web.pass(240);
    assert_eq!((web.live().len(), web.world.health().len()), (400, 400));
    web.set_desired(0);
    web.pass(600);
    assert_eq!((web.members().len(), web.looks()), (0, 0));
}
