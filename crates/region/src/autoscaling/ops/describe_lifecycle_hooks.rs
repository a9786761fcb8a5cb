//! DescribeLifecycleHooks — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLifecycleHooks.html>
//!
//! Supported: what is true of every group: it has no hook, since none can be made (PutLifecycleHook is refused by name).
//! A group that does not exist is refused.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::autoscaling::{DescribeLifecycleHooksInput, DescribeLifecycleHooksOutput};

pub(crate) fn describe_lifecycle_hooks(
    region: &Region,
    input: DescribeLifecycleHooksInput,
) -> Result<DescribeLifecycleHooksOutput, AutoScalingError> {
    input::known_group_name(region, input.auto_scaling_group_name)?;
    Ok(DescribeLifecycleHooksOutput::default())
}
