//! DescribeListeners — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListeners.html>
//!
//! Supported: everything.

use model::elbv2::{DescribeListenersInput, DescribeListenersOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::ops::page;
use crate::region::Region;

pub(crate) fn describe_listeners(
    region: &Region,
    input: DescribeListenersInput,
) -> Result<DescribeListenersOutput, Elbv2Error> {
    let found = match (&input.load_balancer_arn, input.listener_arns.as_slice()) {
        (Some(arn), []) => region.listeners_of(region.load_balancer_named(arn)?),
        (None, arns) if !arns.is_empty() => {
            let ids = arns.iter().map(|arn| region.listener_named(arn)).collect::<Result<Vec<_>, _>>()?;
            ids.iter().filter_map(|id| region.elbv2.listeners.get(id)).collect()
        }
        _ => {
            let message = "You must specify either listener ARNs or a load balancer ARN";
            return Err(Elbv2Error::Validation(message.to_owned()));
        }
    };
    let shapes = found.into_iter().map(|listener| listener.to_shape(region)).collect();
    let (listeners, next_marker) = page(shapes, input.page_size, input.marker.as_deref())?;
    Ok(DescribeListenersOutput { listeners, next_marker })
}
