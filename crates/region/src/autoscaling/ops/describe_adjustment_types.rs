//! DescribeAdjustmentTypes — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAdjustmentTypes.html>
//!
//! Supported: everything.

use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::autoscaling::{AdjustmentType, DescribeAdjustmentTypesInput, DescribeAdjustmentTypesOutput};

pub(crate) fn describe_adjustment_types(
    _region: &Region,
    _input: DescribeAdjustmentTypesInput,
) -> Result<DescribeAdjustmentTypesOutput, AutoScalingError> {
    let names = ["ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"];
    let adjustment_types =
        names.map(|name| AdjustmentType { adjustment_type: Some(name.to_owned()) }).to_vec();
    Ok(DescribeAdjustmentTypesOutput { adjustment_types })
}
