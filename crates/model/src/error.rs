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

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl core::error::Error for ApiError {}
