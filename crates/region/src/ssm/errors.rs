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
    /// A path that does not begin as one
    /// (<https://github.com/getmoto/moto/blob/master/moto/ssm/models.py> has the sentence).
    #[error(
        "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash \
         \"/\". It can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). It must use only letters, numbers, or \
         the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All \
         sub-paths, if specified, must use the forward slash symbol \"/\". Valid example: /get/parameters2-/by1./path0_."
    )]
    InvalidName,
    /// A token that no page handed out. The sentence is from memory.
    #[error("The specified token is not valid.")]
    InvalidNextToken,
}

impl From<SsmError> for ApiError {
    fn from(refusal: SsmError) -> ApiError {
        let code = match refusal {
            SsmError::ParameterNotFound => "ParameterNotFound",
            SsmError::InvalidName => "ValidationException",
            SsmError::InvalidNextToken => "InvalidNextToken",
        };
        ApiError::new(Service::Ssm, code, refusal.to_string())
    }
}
