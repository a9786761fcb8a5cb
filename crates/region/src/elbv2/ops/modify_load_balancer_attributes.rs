//! ModifyLoadBalancerAttributes — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyLoadBalancerAttributes.html>
//!
//! Supported: every attribute but logs. Refused by name: logs. Simplified: some attributes are remembered and have no
//! effect; they are named under *Attributes* in what is simplified everywhere.

use model::Caller;
use model::elbv2::{
    DescribeLoadBalancerAttributesInput, ModifyLoadBalancerAttributesInput,
    ModifyLoadBalancerAttributesOutput,
};

use crate::elbv2::attributes::LOAD_BALANCER;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::ops::describe_load_balancer_attributes::describe_load_balancer_attributes;
use crate::region::Region;

pub(crate) fn modify_load_balancer_attributes(
    region: &mut Region,
    _caller: Caller,
    input: ModifyLoadBalancerAttributesInput,
) -> Result<ModifyLoadBalancerAttributesOutput, Elbv2Error> {
    let id = region.load_balancer_named(input.load_balancer_arn.as_deref().unwrap_or_default())?;
    let mut wanted = Vec::new();
    for attribute in input.attributes {
        let (key, value) = (attribute.key.unwrap_or_default(), attribute.value.unwrap_or_default());
        LOAD_BALANCER.check(&key, &value)?;
        wanted.push((key, value));
    }
    if let Some(row) = region.elbv2.load_balancers.get_mut(&id) {
        row.attributes.extend(wanted);
    }
    let shown = describe_load_balancer_attributes(
        region,
        DescribeLoadBalancerAttributesInput { load_balancer_arn: input.load_balancer_arn },
    )?;
    Ok(ModifyLoadBalancerAttributesOutput { attributes: shown.attributes })
}
