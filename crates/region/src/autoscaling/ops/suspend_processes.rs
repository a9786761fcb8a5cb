//! SuspendProcesses — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SuspendProcesses.html>
//!
//! Supported: every process that has a meaning here; without names, all of them.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::Caller;
use model::autoscaling::{SuspendProcessesInput, SuspendProcessesOutput};

pub(crate) fn suspend_processes(
    region: &mut Region,
    _caller: Caller,
    input: SuspendProcessesInput,
) -> Result<SuspendProcessesOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let processes = input::processes(&input.scaling_processes)?;
    let reason = format!("User suspended at {}", region.now.iso_seconds());
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        for process in processes {
            group.suspended.entry(process.to_owned()).or_insert_with(|| reason.clone());
        }
    }
    Ok(SuspendProcessesOutput::default())
}
