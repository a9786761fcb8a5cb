//! AddListenerCertificates — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AddListenerCertificates.html>
//!
//! Refused as AWS does: whatever certificate is named is not found, since neither AWS Certificate Manager nor IAM is in
//! this region.

use model::Caller;
use model::elbv2::{AddListenerCertificatesInput, AddListenerCertificatesOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::region::Region;

pub(crate) fn add_listener_certificates(
    region: &mut Region,
    _caller: Caller,
    input: AddListenerCertificatesInput,
) -> Result<AddListenerCertificatesOutput, Elbv2Error> {
    region.listener_named(&input.listener_arn.unwrap_or_default())?;
    match input.certificates.into_iter().next() {
        Some(first) => Err(Elbv2Error::CertificateNotFound(first.certificate_arn.unwrap_or_default())),
        None => Ok(AddListenerCertificatesOutput::default()),
    }
}
