//! DescribeListenerCertificates — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerCertificates.html>
//!
//! Supported: what is true of every listener here: an HTTP listener has no certificate, and there are no others.

use model::elbv2::{DescribeListenerCertificatesInput, DescribeListenerCertificatesOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::ops::page;
use crate::region::Region;

pub(crate) fn describe_listener_certificates(
    region: &Region,
    input: DescribeListenerCertificatesInput,
) -> Result<DescribeListenerCertificatesOutput, Elbv2Error> {
    region.listener_named(&input.listener_arn.unwrap_or_default())?;
    let (certificates, next_marker) = page(Vec::new(), input.page_size, input.marker.as_deref())?;
    Ok(DescribeListenerCertificatesOutput { certificates, next_marker })
}
