//! DescribeSSLPolicies — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeSSLPolicies.html>
//!
//! Supported: names, in whose order the answer is; the type of load balancer, pages. Simplified: the policies for FIPS and
//! for post-quantum key exchange are not listed.

use model::elbv2::{DescribeSSLPoliciesInput, DescribeSSLPoliciesOutput, LoadBalancerTypeEnum};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::ops::page;
use crate::elbv2::ssl_policies;
use crate::region::Region;

pub(crate) fn describe_ssl_policies(
    _region: &Region,
    input: DescribeSSLPoliciesInput,
) -> Result<DescribeSSLPoliciesOutput, Elbv2Error> {
    if let Some(name) = input.names.iter().find(|name| !ssl_policies::exists(name)) {
        return Err(Elbv2Error::SslPolicyNotFound(name.clone()));
    }
    let wanted = |name: Option<&str>| {
        input.names.is_empty() || input.names.iter().any(|asked| Some(asked.as_str()) == name)
    };
    // Gateway Load Balancers look into nothing.
    let any = input.load_balancer_type != Some(LoadBalancerTypeEnum::Gateway);
    let mut policies: Vec<_> =
        ssl_policies::shapes().filter(|policy| any && wanted(policy.name.as_deref())).collect();
    clockwork::sort::sort_by_key(&mut policies, |policy| {
        input.names.iter().position(|asked| Some(asked) == policy.name.as_ref())
    });
    let (ssl_policies, next_marker) = page(policies, input.page_size, input.marker.as_deref())?;
    Ok(DescribeSSLPoliciesOutput { ssl_policies, next_marker })
}
