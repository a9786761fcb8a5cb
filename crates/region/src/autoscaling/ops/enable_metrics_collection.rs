//! EnableMetricsCollection — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_EnableMetricsCollection.html>
//!
//! Supported: which metrics are enabled. Simplified: nothing in this region receives them.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::autoscaling::metrics::{self, GRANULARITY, METRICS};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{EnableMetricsCollectionInput, EnableMetricsCollectionOutput};

pub(crate) fn enable_metrics_collection(
    region: &mut Region,
    _caller: Caller,
    input: EnableMetricsCollectionInput,
) -> Result<EnableMetricsCollectionOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let granularity = input.granularity.unwrap_or_default();
    if granularity != GRANULARITY {
        let sentence = format!("Invalid granularity: {granularity}. The only valid value is {GRANULARITY}");
        return Err(AutoScalingError::Validation(sentence));
    }
    let wanted = metrics::named(&input.metrics)?;
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        let enabled = METRICS.iter().copied();
        group.enabled_metrics =
            enabled.filter(|name| wanted.contains(name) || group.enabled_metrics.contains(name)).collect();
    }
    Ok(EnableMetricsCollectionOutput::default())
}
