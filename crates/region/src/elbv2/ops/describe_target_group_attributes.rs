//! DescribeTargetGroupAttributes — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroupAttributes.html>
//!
//! Supported: everything. All that are shown have an effect.

use model::elbv2::{
    DescribeTargetGroupAttributesInput, DescribeTargetGroupAttributesOutput, TargetGroupAttribute,
};

use crate::elbv2::attributes::TARGET_GROUP;
use crate::elbv2::errors::Elbv2Error;
use crate::region::Region;

pub(crate) fn describe_target_group_attributes(
    region: &Region,
    input: DescribeTargetGroupAttributesInput,
) -> Result<DescribeTargetGroupAttributesOutput, Elbv2Error> {
    let id = region.target_group_named(&input.target_group_arn.unwrap_or_default())?;
    let row = region.elbv2.target_groups.get(&id);
    let value = |key: &str| row.map(|row| row.attribute(key).to_owned());
    let attribute = |key: &str| TargetGroupAttribute { key: Some(key.to_owned()), value: value(key) };
    let attributes = TARGET_GROUP.rows.iter().map(|(key, ..)| attribute(key)).collect();
    Ok(DescribeTargetGroupAttributesOutput { attributes })
}
