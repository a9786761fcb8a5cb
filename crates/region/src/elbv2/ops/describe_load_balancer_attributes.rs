//! DescribeLoadBalancerAttributes — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancerAttributes.html>
//!
//! Supported: everything. Simplified: some attributes have no effect; they are named under *Attributes* in what is
//! simplified everywhere.

use model::elbv2::{
    DescribeLoadBalancerAttributesInput, DescribeLoadBalancerAttributesOutput, LoadBalancerAttribute,
};

use crate::elbv2::attributes::LOAD_BALANCER;
use crate::elbv2::errors::Elbv2Error;
use crate::region::Region;

pub(crate) fn describe_load_balancer_attributes(
    region: &Region,
    input: DescribeLoadBalancerAttributesInput,
) -> Result<DescribeLoadBalancerAttributesOutput, Elbv2Error> {
    let id = region.load_balancer_named(&input.load_balancer_arn.unwrap_or_default())?;
    let row = region.elbv2.load_balancers.get(&id);
    let value = |key: &str| row.map(|row| row.attribute(key).to_owned());
    let attribute = |key: &str| LoadBalancerAttribute { key: Some(key.to_owned()), value: value(key) };
    let attributes = LOAD_BALANCER.rows.iter().map(|(key, ..)| attribute(key)).collect();
    Ok(DescribeLoadBalancerAttributesOutput { attributes })
}
