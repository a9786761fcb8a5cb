//! DescribeLoadBalancerAttributes — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancerAttributes.html>
//!
//! Supported: everything; attributes that nothing here depends on show their defaults.

use model::elbv2::{
    DescribeLoadBalancerAttributesInput, DescribeLoadBalancerAttributesOutput, LoadBalancerAttribute,
};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::load_balancer::ATTRIBUTES;
use crate::region::Region;

pub(crate) fn describe_load_balancer_attributes(
    region: &Region,
    input: DescribeLoadBalancerAttributesInput,
) -> Result<DescribeLoadBalancerAttributesOutput, Elbv2Error> {
    let id = region.load_balancer_named(&input.load_balancer_arn.unwrap_or_default())?;
    let row = region.elbv2.load_balancers.get(&id);
    let value = |key: &str| row.map(|row| row.attribute(key).to_owned());
    let attribute = |key: &str| LoadBalancerAttribute { key: Some(key.to_owned()), value: value(key) };
    let attributes = ATTRIBUTES.iter().map(|(key, ..)| attribute(key)).collect();
    Ok(DescribeLoadBalancerAttributesOutput { attributes })
}
