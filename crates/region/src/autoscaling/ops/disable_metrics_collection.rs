//! DisableMetricsCollection — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DisableMetricsCollection.html>
//!
//! Supported: which metrics are enabled; without names, none is any more.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::{input, metrics};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{DisableMetricsCollectionInput, DisableMetricsCollectionOutput};

pub(crate) fn disable_metrics_collection(
    region: &mut Region,
    _caller: Caller,
    input: DisableMetricsCollectionInput,
) -> Result<DisableMetricsCollectionOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let unwanted = metrics::named(&input.metrics)?;
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        group.enabled_metrics.retain(|name| !unwanted.contains(name));
    }
    Ok(DisableMetricsCollectionOutput::default())
}
