//! DescribeListenerAttributes — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerAttributes.html>
//!
//! Supported: every attribute of HTTP listeners.

use model::elbv2::{DescribeListenerAttributesInput, DescribeListenerAttributesOutput, ListenerAttribute};

use crate::elbv2::attributes::LISTENER;
use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::region::Region;

pub(crate) fn describe_listener_attributes(
    region: &Region,
    input: DescribeListenerAttributesInput,
) -> Result<DescribeListenerAttributesOutput, Elbv2Error> {
    let id = region.listener_named(&input.listener_arn.unwrap_or_default())?;
    let row = region.elbv2.listeners.get(&id).ok_or(Elbv2Error::NotFound(Resource::Listener))?;
    let attribute = |key: &str| ListenerAttribute {
        key: Some(key.to_owned()),
        value: Some(row.attribute(key).to_owned()),
    };
    Ok(DescribeListenerAttributesOutput {
        attributes: LISTENER.rows.iter().map(|(key, ..)| attribute(key)).collect(),
    })
}
