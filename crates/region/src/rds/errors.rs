//! RDS's refusals: codes and wordings.
//!
//! Source: <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html#API_DescribeDBInstances_Errors>.

use model::{ApiError, Service};

/// A refusal of RDS.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RdsError {
    /// No database has this identifier.
    /// <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html>.
    #[error("DBInstance {0} not found.")]
    DbInstanceNotFound(String),
    /// A filter that the operation does not have.
    /// <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Filter.html>.
    #[error("Unrecognized filter name: {0}")]
    FilterUnknown(String),
    /// The size of a page is out of its range.
    /// <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html>.
    #[error("Invalid value {0} for MaxRecords. Must be between 20 and 100")]
    MaxRecordsInvalid(i64),
    /// A marker that was never handed out.
    /// <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html>.
    #[error("Invalid marker: {0}")]
    MarkerInvalid(String),
}

impl RdsError {
    /// AWS's code.
    pub fn code(&self) -> &'static str {
        match self {
            RdsError::DbInstanceNotFound(_) => "DBInstanceNotFound",
            RdsError::FilterUnknown(_) | RdsError::MaxRecordsInvalid(_) | RdsError::MarkerInvalid(_) => {
                "InvalidParameterValue"
            }
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            RdsError::DbInstanceNotFound(_) => 404,
            RdsError::FilterUnknown(_) | RdsError::MaxRecordsInvalid(_) | RdsError::MarkerInvalid(_) => 400,
        }
    }
}

impl From<RdsError> for ApiError {
    fn from(refusal: RdsError) -> ApiError {
        ApiError {
            service: Service::Rds,
            code: refusal.code(),
            message: refusal.to_string(),
            status: refusal.status(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn every_refusal_has_the_code_and_the_words_of_aws() {
        let table: String = [
            RdsError::DbInstanceNotFound("shop-db".to_owned()),
            RdsError::FilterUnknown("colour".to_owned()),
            RdsError::MaxRecordsInvalid(7),
            RdsError::MarkerInvalid("made-up".to_owned()),
        ]
        .iter()
        .map(|refusal| format!("{} {}: {refusal}\n", refusal.status(), refusal.code()))
        .collect();
        expect![[r#"
            404 DBInstanceNotFound: DBInstance shop-db not found.
            400 InvalidParameterValue: Unrecognized filter name: colour
            400 InvalidParameterValue: Invalid value 7 for MaxRecords. Must be between 20 and 100
            400 InvalidParameterValue: Invalid marker: made-up
        "#]]
        .assert_eq(&table);
    }
}
