//! Launches that fail, the pauses between them, and recovery when the cause is mended.

use model::ec2::{CreateKeyPairInput, DeleteKeyPairInput, DeregisterImageInput, RegisterImageInput};
use model::elbv2::DeleteTargetGroupInput;

use super::*;

fn failure(message: &str) -> String {
    format!("Failed: Launching a new EC2 instance.  Status Reason: {message}")
}

#[test]
fn the_pause_doubles_up_to_a_quarter_of_an_hour() {
    let mut web = Web::new();
    let image = web.world.image.clone();
    web.call(DeregisterImageInput { image_id: Some(image.clone()), ..Default::default() });
    web.create(1);
    let words = failure(&format!("The AMI ID {image} does not exist. Launching EC2 instance failed."));
    assert_eq!(web.told()[0], words);
    let first = web.activities().remove(0);
    let message = format!("The AMI ID {image} does not exist. Launching EC2 instance failed.");
    assert_eq!((first.status_message, first.progress), (Some(message), Some(100)));
    web.pass(3_000);
    let starts: Vec<_> =
        web.activities().into_iter().rev().filter_map(|activity| activity.start_time).collect();
    let pauses: Vec<u64> = starts.windows(2).map(|pair| pair[1].since(pair[0]).as_secs()).collect();
    assert_eq!(pauses, [60, 120, 240, 480, 900, 900], "{:?}", web.told());
    assert!(web.members().is_empty());
    assert_eq!(web.group().desired_capacity, Some(1));
}

#[test]
fn what_is_mended_is_noticed_at_the_next_try() {
    let mut web = Web::new();
    let key = || Some("web-key".to_owned());
    web.call(CreateKeyPairInput { key_name: key(), ..Default::default() });
    web.configure("keyed", |input| input.key_name = key());
    web.call(DeleteKeyPairInput { key_name: key(), ..Default::default() });
    let launch_configuration_name = Some("keyed".to_owned());
    let input = CreateAutoScalingGroupInput { launch_configuration_name, ..web.group_input(1) };
    web.create_as(input);
    assert_eq!(web.told()[0], failure("The key pair web-key does not exist. Launching EC2 instance failed."));
    web.call(CreateKeyPairInput { key_name: key(), ..Default::default() });
    web.pass(90);
    assert_eq!(web.states(), ["a InService Healthy"]);
    let cause = timeless(web.activities()[0].cause.as_ref());
    assert!(cause.starts_with("At T a user request created an AutoScalingGroup"), "{cause}");
    web.pass(1_200);
    assert_eq!(web.looks(), 0);
}

#[test]
fn a_security_group_that_is_gone_is_named() {
    let mut web = Web::new();
    let create = model::ec2::CreateSecurityGroupInput {
        group_name: Some("short-lived".to_owned()),
        description: Some("gone soon".to_owned()),
        vpc_id: Some(web.world.vpc.clone()),
        ..Default::default()
    };
    let group = web.call(create).group_id.expect("an id");
    web.configure("guarded", |input| input.security_groups = vec![group.clone()]);
    web.call(model::ec2::DeleteSecurityGroupInput { group_id: Some(group.clone()), ..Default::default() });
    let launch_configuration_name = Some("guarded".to_owned());
    let input = CreateAutoScalingGroupInput { launch_configuration_name, ..web.group_input(1) };
    web.create_as(input);
    let words = format!("The security group {group} does not exist. Launching EC2 instance failed.");
    assert_eq!(web.told()[0], failure(&words));
}

#[test]
fn groups_by_name_and_paravirtual_images_fail_with_every_launch() {
    let mut web = Web::new();
    let ask =
        model::ec2::DescribeImagesInput { image_ids: vec![web.world.image.clone()], ..Default::default() };
    let image = web.world.region.ask(ask).expect("an answer").images.remove(0);
    let ebs = image.block_device_mappings[0].ebs.clone().expect("its root");
    let mapping = model::ec2::BlockDeviceMapping {
        device_name: image.root_device_name.clone(),
        ebs: Some(model::ec2::EbsBlockDevice { snapshot_id: ebs.snapshot_id, ..Default::default() }),
        ..Default::default()
    };
    let register = RegisterImageInput {
        name: Some("paravirtual".to_owned()),
        root_device_name: image.root_device_name,
        architecture: Some(model::ec2::ArchitectureValues::X86_64),
        block_device_mappings: vec![mapping],
        ..Default::default()
    };
    let paravirtual = web.call(register).image_id;
    web.pass(10);
    web.configure("old", |input| input.image_id = paravirtual);
    web.configure("named", |input| input.security_groups = vec!["launch-wizard-1".to_owned()]);
    let words = [
        ("old", "The requested configuration is currently not supported"),
        ("named", "The parameter groupName cannot be used with the parameter subnet"),
    ];
    web.create(0);
    for (name, words) in words {
        web.update(|input| {
            (input.launch_configuration_name, input.desired_capacity) = (Some(name.to_owned()), Some(1));
        });
        web.pass(10);
        assert_eq!(web.told()[0], failure(&format!("{words}. Launching EC2 instance failed.")));
    }
}

#[test]
fn a_full_subnet_sends_the_launch_to_another_zone() {
    let mut web = Web::new();
    let place = SubnetId::parse(&web.world.public[0]).expect("an id");
    let vpc = VpcId::parse(&web.world.vpc).expect("an id");
    // As if everything in the first subnet had an address already.
    for last in 4..255 {
        let address = core::net::Ipv4Addr::new(10, 0, 0, last);
        let taken = NetworkInterfaceId::from_bits(u128::from(last));
        web.world.region.ec2.private_addresses.entry((vpc, address)).or_insert(taken);
    }
    let input = web.group_input(1);
    web.world.call(input);
    web.world.region.advance(web.world.now() + Duration::secs(40));
    assert_eq!(web.states(), ["b InService Healthy"]);
    let told = web.told();
    let words = format!(
        "Not enough free addresses in subnet '{place}' to satisfy the requested number of instances. Launching EC2 \
         instance failed."
    );
    assert_eq!(told[1], failure(&words));
    assert_eq!(told.len(), 2);
}

#[test]
fn an_account_at_its_limit_launches_what_fits() {
    let mut web = Web::new();
    web.world.region.ec2.vcpu_limit = Some(3);
    web.create(4);
    assert_eq!(web.members().len(), 2, "the blog's machine runs too");
    let refused = web.told();
    assert!(
        refused[0].contains("You have requested more vCPU capacity than your current vCPU limit of 3 allows")
    );
    assert!(
        refused[0].ends_with("adjustment to this limit. Launching EC2 instance failed."),
        "{}",
        refused[0]
    );
    let message = web.activities()[0].status_message.clone().unwrap_or_default();
    assert_eq!(message.chars().count(), 255, "AWS cuts the message");
    web.world.region.ec2.vcpu_limit = Some(32);
    web.pass(200);
    assert_eq!(web.live().len(), 4);
}

#[test]
fn a_target_group_that_is_gone_lets_nobody_be_launched() {
    let mut web = Web::new();
    web.create_balanced(1);
    let target_group_arn = Some(web.world.target_group.clone());
    web.call(DeleteTargetGroupInput { target_group_arn });
    web.set_desired(2);
    web.pass(10);
    let words = "One or more target groups not found. Validating load balancer configuration failed.";
    assert_eq!(web.told()[0], failure(words));
    assert_eq!(web.live().len(), 1);
}

#[test]
fn one_that_is_lost_before_it_serves_has_its_launch_cancelled() {
    let mut web = Web::new();
    let input = web.group_input(1);
    web.call(input);
    web.pass_until(10, |web| !web.live().is_empty());
    let id = web.live().remove(0);
    web.terminate(&id);
    web.pass(90);
    let words = format!(
        "Cancelled: Launching a new EC2 instance: {id}.  Status Reason: Instance became unhealthy while waiting for \
         instance to be in InService state. Termination Reason: Client.UserInitiatedShutdown: User initiated shutdown"
    );
    assert!(web.told().contains(&words), "{:#?}", web.told());
    assert_eq!(web.states(), ["a InService Healthy"], "another came");
}
