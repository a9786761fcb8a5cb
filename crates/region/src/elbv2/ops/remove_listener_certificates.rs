//! RemoveListenerCertificates — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RemoveListenerCertificates.html>
//!
//! Supported: what is true of every listener here: none has a certificate, so there is nothing to remove. AWS names no
//! error for a certificate that a listener does not have.

use model::Caller;
use model::elbv2::{RemoveListenerCertificatesInput, RemoveListenerCertificatesOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::region::Region;

pub(crate) fn remove_listener_certificates(
    region: &mut Region,
    _caller: Caller,
    input: RemoveListenerCertificatesInput,
) -> Result<RemoveListenerCertificatesOutput, Elbv2Error> {
    region.listener_named(&input.listener_arn.unwrap_or_default())?;
    Ok(RemoveListenerCertificatesOutput::default())
}
