//! DescribeScalingProcessTypes — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeScalingProcessTypes.html>
//!
//! Supported: everything.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::PROCESSES;
use crate::region::Region;
use model::autoscaling::ProcessType;
use model::autoscaling::{DescribeScalingProcessTypesInput, DescribeScalingProcessTypesOutput};

pub(crate) fn describe_scaling_process_types(
    _region: &Region,
    _input: DescribeScalingProcessTypesInput,
) -> Result<DescribeScalingProcessTypesOutput, AutoScalingError> {
    let process = |name: &&str| ProcessType { process_name: Some((*name).to_owned()) };
    Ok(DescribeScalingProcessTypesOutput { processes: PROCESSES.iter().map(process).collect() })
}
