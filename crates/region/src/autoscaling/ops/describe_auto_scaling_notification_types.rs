//! DescribeAutoScalingNotificationTypes — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingNotificationTypes.html>
//!
//! Supported: everything. No group notifies anybody here.

use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::autoscaling::{
    DescribeAutoScalingNotificationTypesInput, DescribeAutoScalingNotificationTypesOutput,
};

pub(crate) fn describe_auto_scaling_notification_types(
    _region: &Region,
    _input: DescribeAutoScalingNotificationTypesInput,
) -> Result<DescribeAutoScalingNotificationTypesOutput, AutoScalingError> {
    let names = [
        "autoscaling:EC2_INSTANCE_LAUNCH",
        "autoscaling:EC2_INSTANCE_LAUNCH_ERROR",
        "autoscaling:EC2_INSTANCE_TERMINATE",
        "autoscaling:EC2_INSTANCE_TERMINATE_ERROR",
        "autoscaling:TEST_NOTIFICATION",
    ];
    let auto_scaling_notification_types = names.map(str::to_owned).to_vec();
    Ok(DescribeAutoScalingNotificationTypesOutput { auto_scaling_notification_types })
}
