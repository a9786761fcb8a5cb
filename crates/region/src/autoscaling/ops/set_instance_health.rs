//! SetInstanceHealth — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SetInstanceHealth.html>
//!
//! Supported: everything; the grace period is respected unless the caller says otherwise.

use model::autoscaling::{SetInstanceHealthInput, SetInstanceHealthOutput};
use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::Caller;
use crate::autoscaling::group::Lifecycle;
use crate::autoscaling::{input, reconcile};
use clockwork::Duration;

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
        let grace = Duration::secs(u64::try_from(group.health_check_grace_period).unwrap_or_default());
        if let Some(member) = group.members.iter_mut().find(|member| member.instance == instance) {
            let within = match member.lifecycle {
                Lifecycle::InService { since } => now < since + grace,
                Lifecycle::Pending | Lifecycle::Terminating { .. } => true,
            };
            if healthy || !(respects && within) {
                member.healthy = healthy;
                member.complaint = None;
            }
        }
    }
    reconcile::look_soon(region, &key);
    Ok(SetInstanceHealthOutput::default())
}
