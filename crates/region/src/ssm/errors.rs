//! Refusals of Systems Manager: codes and wordings.
//!
//! Source: <https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html#API_GetParameter_Errors>.

use model::{ApiError, Service};

/// A refusal of Systems Manager.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SsmError {
    /// There is no parameter of this name; AWS says no sentence.
    /// <https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html>.
    #[error("")]
    ParameterNotFound,
}

impl From<SsmError> for ApiError {
    fn from(refusal: SsmError) -> ApiError {
        let code = match refusal {
            SsmError::ParameterNotFound => "ParameterNotFound",
        };
        ApiError::new(Service::Ssm, code, refusal.to_string())
    }
}
