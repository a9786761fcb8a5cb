//! What scenarios bring about, and what is no scenario.

use clockwork::{Duration, Seed};
use expect_test::{Expect, expect};
use model::ReadDoorExt;
use model::ec2::{
    DescribeImagesInput, DescribeInstancesInput, DescribeSubnetsInput, DescribeVpcsInput, InstanceStateName,
    StartInstancesInput,
};
use model::rds::DescribeDBInstancesInput;
use proptest::prelude::*;

use super::*;
use crate::scenario::worlds::{self, call, wait};

const BLOG: &str = include_str!("../../scenarios/blog.toml");

#[test]
fn the_blog_runs_and_the_world_reads_it() {
    let region = worlds::blog();
    region.check();
    let answer = region.ask(DescribeInstancesInput::default()).expect("describing works");
    let instances: Vec<_> =
        answer.reservations.iter().flat_map(|reservation| &reservation.instances).collect();
    let [instance] = &instances[..] else { panic!("one machine, not {instances:?}") };
    assert_eq!(instance.instance_type.as_deref(), Some("t2.micro"));
    assert_eq!(instance.key_name.as_deref(), Some("blog-key"));
    assert_eq!(instance.state.clone().and_then(|state| state.name), Some(InstanceStateName::Running));
    let address = instance.public_ip_address.clone().expect("it was launched with a public address");
    let exchange = region.peek(&format!("http://{address}/")).expect("an address");
    let page = exchange.outcome.expect("Apache answers");
    assert_eq!(page.status, 200, "{page:?}");
}

#[test]
fn apache_was_started_by_hand_so_it_does_not_survive_a_stop() {
    let mut region = worlds::blog();
    worlds::stop(&mut region);
    let id = worlds::instance(&region).to_string();
    call(&mut region, StartInstancesInput { instance_ids: vec![id], ..Default::default() });
    wait(&mut region, Duration::mins(5));
    let answer = region.ask(DescribeInstancesInput::default()).expect("describing works");
    let address =
        answer.reservations[0].instances[0].public_ip_address.clone().expect("it gets another address");
    let exchange = region.peek(&format!("http://{address}/")).expect("an address");
    assert_eq!(exchange.outcome, Err(guest::http::ConnectError::Refused));
}

#[test]
fn an_account_can_be_too_young_for_launch_configurations_or_leave_their_names_unchecked() {
    let blog = |line: &str| {
        let text = BLOG.replacen("launch_configurations = true", line, 1);
        Region::new(Seed::new(1), &Scenario::parse(&text).expect("a scenario"))
    };
    let wanted = model::autoscaling::CreateLaunchConfigurationInput {
        launch_configuration_name: Some("v1".to_owned()),
        image_id: Some("ami-nobody".to_owned()),
        key_name: Some("nobody".to_owned()),
        security_groups: vec!["nobody".to_owned()],
        instance_type: Some("t2.micro".to_owned()),
        ..Default::default()
    };
    let mut young = blog("launch_configurations = false");
    assert_eq!(
        worlds::refusal(&mut young, wanted.clone()),
        "UnsupportedOperation: The Launch Configuration creation operation is not available in your account. Use \
         launch templates to create configuration templates for your Auto Scaling groups."
    );
    let mut usual = blog("launch_configurations = true");
    assert_eq!(
        worlds::refusal(&mut usual, wanted.clone()),
        "ValidationError: AMI ami-nobody is invalid: The image id '[ami-nobody]' does not exist"
    );
    let mut trusting = blog("launch_configurations = true\nunchecked_launch_configurations = true");
    call(&mut trusting, wanted);
}

#[test]
fn no_subnet_of_the_blog_gives_out_public_addresses() {
    let region = worlds::blog();
    let vpcs = region.ask(DescribeVpcsInput::default()).expect("describing works").vpcs;
    assert_eq!(vpcs.len(), 1, "the chapter's VPC is the only one");
    assert_eq!(vpcs[0].is_default, Some(false));
    let subnets = region.ask(DescribeSubnetsInput::default()).expect("describing works").subnets;
    assert_eq!(subnets.len(), 4);
    assert!(subnets.iter().all(|subnet| subnet.map_public_ip_on_launch == Some(false)), "{subnets:?}");
    let mut zones: Vec<_> = subnets.iter().filter_map(|subnet| subnet.availability_zone.as_deref()).collect();
    zones.sort_unstable();
    assert_eq!(zones, ["eu-west-2a", "eu-west-2a", "eu-west-2b", "eu-west-2b"]);
}

#[test]
fn the_blog_was_launched_two_hours_before_the_learner_comes() {
    let region = worlds::blog();
    let answer = region.ask(DescribeInstancesInput::default()).expect("describing works");
    let launched = answer.reservations[0].instances[0].launch_time.expect("it was launched");
    assert_eq!(region.now().iso_seconds(), "2024-05-06T09:00:00Z");
    assert_eq!(region.now().since(launched), Duration::hours(2));
}

#[test]
fn an_empty_account_has_a_default_vpc_and_amazons_images_and_nothing_else() {
    let region = worlds::empty();
    region.check();
    let vpcs = region.ask(DescribeVpcsInput::default()).expect("describing works").vpcs;
    assert_eq!(vpcs[0].cidr_block.as_deref(), Some("172.31.0.0/16"));
    assert_eq!(vpcs[0].is_default, Some(true));
    let subnets = region.ask(DescribeSubnetsInput::default()).expect("describing works").subnets;
    let mut shown: Vec<String> = subnets
        .iter()
        .map(|subnet| {
            let (zone, cidr) = (subnet.availability_zone.clone(), subnet.cidr_block.clone());
            let free = subnet.available_ip_address_count.unwrap_or_default();
            assert_eq!((subnet.default_for_az, subnet.map_public_ip_on_launch), (Some(true), Some(true)));
            format!("{} {} {free}", zone.unwrap_or_default(), cidr.unwrap_or_default())
        })
        .collect();
    shown.sort_unstable();
    assert_eq!(
        shown,
        ["eu-west-2a 172.31.0.0/20 4091", "eu-west-2b 172.31.16.0/20 4091", "eu-west-2c 172.31.32.0/20 4091"]
    );
    let amazon = DescribeImagesInput { owners: vec!["amazon".to_owned()], ..Default::default() };
    assert_eq!(region.ask(amazon).expect("describing works").images.len(), 1);
    assert!(region.ask(DescribeInstancesInput::default()).expect("describing works").reservations.is_empty());
    assert!(
        region.ask(DescribeDBInstancesInput::default()).expect("describing works").db_instances.is_empty()
    );
}

#[test]
fn the_same_seed_makes_the_same_world_and_another_seed_another() {
    let world =
        |seed| Region::new(Seed::new(seed), &Scenario::named("blog").expect("it is embedded")).digest();
    assert_eq!(world(1), world(1));
    assert_ne!(world(1), world(2));
}

#[test]
fn every_scenario_that_comes_with_the_house_can_be_read() {
    assert_eq!(Scenario::names().filter_map(Scenario::named).count(), 2);
    assert_eq!(Scenario::named("blog.toml"), None);
}

fn refused(text: &str, expected: Expect) {
    let refusal = Scenario::parse(text).expect_err("this text is no scenario");
    expected.assert_eq(&refusal.to_string());
}

fn with(from: &str, to: &str) -> String {
    assert!(BLOG.contains(from), "{from} is in the text");
    BLOG.replacen(from, to, 1)
}

#[test]
fn what_does_not_fit_together_is_refused_by_name() {
    refused(
        &with("10.0.1.0/24", "10.0.0.128/25"),
        expect!["subnet blog-public-b: 10.0.0.128/25 overlaps 10.0.0.0/24"],
    );
    refused(
        &with("10.0.11.0/24", "10.1.11.0/24"),
        expect!["subnet blog-private-b: 10.1.11.0/24 lies outside its VPC's 10.0.0.0/16"],
    );
    refused(
        &with("10.0.0.0/16", "10.0.0.0/8"),
        expect!["vpc blog-vpc: 10.0.0.0/8 must be between /16 and /28"],
    );
    refused(&with("10.0.0.0/16", "lots"), expect!["vpc blog-vpc: lots is no CIDR block"]);
    refused(&with("eu-west-2\"", "eu-west-9\""), expect!["region eu-west-9: there is no such region"]);
    refused(
        &with("t2.micro", "t2.gigantic"),
        expect!["instance blog: there is no instance type t2.gigantic"],
    );
    refused(&with("vcpu_limit = 32", "vcpu_limit = 0"), expect!["vcpu_limit: the instances have 1 vCPUs"]);
    refused(
        &with("minutes_ago = 120", "minutes_ago = -1"),
        expect!["line 105: a whole number of at least 0 is expected here, not -1"],
    );
    refused(
        &with("minutes_ago = 120", "minutes_ago = 18446744073709551615"),
        expect![[r#"line 105: "18446744073709551615" is no text in quotes, whole number, true or false"#]],
    );
    refused(
        &with("minutes_ago = 120", "minutes_ago = 99999999999"),
        expect!["instance blog: it was launched more than a week ago"],
    );
    refused(
        &with("from = \"launch-wizard-1\"", "from = \"nobody\""),
        expect!["security group blog-db: nobody is neither a CIDR block nor a group of its VPC"],
    );
    refused(
        &with("name = \"launch-wizard-1\"", "name = \"sg-1\""),
        expect![
            "security group sg-1: Value (sg-1) for parameter GroupName is invalid. Group names may not be in the format sg-*."
        ],
    );
    refused(
        &with("database = \"blog-db\"", "database = \"shop-db\""),
        expect!["instance blog: there is no database shop-db"],
    );
    refused(
        &with("internet_gateway = \"blog-igw\"", ""),
        expect!["route table blog-public: its VPC has no internet_gateway"],
    );
    refused(&with("zone = \"b\"", "zone = \"é\""), expect!["subnet blog-public-b: there is no zone é"]);
    refused(
        &with("2024-05-06T09:00:00Z", "soon"),
        expect!["start soon: it must be a moment such as 2024-05-06T09:00:00Z"],
    );
    refused(&with("type = \"rsa\"", "colour = \"blue\""), expect!["line 17: the key type is missing here"]);
    refused(&"#".repeat(70_000), expect!["the text has 70000 bytes, more than 65536"]);
}

#[test]
fn what_is_typed_forever_is_given_up_and_the_learner_comes_in_time() {
    for line in [
        "while true; do :; done",
        "sleep 100000",
        "yes",
        "sudo shutdown -h now",
        "((((((((((((((((((((",
        ":(){ :|:& };:",
    ] {
        let text =
            with("minutes_ago = 120", "minutes_ago = 10080").replace("sudo systemctl start httpd", line);
        let scenario = Scenario::parse(&text).expect("it fits together");
        let region = Region::new(Seed::new(1), &scenario);
        region.check();
        assert_eq!(region.now(), scenario.start(), "{line}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is done to a scenario's text: it is refused, or it makes a world that holds together.
    #[test]
    fn no_text_makes_the_region_panic(place in 0..BLOG.len(), cut in 0..40_usize, put in "[ -~é]{0,12}") {
        let start = (0..=place).rev().find(|at| BLOG.is_char_boundary(*at)).unwrap_or(0);
        let end = (start + cut..=BLOG.len()).find(|at| BLOG.is_char_boundary(*at)).unwrap_or(BLOG.len());
        let text = format!("{}{put}{}", &BLOG[..start], &BLOG[end..]);
        if let Ok(scenario) = Scenario::parse(&text) {
            Region::new(Seed::new(1), &scenario).check();
        }
    }
}
