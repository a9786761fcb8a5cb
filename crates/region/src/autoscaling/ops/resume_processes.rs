//! ResumeProcesses — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_ResumeProcesses.html>
//!
//! Supported: everything. What was launched meanwhile is not registered with target groups afterwards.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::{input, wake};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{ResumeProcessesInput, ResumeProcessesOutput};

pub(crate) fn resume_processes(
    region: &mut Region,
    _caller: Caller,
    input: ResumeProcessesInput,
) -> Result<ResumeProcessesOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let processes = input::processes(&input.scaling_processes)?;
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        for process in processes {
            group.suspended.remove(process);
        }
    }
    wake::look_soon(region, &key);
    Ok(ResumeProcessesOutput::default())
}
