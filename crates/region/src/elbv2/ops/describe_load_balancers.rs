//! DescribeLoadBalancers — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html>
//!
//! Supported: everything.

use clockwork::sort;
use model::elbv2::{DescribeLoadBalancersInput, DescribeLoadBalancersOutput};

use crate::elbv2::LoadBalancer;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::ops::{MOST_NAMED, page};
use crate::region::Region;

pub(crate) fn describe_load_balancers(
    region: &Region,
    input: DescribeLoadBalancersInput,
) -> Result<DescribeLoadBalancersOutput, Elbv2Error> {
    let mut found = named(region, &input)?;
    sort::sort_by(&mut found, |a, b| (a.created_time, &a.name).cmp(&(b.created_time, &b.name)));
    let shapes = found.into_iter().map(|balancer| balancer.to_shape(region)).collect();
    let (load_balancers, next_marker) = page(shapes, input.page_size, input.marker.as_deref())?;
    Ok(DescribeLoadBalancersOutput { load_balancers, next_marker })
}

fn named<'a>(
    region: &'a Region,
    input: &DescribeLoadBalancersInput,
) -> Result<Vec<&'a LoadBalancer>, Elbv2Error> {
    let rows = &region.elbv2.load_balancers;
    let count = input.load_balancer_arns.len().max(input.names.len());
    if count > MOST_NAMED {
        // <https://github.com/cloud-custodian/cloud-custodian/issues/10550> quotes the sentence.
        let message = format!(
            "Up to {MOST_NAMED} load balancers can be described at a time, but {count} were specified"
        );
        return Err(Elbv2Error::Validation(message));
    }
    if !input.load_balancer_arns.is_empty() && !input.names.is_empty() {
        let message = "Load balancer names and load balancer ARNs cannot be specified at the same time";
        return Err(Elbv2Error::Validation(message.to_owned()));
    }
    if !input.load_balancer_arns.is_empty() {
        let arns = input.load_balancer_arns.iter();
        let ids = arns.map(|arn| region.load_balancer_named(arn)).collect::<Result<Vec<_>, _>>()?;
        return Ok(ids.iter().filter_map(|id| rows.get(id)).collect());
    }
    if input.names.is_empty() {
        return Ok(rows.rows().collect());
    }
    let missing = |name: &&String| !rows.rows().any(|balancer| balancer.name == **name);
    let missing: Vec<String> = input.names.iter().filter(missing).cloned().collect();
    if !missing.is_empty() {
        return Err(Elbv2Error::LoadBalancersNotFound(missing));
    }
    Ok(rows.rows().filter(|balancer| input.names.contains(&balancer.name)).collect())
}
