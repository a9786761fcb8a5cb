//! DescribeLifecycleHookTypes — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLifecycleHookTypes.html>
//!
//! Supported: everything. No group has hooks here.

use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::autoscaling::{DescribeLifecycleHookTypesInput, DescribeLifecycleHookTypesOutput};

pub(crate) fn describe_lifecycle_hook_types(
    _region: &Region,
    _input: DescribeLifecycleHookTypesInput,
) -> Result<DescribeLifecycleHookTypesOutput, AutoScalingError> {
    let names = ["autoscaling:EC2_INSTANCE_LAUNCHING", "autoscaling:EC2_INSTANCE_TERMINATING"];
    Ok(DescribeLifecycleHookTypesOutput { lifecycle_hook_types: names.map(str::to_owned).to_vec() })
}
