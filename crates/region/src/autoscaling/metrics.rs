//! Group metrics: which of them a group sends to CloudWatch.
//!
//! Supported: which are enabled. Simplified: there is no CloudWatch in this region that would receive them.
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_EnableMetricsCollection.html>; the sentences
//! are from memory.

use model::autoscaling::EnabledMetric;

use crate::autoscaling::AutoScalingError;

/// The metrics of a group, in the order of AWS's page.
pub const METRICS: &[&str] = &[
    "GroupMinSize",
    "GroupMaxSize",
    "GroupDesiredCapacity",
    "GroupInServiceInstances",
    "GroupPendingInstances",
    "GroupStandbyInstances",
    "GroupTerminatingInstances",
    "GroupTotalInstances",
    "GroupInServiceCapacity",
    "GroupPendingCapacity",
    "GroupStandbyCapacity",
    "GroupTerminatingCapacity",
    "GroupTotalCapacity",
    "WarmPoolDesiredCapacity",
    "WarmPoolWarmedCapacity",
    "WarmPoolPendingCapacity",
    "WarmPoolTerminatingCapacity",
    "WarmPoolTotalCapacity",
    "GroupAndWarmPoolDesiredCapacity",
    "GroupAndWarmPoolTotalCapacity",
];

/// The only granularity.
pub const GRANULARITY: &str = "1Minute";

/// Metrics that exist; all of them if none is named.
pub(crate) fn named(names: &[String]) -> Result<Vec<&'static str>, AutoScalingError> {
    if names.is_empty() {
        return Ok(METRICS.to_vec());
    }
    let known = |name: &String| {
        METRICS
            .iter()
            .find(|metric| **metric == name.as_str())
            .copied()
            .ok_or_else(|| AutoScalingError::validation(format!("Invalid metric type: {name}")))
    };
    names.iter().map(known).collect()
}

/// Enabled metrics as the API shows them.
pub(crate) fn shapes(enabled: &[&'static str]) -> Vec<EnabledMetric> {
    let shape = |metric: &&str| EnabledMetric {
        metric: Some((*metric).to_owned()),
        granularity: Some(GRANULARITY.to_owned()),
    };
    enabled.iter().map(shape).collect()
}
