//! A refusal on its way out: the region's, or one that the endpoint itself has to give.

use std::borrow::Cow;

use model::ApiError;

/// A refusal in AWS's form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// AWS's code.
    pub code: Cow<'static, str>,
    /// The sentence.
    pub message: String,
    /// The HTTP status.
    pub status: u16,
}

impl Fault {
    /// A refusal with HTTP status 400.
    pub fn new(code: &'static str, message: impl Into<String>) -> Fault {
        Fault { code: Cow::Borrowed(code), message: message.into(), status: 400 }
    }

    /// With another HTTP status.
    #[must_use]
    pub fn status(mut self, status: u16) -> Fault {
        self.status = status;
        self
    }
}

impl From<ApiError> for Fault {
    fn from(error: ApiError) -> Fault {
        Fault { code: Cow::Borrowed(error.code), message: error.message, status: error.status }
    }
}
