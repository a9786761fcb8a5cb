//! DescribeTerminationPolicyTypes — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeTerminationPolicyTypes.html>
//!
//! Supported: everything. Only policies that this region knows are listed.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::scale_in::POLICIES;
use crate::region::Region;
use model::autoscaling::{DescribeTerminationPolicyTypesInput, DescribeTerminationPolicyTypesOutput};

pub(crate) fn describe_termination_policy_types(
    _region: &Region,
    _input: DescribeTerminationPolicyTypesInput,
) -> Result<DescribeTerminationPolicyTypesOutput, AutoScalingError> {
    let termination_policy_types = POLICIES.iter().map(|policy| (*policy).to_owned()).collect();
    Ok(DescribeTerminationPolicyTypesOutput { termination_policy_types })
}
