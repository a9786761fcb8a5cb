//! DescribeMetricCollectionTypes — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeMetricCollectionTypes.html>
//!
//! Supported: everything.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::metrics::{GRANULARITY, METRICS};
use crate::region::Region;
use model::autoscaling::{DescribeMetricCollectionTypesInput, DescribeMetricCollectionTypesOutput};
use model::autoscaling::{MetricCollectionType, MetricGranularityType};

pub(crate) fn describe_metric_collection_types(
    _region: &Region,
    _input: DescribeMetricCollectionTypesInput,
) -> Result<DescribeMetricCollectionTypesOutput, AutoScalingError> {
    let metric = |name: &&str| MetricCollectionType { metric: Some((*name).to_owned()) };
    Ok(DescribeMetricCollectionTypesOutput {
        metrics: METRICS.iter().map(metric).collect(),
        granularities: vec![MetricGranularityType { granularity: Some(GRANULARITY.to_owned()) }],
    })
}
