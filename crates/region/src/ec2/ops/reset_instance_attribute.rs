//! ResetInstanceAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetInstanceAttribute.html>
//!
//! Supported: `sourceDestCheck`, back to true; `kernel` and `ramdisk` of a stopped instance, which have none here and stay
//! without. Every other attribute cannot be reset, on AWS either.

use model::Caller;
use model::ec2::{InstanceAttributeName, ResetInstanceAttributeInput, ResetInstanceAttributeOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::InstanceState;
use crate::region::Region;

pub(crate) fn reset_instance_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ResetInstanceAttributeInput,
) -> Result<ResetInstanceAttributeOutput, Ec2Error> {
    let instance = region.ec2.instance_named(input.instance_id.as_deref().unwrap_or_default())?;
    let (id, interface) = (instance.id, instance.network_interface);
    if instance.state.is_ending() {
        return Err(Ec2Error::CannotModify(id));
    }
    use InstanceAttributeName as A;
    match input.attribute {
        Some(A::SourceDestCheck) => {}
        Some(A::Kernel | A::Ramdisk) if instance.state == InstanceState::Stopped => {}
        Some(A::Kernel | A::Ramdisk) => return Err(Ec2Error::NotStopped(id)),
        other => {
            let value = other.map_or("", A::as_str).to_owned();
            let why = "You can only reset the following attributes: kernel, ramdisk, sourceDestCheck.";
            return Err(Ec2Error::InvalidValue { value, parameter: "attribute", why });
        }
    }
    unless_dry_run(input.dry_run)?;
    if input.attribute == Some(A::SourceDestCheck)
        && let Some(interface) = interface.and_then(|id| region.ec2.network_interfaces.get_mut(&id))
    {
        interface.source_dest_check = true;
    }
    Ok(ResetInstanceAttributeOutput {})
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;

    #[test]
    fn the_check_of_source_and_destination_can_be_turned_off_and_reset() {
        let mut world = World::new();
        let id = world.running();
        let off = ModifyInstanceAttributeInput {
            instance_id: Some(id.clone()),
            source_dest_check: Some(AttributeBooleanValue { value: Some(false) }),
            ..Default::default()
        };
        world.call(off).expect("it can be turned off");
        assert_eq!(world.show(&id).source_dest_check, Some(false));
        let reset = |attribute| ResetInstanceAttributeInput {
            instance_id: Some(id.clone()),
            attribute: Some(attribute),
            ..Default::default()
        };
        world.call(reset(InstanceAttributeName::SourceDestCheck)).expect("it can be reset");
        assert_eq!(world.show(&id).source_dest_check, Some(true));
        let kernel = world.refusal(reset(InstanceAttributeName::Kernel));
        assert_eq!(
            kernel,
            format!("IncorrectInstanceState: The instance '{id}' is not in the 'stopped' state.")
        );
        assert_eq!(
            world.refusal(reset(InstanceAttributeName::UserData)),
            "InvalidParameterValue: Value (userData) for parameter attribute is invalid. You can only reset the \
             following attributes: kernel, ramdisk, sourceDestCheck."
        );
    }
}
