//! SetInstanceHealth — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SetInstanceHealth.html>
//!
//! Supported: everything; the grace period is respected unless the caller says otherwise.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::Complaint;
use crate::autoscaling::{health, input, wake};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{SetInstanceHealthInput, SetInstanceHealthOutput};

pub(crate) fn set_instance_health(
    region: &mut Region,
    _caller: Caller,
    input: SetInstanceHealthInput,
) -> Result<SetInstanceHealthOutput, AutoScalingError> {
    let text = input.instance_id.unwrap_or_default();
    let (key, instance) = input::member(region, &text)?;
    let healthy = match input.health_status.as_deref() {
        Some("Healthy") => true,
        Some("Unhealthy") => false,
        other => {
            let sentence = format!("Health Status {} is not valid.", other.unwrap_or_default());
            return Err(AutoScalingError::validation(sentence));
        }
    };
    let now = region.now;
    let respects = input.should_respect_grace_period.unwrap_or(true);
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        let Some(position) = group.members.iter().position(|member| member.instance == instance) else {
            return Ok(SetInstanceHealthOutput::default());
        };
        let within = health::judged_from(group, &group.members[position]).is_none_or(|from| now < from);
        if healthy || !(respects && within) {
            group.members[position].complaint = (!healthy).then_some(Complaint::User);
        }
    }
    wake::look_soon(region, &key);
    Ok(SetInstanceHealthOutput::default())
}
