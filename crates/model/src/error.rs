//! What a refusal looks like at the door.

use core::fmt;

use crate::operation::Service;

/// AWS's refusal of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// The service that refused.
    pub service: Service,
    /// AWS's code, such as `InvalidInstanceID.NotFound`.
    pub code: &'static str,
    /// AWS's sentence.
    pub message: String,
    /// The HTTP status: 400 for nearly all.
    pub status: u16,
}

impl ApiError {
    /// A refusal with HTTP status 400.
    pub fn new(service: Service, code: &'static str, message: impl Into<String>) -> ApiError {
        ApiError { service, code, message: message.into(), status: 400 }
    }
}

/// The refusal of an operation that AWS has and we do not. EC2's own code for what it does not do, used for every
/// service: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html> (`UnsupportedOperation`).
pub fn unsupported(service: Service, operation: &str) -> ApiError {
    let message = format!("The operation {operation} of {} is not supported here", service.title());
    ApiError::new(service, "UnsupportedOperation", message)
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl core::error::Error for ApiError {}
