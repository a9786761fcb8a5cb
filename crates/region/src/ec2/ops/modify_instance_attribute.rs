//! ModifyInstanceAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html>
//!
//! Supported: one attribute a call: `InstanceType`, `UserData`, `EbsOptimized` and `EnaSupport` (only while stopped),
//! `DisableApiTermination`, `DisableApiStop`, `InstanceInitiatedShutdownBehavior`, `SourceDestCheck`, `Groups`,
//! `BlockDeviceMappings` (`DeleteOnTermination`); all but the last two also as `Attribute` and `Value`. Refused by name:
//! the others. Simplified: no machine forwards packets, so that `SourceDestCheck` is remembered and never tried.

use model::Caller;
use model::ec2::*;
use model::ids::{InstanceId, SecurityGroupId};

use super::run_instances;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::{Instance, InstanceState};
use crate::ec2::instance_types::InstanceType;
use crate::region::Region;

pub(crate) fn modify_instance_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ModifyInstanceAttributeInput,
) -> Result<ModifyInstanceAttributeOutput, Ec2Error> {
    let instance = region.ec2.instance_named(input.instance_id.as_deref().unwrap_or_default())?;
    let id = instance.id;
    let input = with_value(input)?;
    check_single(&input)?;
    let change = change(region, instance, &input)?;
    unless_dry_run(input.dry_run)?;
    apply(region, id, change);
    Ok(ModifyInstanceAttributeOutput {})
}

/// The one thing that a call changes.
enum Change {
    DisableApiTermination(bool),
    DisableApiStop(bool),
    TerminatesOnShutdown(bool),
    InstanceType(&'static InstanceType),
    UserData(Option<String>),
    EbsOptimized(bool),
    EnaSupport,
    SourceDestCheck(bool),
    Groups(Vec<SecurityGroupId>),
    /// For each volume by its place, whether it goes with the instance.
    DeleteOnTermination(Vec<(usize, bool)>),
}

/// `Attribute` and `Value` as the member of that name.
fn with_value(mut input: ModifyInstanceAttributeInput) -> Result<ModifyInstanceAttributeInput, Ec2Error> {
    use InstanceAttributeName as A;
    let (attribute, value) = match (input.attribute.take(), input.value.take()) {
        (None, None) => return Ok(input),
        (Some(A::BlockDeviceMapping), None) if !input.block_device_mappings.is_empty() => return Ok(input),
        (Some(_), None) => return Err(Ec2Error::MissingParameter("value")),
        (None, Some(_)) => return Err(Ec2Error::MissingParameter("attribute")),
        (Some(attribute), Some(value)) => (attribute, value),
    };
    match attribute {
        A::InstanceType => input.instance_type = Some(AttributeValue { value: Some(value) }),
        A::UserData => input.user_data = Some(SecureBlobAttributeValue { value: Some(value) }),
        A::DisableApiTermination => input.disable_api_termination = Some(flag(&value)?),
        A::DisableApiStop => input.disable_api_stop = Some(flag(&value)?),
        A::EbsOptimized => input.ebs_optimized = Some(flag(&value)?),
        A::EnaSupport => input.ena_support = Some(flag(&value)?),
        A::SourceDestCheck => input.source_dest_check = Some(flag(&value)?),
        A::InstanceInitiatedShutdownBehavior => {
            input.instance_initiated_shutdown_behavior = Some(AttributeValue { value: Some(value) });
        }
        _ => return Err(Ec2Error::UnsupportedParameter(attribute.as_str())),
    }
    Ok(input)
}

fn flag(value: &str) -> Result<AttributeBooleanValue, Ec2Error> {
    let value = match value {
        "true" => true,
        "false" => false,
        _ => return Err(Ec2Error::InvalidValue { value: value.to_owned(), parameter: "value", why: "" }),
    };
    Ok(AttributeBooleanValue { value: Some(value) })
}

fn check_single(input: &ModifyInstanceAttributeInput) -> Result<(), Ec2Error> {
    let given = [
        input.disable_api_termination.is_some(),
        input.disable_api_stop.is_some(),
        input.instance_initiated_shutdown_behavior.is_some(),
        input.instance_type.is_some(),
        input.ebs_optimized.is_some(),
        input.ena_support.is_some(),
        input.source_dest_check.is_some(),
        input.user_data.is_some(),
        !input.groups.is_empty(),
        !input.block_device_mappings.is_empty(),
    ];
    match given.iter().filter(|given| **given).count() {
        0 => Err(Ec2Error::InvalidParameterCombination("No attributes specified.")),
        1 => Ok(()),
        _ => Err(Ec2Error::InvalidParameterCombination("Fields for multiple attribute types specified")),
    }
}

fn change(
    region: &Region,
    instance: &Instance,
    input: &ModifyInstanceAttributeInput,
) -> Result<Change, Ec2Error> {
    if instance.state.is_ending() {
        return Err(Ec2Error::CannotModify(instance.id));
    }
    if let Some(value) = &input.disable_api_termination {
        return Ok(Change::DisableApiTermination(value.value.ok_or(Ec2Error::MissingParameter("value"))?));
    }
    if let Some(value) = &input.disable_api_stop {
        return Ok(Change::DisableApiStop(value.value.ok_or(Ec2Error::MissingParameter("value"))?));
    }
    if let Some(value) = &input.instance_initiated_shutdown_behavior {
        return shutdown_behavior(value.value.as_deref().unwrap_or_default());
    }
    if let Some(value) = &input.instance_type {
        check_stopped(instance, input)?;
        return instance_type(instance, value.value.as_deref().unwrap_or_default());
    }
    if let Some(value) = &input.user_data {
        check_stopped(instance, input)?;
        return Ok(Change::UserData(run_instances::user_data(value.value.as_deref())?));
    }
    if let Some(value) = &input.source_dest_check {
        return Ok(Change::SourceDestCheck(value.value.ok_or(Ec2Error::MissingParameter("value"))?));
    }
    if let Some(value) = &input.ebs_optimized {
        check_stopped(instance, input)?;
        let value = value.value.ok_or(Ec2Error::MissingParameter("value"))?;
        let nitro = InstanceType::named(&instance.instance_type).is_some_and(|found| found.nitro);
        // Types of the Xen kind offered here cannot have it:
        // <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html>.
        return if value && !nitro {
            Err(Ec2Error::UnsupportedConfiguration)
        } else {
            Ok(Change::EbsOptimized(value))
        };
    }
    if let Some(value) = &input.ena_support {
        check_stopped(instance, input)?;
        // Once an instance has it, it stays: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/enhanced-networking-ena.html>.
        return match value.value {
            Some(true) => Ok(Change::EnaSupport),
            Some(false) => {
                Err(Ec2Error::InvalidValue { value: "false".to_owned(), parameter: "enaSupport", why: "" })
            }
            None => Err(Ec2Error::MissingParameter("value")),
        };
    }
    if !input.groups.is_empty() {
        let groups = run_instances::check_groups(region, &input.groups, instance.subnet, instance.vpc)?;
        return Ok(Change::Groups(groups));
    }
    delete_on_termination(instance, &input.block_device_mappings)
}

/// A dry run asks for permission, "without actually making the request", and so whatever state the instance is in.
fn check_stopped(instance: &Instance, input: &ModifyInstanceAttributeInput) -> Result<(), Ec2Error> {
    match instance.state == InstanceState::Stopped || input.dry_run == Some(true) {
        true => Ok(()),
        false => Err(Ec2Error::NotStopped(instance.id)),
    }
}

fn shutdown_behavior(value: &str) -> Result<Change, Ec2Error> {
    match ShutdownBehavior::parse(value) {
        Some(behavior) => Ok(Change::TerminatesOnShutdown(behavior == ShutdownBehavior::Terminate)),
        None => Err(Ec2Error::InvalidValue {
            value: value.to_owned(),
            parameter: "instanceInitiatedShutdownBehavior",
            why: "",
        }),
    }
}

fn instance_type(instance: &Instance, name: &str) -> Result<Change, Ec2Error> {
    let found = InstanceType::named(name).ok_or_else(|| {
        Ec2Error::InvalidParameterValue(format!("Invalid value '{name}' for InstanceType."))
    })?;
    if !found.architectures.contains(&instance.architecture) {
        return Err(Ec2Error::ArchitectureMismatch {
            type_architecture: found.architectures.last().map_or("", |architecture| architecture.as_str()),
            image_architecture: instance.architecture.as_str(),
        });
    }
    if found.nitro && !instance.ena_support {
        return Err(Ec2Error::EnaRequired(found.name.to_owned()));
    }
    if instance.ebs_optimized && !found.nitro {
        return Err(Ec2Error::UnsupportedConfiguration);
    }
    Ok(Change::InstanceType(found))
}

fn delete_on_termination(
    instance: &Instance,
    mappings: &[InstanceBlockDeviceMappingSpecification],
) -> Result<Change, Ec2Error> {
    let places = mappings.iter().map(|mapping| {
        let device = mapping.device_name.as_deref().ok_or(Ec2Error::MissingParameter("deviceName"))?;
        let place = instance.volumes.iter().position(|attached| &*attached.device_name == device);
        let place = place.ok_or_else(|| {
            Ec2Error::InvalidBlockDeviceMapping(format!("No device is currently mapped at {device}"))
        })?;
        let ebs = mapping.ebs.as_ref();
        let there = instance.volumes[place].volume.to_string();
        if ebs.and_then(|ebs| ebs.volume_id.as_ref()).is_some_and(|volume| *volume != there) {
            return Err(Ec2Error::InvalidBlockDeviceMapping(format!(
                "The volume that is mapped at {device} is {there}"
            )));
        }
        let flag = ebs.and_then(|ebs| ebs.delete_on_termination);
        Ok((place, flag.ok_or(Ec2Error::MissingParameter("deleteOnTermination"))?))
    });
    places.collect::<Result<_, _>>().map(Change::DeleteOnTermination)
}

fn apply(region: &mut Region, id: InstanceId, change: Change) {
    let Some(instance) = region.ec2.instances.get_mut(&id) else { return };
    match change {
        Change::DisableApiTermination(value) => instance.disable_api_termination = value,
        Change::DisableApiStop(value) => instance.disable_api_stop = value,
        Change::TerminatesOnShutdown(value) => instance.terminates_on_shutdown = value,
        Change::InstanceType(found) => {
            let was_burstable = InstanceType::named(&instance.instance_type).is_some_and(|old| old.burstable);
            // An instance keeps how it spends credits from one burstable type to the next.
            if !(found.burstable && was_burstable) {
                instance.unlimited_credits = found.burstable && found.nitro;
            }
            // Cores and threads were chosen for the old type.
            instance.cpu_options = None;
            instance.instance_type = found.name.to_owned();
        }
        Change::EbsOptimized(value) => instance.ebs_optimized = value,
        Change::EnaSupport => instance.ena_support = true,
        Change::SourceDestCheck(value) => {
            let interface = instance.network_interface;
            if let Some(interface) = interface.and_then(|id| region.ec2.network_interfaces.get_mut(&id)) {
                interface.source_dest_check = value;
            }
        }
        Change::UserData(user_data) => instance.user_data = user_data,
        Change::DeleteOnTermination(flags) => {
            for (place, flag) in flags {
                instance.volumes[place].delete_on_termination = flag;
            }
        }
        Change::Groups(groups) => {
            instance.security_groups.clone_from(&groups);
            let interface = instance.network_interface;
            if let Some(interface) = interface.and_then(|id| region.ec2.network_interfaces.get_mut(&id)) {
                interface.security_groups = groups;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;

    use super::*;
    use crate::ec2::instance::testing::World;

    fn modify(id: &str) -> ModifyInstanceAttributeInput {
        ModifyInstanceAttributeInput { instance_id: Some(id.to_owned()), ..Default::default() }
    }

    #[test]
    fn the_type_can_be_changed_only_while_the_instance_is_stopped() {
        let mut world = World::new();
        let id = world.running();
        let larger = AttributeValue { value: Some("t3.small".to_owned()) };
        let change = ModifyInstanceAttributeInput { instance_type: Some(larger), ..modify(&id) };
        let refusal = format!("IncorrectInstanceState: The instance '{id}' is not in the 'stopped' state.");
        assert_eq!(world.refusal(change.clone()), refusal);
        world.stop(&id);
        world.pass(Duration::secs(40));
        world.call(change).expect("it is stopped");
        assert_eq!(world.show(&id).instance_type.as_deref(), Some("t3.small"));
    }

    #[test]
    fn ebs_optimization_needs_a_stopped_instance_of_a_type_that_has_it() {
        let mut world = World::new();
        let id = world.running();
        let yes = Some(AttributeBooleanValue { value: Some(true) });
        let optimize = ModifyInstanceAttributeInput { ebs_optimized: yes, ..modify(&id) };
        assert!(world.refusal(optimize.clone()).starts_with("IncorrectInstanceState"));
        world.stop(&id);
        world.pass(Duration::secs(40));
        assert!(world.refusal(optimize.clone()).starts_with("Unsupported: The requested configuration"));
        let to = |name: &str| ModifyInstanceAttributeInput {
            instance_type: Some(AttributeValue { value: Some(name.to_owned()) }),
            ..modify(&id)
        };
        world.call(to("m5.large")).expect("it is stopped");
        world.call(optimize).expect("every m5 has it");
        assert_eq!(world.show(&id).ebs_optimized, Some(true));
        assert!(world.refusal(to("t2.micro")).starts_with("Unsupported: "));
    }

    #[test]
    fn groups_change_on_the_interface_too() {
        let mut world = World::new();
        let id = world.running();
        let group = CreateSecurityGroupInput {
            group_name: Some("web".to_owned()),
            description: Some("web".to_owned()),
            ..Default::default()
        };
        let group = world.call(group).expect("the name is free").group_id.expect("it has an id");
        let change = ModifyInstanceAttributeInput { groups: vec![group.clone()], ..modify(&id) };
        world.call(change).expect("the group is of the same VPC");
        let interface = &world.show(&id).network_interfaces[0];
        assert_eq!(interface.groups[0].group_id, Some(group));
    }

    #[test]
    fn one_attribute_a_call_also_as_a_value() {
        let mut world = World::new();
        let id = world.running();
        let yes = AttributeBooleanValue { value: Some(true) };
        let both = ModifyInstanceAttributeInput {
            disable_api_stop: Some(yes.clone()),
            disable_api_termination: Some(yes),
            ..modify(&id)
        };
        assert!(world.refusal(both).starts_with("InvalidParameterCombination"));
        assert!(world.refusal(modify(&id)).starts_with("InvalidParameterCombination"));
        let value = ModifyInstanceAttributeInput {
            attribute: Some(InstanceAttributeName::DisableApiTermination),
            value: Some("true".to_owned()),
            ..modify(&id)
        };
        world.call(value).expect("it can be protected");
        let attribute = DescribeInstanceAttributeInput {
            instance_id: Some(id),
            attribute: Some(InstanceAttributeName::DisableApiTermination),
            ..Default::default()
        };
        let shown = world.ask(attribute).disable_api_termination.and_then(|value| value.value);
        assert_eq!(shown, Some(true));
    }
}
