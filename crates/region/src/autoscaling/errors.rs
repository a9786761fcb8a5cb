//! Auto Scaling's refusals: a variant holds the facts, [`AutoScalingError::code`] and `Display` hold AWS's words.
//!
//! Codes: <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/CommonErrors.html> and each operation's page.
//! AWS does not document its sentences; they are as its command line shows them.

use model::autoscaling::DeletionProtection;
use model::{ApiError, Service};

/// A refusal of Auto Scaling's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AutoScalingError {
    /// The name of a new launch configuration is taken.
    #[error(
        "Launch Configuration by this name already exists - A launch configuration already exists with the name {0}"
    )]
    LaunchConfigurationExists(String),
    /// A launch configuration to be deleted does not exist.
    #[error("Launch configuration name not found - Launch configuration {0} not found")]
    LaunchConfigurationNotFound(String),
    /// A launch configuration that a group names cannot be deleted.
    #[error(
        "Cannot delete launch configuration {launch_configuration} because it is attached to AutoScalingGroup {group}"
    )]
    LaunchConfigurationInUse {
        /// The launch configuration.
        launch_configuration: String,
        /// The group that names it.
        group: String,
    },
    /// A group is to use a launch configuration that does not exist.
    #[error("Launch configuration name not found - A launch configuration with the name: {0} does not exist")]
    UnknownLaunchConfiguration(String),
    /// Accounts opened since 2024-10-01 cannot create launch configurations.
    /// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html>.
    #[error(
        "The Launch Configuration creation operation is not available in your account. Use launch templates to create \
         configuration templates for your Auto Scaling groups."
    )]
    LaunchConfigurationsUnavailable,
    /// The name of a new group is taken; `deleting` while the old one is still on its way out.
    #[error("AutoScalingGroup by this name already exists - A group with the name {name} already exists{}", if *deleting { " and is pending delete" } else { "" })]
    GroupExists {
        /// The name.
        name: String,
        /// Whether the other one is being deleted.
        deleting: bool,
    },
    /// UpdateAutoScalingGroup of a group that does not exist.
    #[error("AutoScalingGroup name not found - null")]
    GroupToUpdateNotFound,
    /// Any other operation on a group that does not exist.
    #[error("AutoScalingGroup name not found - AutoScalingGroup '{0}' not found")]
    GroupNotFound(String),
    /// A group with instances cannot be deleted without force.
    #[error(
        "You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group."
    )]
    GroupHasInstances,
    /// A group with running activities cannot be deleted without force.
    #[error(
        "You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group."
    )]
    GroupHasActivities,
    /// Deletion protection is on. AWS documents the code alone; the sentence is from memory
    /// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/resource-deletion-protection.html>).
    #[error("You cannot delete the AutoScalingGroup {name} because its deletion protection is {protection}.")]
    DeletionProtected {
        /// The group.
        name: String,
        /// Which deletion is refused.
        protection: DeletionProtection,
    },
    /// An instance is a member of no group.
    #[error("Instance Id not found - No managed instance found for instance ID: {0}")]
    NotAMember(String),
    /// A scaling activity goes on, or is in its cooldown, and the caller honours that.
    /// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-scaling-cooldowns.html>.
    #[error("Scaling activity {0} is in progress and blocks this action")]
    InCooldown(String),
    /// As many as the account may have.
    /// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html>.
    #[error("You have reached your limit of {most} {what}.")]
    LimitExceeded {
        /// Of what.
        what: &'static str,
        /// How many they may be.
        most: i64,
    },
    /// A parameter that AWS knows and this region does not.
    #[error("The parameter {0} is not supported here")]
    UnsupportedParameter(&'static str),
    /// Something is wrong with the input; the sentence says what.
    #[error("{0}")]
    Validation(String),
    /// A token that no page handed out.
    #[error("The token '{0}' is invalid.")]
    InvalidNextToken(String),
}

impl AutoScalingError {
    /// AWS's code.
    pub fn code(&self) -> &'static str {
        match self {
            AutoScalingError::LaunchConfigurationExists(_) | AutoScalingError::GroupExists { .. } => {
                "AlreadyExists"
            }
            AutoScalingError::LaunchConfigurationInUse { .. } | AutoScalingError::GroupHasInstances => {
                "ResourceInUse"
            }
            AutoScalingError::GroupHasActivities | AutoScalingError::InCooldown(_) => {
                "ScalingActivityInProgress"
            }
            AutoScalingError::LaunchConfigurationsUnavailable | AutoScalingError::UnsupportedParameter(_) => {
                "UnsupportedOperation"
            }
            AutoScalingError::LimitExceeded { .. } => "LimitExceeded",
            AutoScalingError::InvalidNextToken(_) => "InvalidNextToken",
            AutoScalingError::LaunchConfigurationNotFound(_)
            | AutoScalingError::UnknownLaunchConfiguration(_)
            | AutoScalingError::GroupToUpdateNotFound
            | AutoScalingError::GroupNotFound(_)
            | AutoScalingError::DeletionProtected { .. }
            | AutoScalingError::NotAMember(_)
            | AutoScalingError::Validation(_) => "ValidationError",
        }
    }

    pub(crate) fn validation(sentence: impl Into<String>) -> AutoScalingError {
        AutoScalingError::Validation(sentence.into())
    }
}

impl From<AutoScalingError> for ApiError {
    fn from(refusal: AutoScalingError) -> ApiError {
        ApiError::new(Service::AutoScaling, refusal.code(), refusal.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn every_refusal_has_aws_s_code_and_words() {
        let web = || "web".to_owned();
        let all = [
            AutoScalingError::LaunchConfigurationExists("v1".to_owned()),
            AutoScalingError::LaunchConfigurationNotFound("v1".to_owned()),
            AutoScalingError::LaunchConfigurationInUse {
                launch_configuration: "v1".to_owned(),
                group: web(),
            },
            AutoScalingError::UnknownLaunchConfiguration("v1".to_owned()),
            AutoScalingError::LaunchConfigurationsUnavailable,
            AutoScalingError::GroupExists { name: web(), deleting: false },
            AutoScalingError::GroupExists { name: web(), deleting: true },
            AutoScalingError::GroupToUpdateNotFound,
            AutoScalingError::GroupNotFound(web()),
            AutoScalingError::GroupHasInstances,
            AutoScalingError::GroupHasActivities,
            AutoScalingError::DeletionProtected {
                name: web(),
                protection: DeletionProtection::PreventForceDeletion,
            },
            AutoScalingError::NotAMember("i-1234abcd".to_owned()),
            AutoScalingError::InCooldown("46d6".to_owned()),
            AutoScalingError::LimitExceeded { what: "Auto Scaling groups", most: 500 },
            AutoScalingError::UnsupportedParameter("EbsOptimized"),
            AutoScalingError::validation("text"),
            AutoScalingError::InvalidNextToken("x".to_owned()),
        ];
        let line = |refusal: &AutoScalingError| {
            let answer = ApiError::from(refusal.clone());
            format!("{} {}: {}", answer.status, answer.code, answer.message)
        };
        let table: Vec<String> = all.iter().map(line).collect();
        expect![[r#"
            400 AlreadyExists: Launch Configuration by this name already exists - A launch configuration already exists with the name v1
            400 ValidationError: Launch configuration name not found - Launch configuration v1 not found
            400 ResourceInUse: Cannot delete launch configuration v1 because it is attached to AutoScalingGroup web
            400 ValidationError: Launch configuration name not found - A launch configuration with the name: v1 does not exist
            400 UnsupportedOperation: The Launch Configuration creation operation is not available in your account. Use launch templates to create configuration templates for your Auto Scaling groups.
            400 AlreadyExists: AutoScalingGroup by this name already exists - A group with the name web already exists
            400 AlreadyExists: AutoScalingGroup by this name already exists - A group with the name web already exists and is pending delete
            400 ValidationError: AutoScalingGroup name not found - null
            400 ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'web' not found
            400 ResourceInUse: You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.
            400 ScalingActivityInProgress: You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group.
            400 ValidationError: You cannot delete the AutoScalingGroup web because its deletion protection is prevent-force-deletion.
            400 ValidationError: Instance Id not found - No managed instance found for instance ID: i-1234abcd
            400 ScalingActivityInProgress: Scaling activity 46d6 is in progress and blocks this action
            400 LimitExceeded: You have reached your limit of 500 Auto Scaling groups.
            400 UnsupportedOperation: The parameter EbsOptimized is not supported here
            400 ValidationError: text
            400 InvalidNextToken: The token 'x' is invalid."#]].assert_eq(&table.join("\n"));
    }
}
