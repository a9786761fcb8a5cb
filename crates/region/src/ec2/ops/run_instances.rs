//! RunInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html>
//!
//! Supported: everything that its parameters can ask for, with the limits below. What a launch template says holds
//! unless the request says otherwise.
//! Refused by name: keys of the account's own and `VirtualName` of a mapping, network cards, primary IPv6 addresses,
//! hibernation, tenancies other than `default`, placement groups. Refused as AWS does: tags on anything but instances,
//! volumes and network interfaces, since nothing else is made; instance profiles, since none exists.
//! Simplified: without a subnet the first zone's default subnet is taken; AWS always has room for one more.

use core::net::Ipv4Addr;
use std::sync::Arc;

use model::Caller;
use model::ec2::{Reservation, RunInstancesInput};
use model::ids::*;

use crate::ec2::cidr_blocks;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::{AttachedVolume, Instance, Specification, TokenUse, lifecycle, shape};
use crate::ec2::network_interface::{InterfaceOwner, NetworkInterface, SecondaryAddress, Settings};
use crate::ec2::tags::Tags;
use crate::ec2::volume::{self, Kind, Volume, VolumeState};
use crate::region::Region;

mod network;
mod plan;
mod template;
mod volumes;

use network::PlannedInterface;
pub(crate) use network::check_groups;
use plan::{Launch, plan};
pub(crate) use plan::{check_hop_limit, no_such_profile, user_data};
use volumes::PlannedVolume;

pub(crate) fn run_instances(
    region: &mut Region,
    caller: Caller,
    input: RunInstancesInput,
) -> Result<Reservation, Ec2Error> {
    if let Some(earlier) = made_earlier(region, &input)? {
        return Ok(earlier);
    }
    let launch = match template::with_template(region, caller, &input)? {
        Some((whole, tags)) => plan(region, caller, &whole, tags)?,
        None => plan(region, caller, &input, Tags::new())?,
    };
    unless_dry_run(input.dry_run)?;
    let ids = (0..launch.count).map(|index| run(region, &launch, index)).collect::<Result<Vec<_>, _>>()?;
    let made = describe(region, &ids);
    if let Some(token) = launch.client_token {
        region.ec2.token_uses.insert(token, Arc::new(TokenUse { input, instances: ids }));
    }
    Ok(made.expect("at least one instance was made just now"))
}

/// What the same call with the same token made before.
fn made_earlier(region: &Region, input: &RunInstancesInput) -> Result<Option<Reservation>, Ec2Error> {
    let token = input.client_token.as_deref().unwrap_or_default();
    let Some(earlier) = region.ec2.token_uses.get(token) else { return Ok(None) };
    if earlier.input != *input {
        return Err(Ec2Error::IdempotentParameterMismatch);
    }
    let instances = earlier.instances.iter().filter_map(|id| region.ec2.instances.get(id));
    if instances.clone().all(|instance| instance.state.is_ending()) {
        return Err(Ec2Error::IdempotentInstanceTerminated);
    }
    let ids: Vec<InstanceId> = instances.map(|instance| instance.id).collect();
    Ok(describe(region, &ids))
}

fn describe(region: &Region, ids: &[InstanceId]) -> Option<Reservation> {
    let rows = || ids.iter().filter_map(|id| region.ec2.instances.get(id));
    let instances = rows().map(|row| shape::instance(region, row)).collect();
    rows().next().map(|first| shape::reservation(region, first, instances))
}

// ── the launch ──────────────────────────────────────────────────────────────────────────────────────────────

/// Makes one instance with its interface and its volumes. The machine inside is made when it runs.
fn run(region: &mut Region, launch: &Launch, index: i64) -> Result<InstanceId, Ec2Error> {
    let Some((first, others)) = launch.interfaces.split_first() else {
        return Err(Ec2Error::MissingParameter("NetworkInterface"));
    };
    let address = match first.private_address {
        Some(address) => address,
        None => region
            .new_private_address_beside(first.subnet, &first.others)
            .ok_or(Ec2Error::InsufficientFreeAddresses(first.subnet))?,
    };
    let id = InstanceId::from_bits(region.draw("ec2/instance-id"));
    let interface = attach_interface(region, launch, first, id, address);
    let volumes = launch.volumes.iter().map(|planned| attach_volume(region, launch, id, planned)).collect();
    let state = lifecycle::pending(region, id);
    let specification = region.alike.launches.share(Specification {
        requester: launch.requester,
        client_token: launch.client_token.clone(),
        image: launch.image,
        instance_type: launch.instance_type.name.to_owned(),
        architecture: launch.architecture,
        virtualization_type: launch.virtualization_type,
        ena_support: launch.ena_support,
        system: launch.system,
        key_name: launch.key_name.clone(),
        vpc: first.vpc,
        subnet: first.subnet,
        zone: first.zone.clone(),
        has_public_address: first.public,
        security_groups: first.groups.clone(),
        root_device_name: launch.root_device_name.clone(),
        ebs_optimized: launch.ebs_optimized,
        unlimited_credits: launch.unlimited_credits,
        cpu_options: launch.cpu_options,
        auto_recovery: launch.auto_recovery,
        user_data: launch.user_data.clone(),
        disable_api_termination: launch.disable_api_termination,
        disable_api_stop: launch.disable_api_stop,
        terminates_on_shutdown: launch.terminates_on_shutdown,
        monitoring: launch.monitoring,
        metadata_endpoint: launch.metadata.endpoint,
        metadata_ipv6: launch.metadata.ipv6,
        metadata_tags: launch.metadata.tags,
        metadata_tokens_required: launch.metadata.tokens_required,
        metadata_hop_limit: launch.metadata.hop_limit,
        tags: launch.tags.clone(),
    });
    let instance = Instance {
        id,
        reservation: launch.reservation,
        launch_index: index,
        state,
        launch_time: region.now,
        state_reason: Some(&lifecycle::PENDING),
        user_initiated: None,
        checks_pass_at: None,
        network_interface: Some(interface),
        volumes,
        specification,
    };
    lifecycle::add(region, instance);
    for planned in others {
        attach_other_interface(region, launch, planned, id)?;
    }
    Ok(id)
}

/// The first interface of a new instance.
fn attach_interface(
    region: &mut Region,
    launch: &Launch,
    planned: &PlannedInterface,
    instance: InstanceId,
    address: Ipv4Addr,
) -> NetworkInterfaceId {
    if let Some(id) = planned.existing {
        let now = region.now;
        if let Some(row) = region.ec2.network_interfaces.get_mut(&id) {
            row.owner = InterfaceOwner::Instance(instance);
            row.attach_time = now;
            row.device_index = 0;
            row.delete_on_termination = planned.delete_on_termination;
        }
        return id;
    }
    let owner = InterfaceOwner::Instance(instance);
    let id = add_interface(region, launch, planned, owner, address);
    if planned.public {
        let public = region.new_public_address();
        region.set_public_address(id, Some(public));
    }
    id
}

/// One more interface of an instance that has its first.
fn attach_other_interface(
    region: &mut Region,
    launch: &Launch,
    planned: &PlannedInterface,
    instance: InstanceId,
) -> Result<(), Ec2Error> {
    let id = match planned.existing {
        Some(id) => id,
        None => {
            let address = match planned.private_address {
                Some(address) => address,
                None => region
                    .new_private_address_beside(planned.subnet, &planned.others)
                    .ok_or(Ec2Error::InsufficientFreeAddresses(planned.subnet))?,
            };
            add_interface(region, launch, planned, InterfaceOwner::Unattached, address)
        }
    };
    region.attach_network_interface(id, instance, planned.device_index);
    if let Some(row) = region.ec2.network_interfaces.get_mut(&id) {
        row.delete_on_termination = planned.delete_on_termination;
    }
    Ok(())
}

/// A new interface with its addresses in the subnet.
fn add_interface(
    region: &mut Region,
    launch: &Launch,
    planned: &PlannedInterface,
    owner: InterfaceOwner,
    address: Ipv4Addr,
) -> NetworkInterfaceId {
    let id = NetworkInterfaceId::from_bits(region.draw("ec2/network-interface-id"));
    let other = |private_address: &Ipv4Addr| SecondaryAddress {
        private_address: *private_address,
        public_address: None,
    };
    let settings = region.alike.interfaces.share(Settings {
        vpc: planned.vpc,
        subnet: planned.subnet,
        zone: planned.zone.clone(),
        security_groups: planned.groups.clone(),
        description: planned.description.clone(),
        device_index: 0,
        delete_on_termination: planned.delete_on_termination,
        source_dest_check: true,
        secondary_addresses: planned.others.iter().map(other).collect(),
        ipv6_addresses: Vec::new(),
        tags: launch.interface_tags.clone(),
    });
    region.add_network_interface(NetworkInterface {
        id,
        private_address: address,
        public_address: None,
        owner,
        attach_time: region.now,
        settings,
    });
    region.add_ipv6_addresses(id, &planned.ipv6.0);
    for _ in 0..planned.ipv6.1 {
        if let Some(address) = cidr_blocks::new_address(region, planned.subnet) {
            region.add_ipv6_addresses(id, &[address]);
        }
    }
    for _ in 0..planned.more {
        if let Some(address) = region.new_private_address(planned.subnet) {
            region.add_private_address(id, address);
        }
    }
    id
}

fn attach_volume(
    region: &mut Region,
    launch: &Launch,
    id: InstanceId,
    planned: &PlannedVolume,
) -> AttachedVolume {
    let volume_id = VolumeId::from_bits(region.draw("ec2/volume-id"));
    let snapshot = planned.snapshot.and_then(|id| region.ec2.snapshots.get(&id));
    let content =
        volume::content_of_size(snapshot.and_then(|snapshot| snapshot.content.as_ref()), planned.size);
    let device_name = region.alike.texts.text(&planned.device_name);
    let kind = region.alike.volumes.share(Kind {
        zone: launch.interfaces.first().map_or_else(|| ZoneName::new(""), |first| first.zone.clone()),
        size: planned.size,
        volume_type: planned.volume_type.clone(),
        provisioned_iops: planned.iops,
        throughput: planned.throughput,
        encrypted: planned.encrypted,
        snapshot: planned.snapshot,
        auto_enable_io: false,
        tags: launch.volume_tags.clone(),
    });
    let row = Volume {
        id: volume_id,
        create_time: region.now,
        state: VolumeState::InUse,
        attachment: Some((id, Arc::clone(&device_name))),
        content: content.map(Box::new),
        modification: None,
        kind,
    };
    region.ec2.volumes.insert(volume_id, row);
    AttachedVolume {
        device_name,
        volume: volume_id,
        attach_time: region.now,
        delete_on_termination: planned.delete_on_termination,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use clockwork::Duration;
    use model::ec2::*;
    use model::{DoorExt, Service};

    use super::*;
    use crate::ec2::instance::testing::World;
    use crate::ec2::volume::VolumeState;

    #[test]
    fn a_new_instance_is_pending_has_its_addresses_and_runs_in_a_while() {
        let mut world = World::new();
        let launch = world.launch();
        let made = world.call(launch).expect("the launch is in order").instances.remove(0);
        assert_eq!(made.state.and_then(|state| state.code), Some(0));
        assert!(made.private_ip_address.is_some_and(|address| address.starts_with("172.31.")));
        assert!(made.public_ip_address.is_some(), "default subnets give public addresses");
        assert_eq!(made.security_groups[0].group_name.as_deref(), Some("default"));
        let id = made.instance_id.expect("it has an id");
        world.pass(Duration::secs(7));
        assert_eq!(world.state(&id), "pending");
        world.pass(Duration::secs(13));
        assert_eq!(world.state(&id), "running");
    }

    #[test]
    fn the_root_volume_comes_from_the_images_snapshot() {
        let mut world = World::new();
        let id = world.running();
        let instance = world.row(&id);
        let volume = world.region.ec2.volumes.get(&instance.volumes[0].volume).expect("it exists");
        assert_eq!((volume.size, volume.state, instance.volumes.len()), (8, VolumeState::InUse, 1));
        let image = world.region.ec2.images.get(&world.image()).expect("it exists");
        assert_eq!(volume.snapshot, image.block_devices[0].snapshot);
    }

    #[test]
    fn machines_launched_alike_share_what_they_are_until_one_is_changed() {
        let mut world = World::new();
        let launch = world.launch();
        let ids = [world.run(launch.clone()).remove(0), world.run(launch).remove(0)];
        let shared = |world: &World| {
            let [first, second] = [&ids[0], &ids[1]].map(|id| world.row(id).clone());
            let interface = |row: &crate::ec2::Instance| {
                let id = row.network_interface.expect("it has one");
                world.region.ec2.network_interfaces.get(&id).expect("it exists").settings.clone()
            };
            let volume = |row: &crate::ec2::Instance| {
                world.region.ec2.volumes.get(&row.volumes[0].volume).expect("it exists").kind.clone()
            };
            [
                Arc::ptr_eq(&first.specification, &second.specification),
                Arc::ptr_eq(&interface(&first), &interface(&second)),
                Arc::ptr_eq(&volume(&first), &volume(&second)),
            ]
        };
        assert_eq!(shared(&world), [true; 3]);
        let protect = ModifyInstanceAttributeInput {
            instance_id: Some(ids[0].clone()),
            disable_api_termination: Some(AttributeBooleanValue { value: Some(true) }),
            ..Default::default()
        };
        world.call(protect).expect("it exists");
        assert_eq!(shared(&world), [false, true, true]);
        assert!(world.row(&ids[0]).disable_api_termination && !world.row(&ids[1]).disable_api_termination);
    }

    #[test]
    fn one_call_makes_one_reservation() {
        let mut world = World::new();
        let launch = RunInstancesInput { min_count: Some(3), max_count: Some(3), ..world.launch() };
        let made = world.call(launch).expect("the launch is in order");
        let places: Vec<Option<i64>> =
            made.instances.iter().map(|instance| instance.ami_launch_index).collect();
        assert_eq!(places, [Some(0), Some(1), Some(2)]);
        let shown = world.ask(DescribeInstancesInput::default());
        assert_eq!((shown.reservations.len(), shown.reservations[0].instances.len()), (1, 3));
    }

    #[test]
    fn the_public_address_is_decided_by_the_request_before_the_subnet() {
        let mut world = World::new();
        let interface = InstanceNetworkInterfaceSpecification {
            device_index: Some(0),
            associate_public_ip_address: Some(false),
            ..Default::default()
        };
        let launch = RunInstancesInput { network_interfaces: vec![interface], ..world.launch() };
        let id = world.run(launch).remove(0);
        assert_eq!(world.show(&id).public_ip_address, None);
    }

    #[test]
    fn the_same_token_makes_nothing_more() {
        let mut world = World::new();
        let launch = RunInstancesInput { client_token: Some("once".to_owned()), ..world.launch() };
        let first = world.run(launch.clone());
        assert_eq!(world.run(launch.clone()), first);
        assert_eq!(world.region.ec2.instances.len(), 1);
        let other = RunInstancesInput { max_count: Some(2), ..launch.clone() };
        assert!(world.refusal(other).starts_with("IdempotentParameterMismatch"));
        world.terminate(&first[0]);
        assert!(world.refusal(launch.clone()).starts_with("IdempotentInstanceTerminated"));
        world.pass(Duration::hours(2));
        assert_ne!(world.run(launch), first, "the token is free again");
    }

    #[test]
    fn the_vcpu_limit_counts_what_runs_and_launches_as_many_as_fit() {
        let mut world = World::new();
        world.region.ec2.vcpu_limit = Some(3);
        let launch = RunInstancesInput { min_count: Some(1), max_count: Some(5), ..world.launch() };
        let ids = world.run(launch);
        assert_eq!(ids.len(), 3);
        let launch = world.launch();
        assert!(world.refusal(launch.clone()).starts_with("VcpuLimitExceeded"));
        world.pass(Duration::secs(20));
        world.stop(&ids[0]);
        world.call(launch).expect("a stopping instance does not count");
        world.pass(Duration::secs(40));
        let start = StartInstancesInput { instance_ids: vec![ids[0].clone()], ..Default::default() };
        assert!(world.refusal(start).starts_with("VcpuLimitExceeded"));
    }

    #[test]
    fn auto_scaling_is_named_as_requester_and_may_set_tags_of_awss_own() {
        let mut world = World::new();
        let tag = Tag { key: Some("aws:autoscaling:groupName".to_owned()), value: Some("web".to_owned()) };
        let specification = TagSpecification { resource_type: Some("instance".to_owned()), tags: vec![tag] };
        let launch = RunInstancesInput { tag_specifications: vec![specification], ..world.launch() };
        assert_eq!(
            world.refusal(launch.clone()),
            "InvalidParameterValue: Tag keys starting with 'aws:' are reserved for internal use"
        );
        let made =
            world.region.call_as(Caller::Service(Service::AutoScaling), launch).expect("Auto Scaling may");
        assert_eq!(made.requester_id.as_deref(), Some("940372691376"));
        assert_eq!(made.instances[0].tags[0].value.as_deref(), Some("web"));
    }

    #[test]
    fn volumes_are_changed_added_and_kept_as_the_mappings_say() {
        let mut world = World::new();
        let mapping = |device: &str, size: i64, delete: Option<bool>| BlockDeviceMapping {
            device_name: Some(device.to_owned()),
            ebs: Some(EbsBlockDevice {
                volume_size: Some(size),
                delete_on_termination: delete,
                ..Default::default()
            }),
            ..Default::default()
        };
        let launch = RunInstancesInput {
            block_device_mappings: vec![mapping("/dev/xvda", 20, Some(false)), mapping("/dev/sdf", 5, None)],
            ..world.launch()
        };
        let id = world.run(launch).remove(0);
        world.pass(Duration::secs(20));
        let sizes: Vec<i64> = world.region.ec2.volumes.rows().map(|volume| volume.size).collect();
        assert_eq!(sizes.iter().sum::<i64>(), 25);
        world.terminate(&id);
        world.pass(Duration::secs(45));
        let left: Vec<(i64, VolumeState)> =
            world.region.ec2.volumes.rows().map(|volume| (volume.size, volume.state)).collect();
        assert_eq!(left, [(20, VolumeState::Available)]);
        assert!(
            world.region.ec2.volumes.rows().all(|volume| volume.content.is_some()),
            "with what was on it"
        );
    }

    #[test]
    fn volumes_have_the_performance_and_encryption_that_is_asked_for() {
        let mut world = World::new();
        let disk = |device: &str, ebs: EbsBlockDevice| BlockDeviceMapping {
            device_name: Some(device.to_owned()),
            ebs: Some(ebs),
            ..Default::default()
        };
        let fast = EbsBlockDevice {
            volume_type: Some(VolumeType::Gp3),
            iops: Some(4_000),
            throughput: Some(500),
            encrypted: Some(true),
            ..Default::default()
        };
        let provisioned = EbsBlockDevice {
            volume_type: Some(VolumeType::Io1),
            volume_size: Some(10),
            iops: Some(500),
            ..Default::default()
        };
        let launch = RunInstancesInput {
            block_device_mappings: vec![disk("/dev/xvda", fast), disk("/dev/sdf", provisioned)],
            ..world.launch()
        };
        let id = world.run(launch).remove(0);
        let shown: Vec<_> = world
            .row(&id)
            .volumes
            .iter()
            .filter_map(|attached| world.region.ec2.volumes.get(&attached.volume))
            .map(|row| (row.volume_type.as_str(), row.iops(), row.throughput, row.encrypted))
            .collect();
        assert_eq!(shown, [("gp3", Some(4_000), Some(500), true), ("io1", Some(500), None, false)]);
        let without = EbsBlockDevice { volume_type: Some(VolumeType::Io1), ..Default::default() };
        let launch =
            RunInstancesInput { block_device_mappings: vec![disk("/dev/xvda", without)], ..world.launch() };
        assert_eq!(world.refusal(launch), "MissingParameter: The request must contain the parameter iops");
    }

    #[test]
    fn cores_threads_and_capacity_for_ebs_are_for_types_that_have_them() {
        let mut world = World::new();
        let with = |world: &World, name: &str, cores: i64, threads: i64| RunInstancesInput {
            instance_type: Some(name.to_owned()),
            cpu_options: Some(CpuOptionsRequest { core_count: Some(cores), threads_per_core: Some(threads) }),
            ..world.launch()
        };
        let launch = with(&world, "m5.4xlarge", 4, 1);
        let id = world.run(RunInstancesInput { ebs_optimized: Some(true), ..launch }).remove(0);
        let shown = world.show(&id);
        assert_eq!(shown.ebs_optimized, Some(true));
        assert_eq!(shown.cpu_options, Some(CpuOptions { core_count: Some(4), threads_per_core: Some(1) }));
        let unsupported = "Unsupported: The requested configuration is currently not supported.";
        let wrong = [
            (with(&world, "t2.medium", 1, 1), unsupported),
            (with(&world, "m5.4xlarge", 3, 2), "InvalidParameterValue: Value (3) for parameter CoreCount"),
            (
                with(&world, "m5.4xlarge", 4, 3),
                "InvalidParameterValue: Value (3) for parameter ThreadsPerCore",
            ),
            (RunInstancesInput { ebs_optimized: Some(true), ..world.launch() }, unsupported),
        ];
        for (launch, refusal) in wrong {
            let got = world.refusal(launch);
            assert!(got.starts_with(refusal), "{got}");
        }
    }

    #[test]
    fn each_kind_of_resource_gets_its_own_tags() {
        let mut world = World::new();
        let specification = |kind: &str| TagSpecification {
            resource_type: Some(kind.to_owned()),
            tags: vec![Tag { key: Some("Kind".to_owned()), value: Some(kind.to_owned()) }],
        };
        let kinds = ["instance", "network-interface", "volume"];
        let tag_specifications = kinds.map(specification).to_vec();
        world.run(RunInstancesInput { tag_specifications, ..world.launch() });
        let tags = world.ask(DescribeTagsInput::default()).tags;
        let mut found: Vec<(String, String)> = tags
            .into_iter()
            .filter(|tag| tag.key.as_deref() == Some("Kind"))
            .filter_map(|tag| Some((tag.resource_type?, tag.value?)))
            .collect();
        found.sort();
        assert_eq!(found, kinds.map(|kind| (kind.to_owned(), kind.to_owned())));
        let wrong =
            RunInstancesInput { tag_specifications: vec![specification("snapshot")], ..world.launch() };
        assert!(
            world.refusal(wrong).starts_with("InvalidParameterValue: 'snapshot' is not a valid taggable")
        );
    }

    #[test]
    fn a_dry_run_is_an_error_and_makes_nothing() {
        let mut world = World::new();
        let launch = RunInstancesInput { dry_run: Some(true), ..world.launch() };
        let refusal = world.region.call_as(Caller::Learner, launch).expect_err("a dry run is an error");
        assert_eq!((refusal.code, refusal.status), ("DryRunOperation", 412));
        assert!(world.region.ec2.instances.is_empty());
    }

    #[test]
    fn a_paravirtual_image_is_refused_when_it_is_launched() {
        let mut world = World::new();
        world.edit_image(|image| image.virtualization_type = VirtualizationType::Paravirtual);
        let launch = world.launch();
        expect_test::expect!["InvalidParameterCombination: Virtualization type 'hvm' is required for instances of type 't2.micro'. Ensure that you are using an AMI with virtualization type 'hvm'. For more information, see http://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html"]
            .assert_eq(&world.refusal(launch));
    }

    #[test]
    fn every_wrong_launch_has_its_own_refusal() {
        let mut world = World::new();
        let base = world.launch();
        let some = |text: &str| Some(text.to_owned());
        let root = |ebs: EbsBlockDevice| {
            vec![BlockDeviceMapping { device_name: some("/dev/xvda"), ebs: Some(ebs), ..Default::default() }]
        };
        let wrong = [
            RunInstancesInput { image_id: some("ami-nothing"), ..base.clone() },
            RunInstancesInput { image_id: some("ami-00000000"), ..base.clone() },
            RunInstancesInput { instance_type: some("t9.micro"), ..base.clone() },
            RunInstancesInput { instance_type: None, ..base.clone() },
            RunInstancesInput { min_count: Some(0), ..base.clone() },
            RunInstancesInput { min_count: Some(3), max_count: Some(2), ..base.clone() },
            RunInstancesInput { max_count: Some(i64::MAX), min_count: Some(i64::MAX), ..base.clone() },
            RunInstancesInput { key_name: some("lost"), ..base.clone() },
            RunInstancesInput { subnet_id: some("subnet-00000000"), ..base.clone() },
            RunInstancesInput { security_group_ids: vec!["sg-00000000".to_owned()], ..base.clone() },
            RunInstancesInput { security_group_ids: vec!["web".to_owned()], ..base.clone() },
            RunInstancesInput { security_groups: vec!["web".to_owned()], ..base.clone() },
            RunInstancesInput { user_data: some("é"), ..base.clone() },
            RunInstancesInput { user_data: Some(STANDARD.encode(vec![b'x'; 16 * 1024 + 1])), ..base.clone() },
            RunInstancesInput {
                block_device_mappings: root(EbsBlockDevice { volume_size: Some(4), ..Default::default() }),
                ..base.clone()
            },
            RunInstancesInput {
                block_device_mappings: root(EbsBlockDevice {
                    kms_key_id: some("alias/own"),
                    encrypted: Some(true),
                    ..Default::default()
                }),
                ..base.clone()
            },
            RunInstancesInput {
                block_device_mappings: ["/dev/sdb", "sdb"]
                    .map(|name| BlockDeviceMapping {
                        device_name: some(name),
                        ebs: Some(EbsBlockDevice { volume_size: Some(1), ..Default::default() }),
                        ..Default::default()
                    })
                    .to_vec(),
                ..base.clone()
            },
            RunInstancesInput {
                block_device_mappings: vec![BlockDeviceMapping {
                    device_name: some("xvda"),
                    ebs: Some(EbsBlockDevice { volume_size: Some(8), ..Default::default() }),
                    ..Default::default()
                }],
                ..base.clone()
            },
            RunInstancesInput {
                ipv6_addresses: vec![InstanceIpv6Address {
                    ipv6_address: some("::1"),
                    is_primary_ipv6: Some(true),
                }],
                ..base.clone()
            },
            RunInstancesInput { ipv6_address_count: Some(51), ..base.clone() },
            RunInstancesInput { private_ip_address: some("10.9.9.9"), ..base.clone() },
            RunInstancesInput {
                placement: Some(Placement { availability_zone: some("eu-west-2z"), ..Default::default() }),
                ..base.clone()
            },
        ];
        let mut refusals = String::new();
        for input in wrong {
            let refusal = world.refusal(input);
            let vpc = world.region.ec2.vpcs.rows().next().expect("there is a VPC").id.to_string();
            let snapshot = world.region.ec2.snapshots.rows().next().expect("there is one").id.to_string();
            let refusal = refusal.replace(&vpc, "vpc-…").replace(&snapshot, "snap-…");
            writeln!(refusals, "{refusal}").expect("a string takes any text");
        }
        expect_test::expect![[r#"
            InvalidAMIID.Malformed: Invalid id: "ami-nothing" (expecting "ami-...")
            InvalidAMIID.NotFound: The image id '[ami-00000000]' does not exist
            InvalidParameterValue: Invalid value 't9.micro' for InstanceType.
            InvalidParameterCombination: Non-Windows instances with a virtualization type of 'hvm' are currently not supported for this instance type.
            InvalidParameterValue: Value (0) for parameter minCount is invalid. It must be greater than 0.
            InvalidParameterValue: Value (2) for parameter maxCount is invalid. It must not be less than minCount.
            VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit of 32 allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.
            InvalidKeyPair.NotFound: The key pair 'lost' does not exist
            InvalidSubnetID.NotFound: The subnet ID 'subnet-00000000' does not exist
            InvalidGroup.NotFound: The security group 'sg-00000000' does not exist
            InvalidGroupId.Malformed: Invalid id: "web" (expecting "sg-...")
            InvalidGroup.NotFound: The security group 'web' does not exist in default VPC 'vpc-…'
            InvalidUserData.Malformed: Invalid BASE64 encoding of user data.
            InvalidUserData.Malformed: User data is limited to 16384 bytes
            InvalidBlockDeviceMapping: Volume of size 4GB is smaller than snapshot 'snap-65ea7e4ac45a7f9a4', expect size >= 8GB
            UnsupportedOperation: The parameter KmsKeyId is not supported here
            InvalidBlockDeviceMapping: The device 'sdb' is used in more than one block-device mapping
            InvalidBlockDeviceMapping: The device 'xvda' is used in more than one block-device mapping
            UnsupportedOperation: The parameter Ipv6Address.IsPrimaryIpv6 is not supported here
            InvalidParameterValue: Value (51) for parameter ipv6AddressCount is invalid.
            InvalidParameterValue: Address 10.9.9.9 does not fall within the subnet's address range
            InvalidParameterValue: Invalid availability zone: [eu-west-2z]
        "#]].assert_eq(&refusals);
    }

    #[test]
    fn user_data_of_exactly_16_kib_is_accepted() {
        let mut world = World::new();
        let user_data = Some(STANDARD.encode(vec![b'x'; 16 * 1024]));
        let launch = RunInstancesInput { user_data, ..world.launch() };
        assert_eq!(world.run(launch).len(), 1);
    }
}
