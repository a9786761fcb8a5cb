//! Auto Scaling's refusals: a variant holds the facts, [`AutoScalingError::code`] and `Display` hold AWS's words.
//!
//! Codes: <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/CommonErrors.html> and each operation's page.
//! AWS does not document its sentences; they are as its command line shows them.

use model::{ApiError, Service};

/// A refusal of Auto Scaling's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AutoScalingError {
    /// The name of a new launch configuration is taken.
    #[error("Launch Configuration by this name already exists - A launch configuration already exists with the name {0}")]
    LaunchConfigurationExists(String),
    /// A launch configuration to be deleted does not exist.
    #[error("Launch configuration name not found - Launch configuration {0} not found")]
    LaunchConfigurationNotFound(String),
    /// A launch configuration that a group names cannot be deleted.
    #[error("Cannot delete launch configuration {launch_configuration} because it is attached to AutoScalingGroup {group}")]
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
    #[error("You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.")]
    GroupHasInstances,
    /// A group with running activities cannot be deleted without force.
    #[error("You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group.")]
    GroupHasActivities,
    /// An instance is a member of no group.
    #[error("Instance Id not found - No managed instance found for instance ID: {0}")]
    NotAMember(String),
    /// A scaling activity is in its cooldown.
    #[error("Scaling activity is in progress")]
    InCooldown,
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
            AutoScalingError::LaunchConfigurationExists(_) | AutoScalingError::GroupExists { .. } => "AlreadyExists",
            AutoScalingError::LaunchConfigurationInUse { .. } | AutoScalingError::GroupHasInstances => "ResourceInUse",
            AutoScalingError::GroupHasActivities | AutoScalingError::InCooldown => "ScalingActivityInProgress",
            AutoScalingError::LaunchConfigurationsUnavailable => "UnsupportedOperation",
            AutoScalingError::InvalidNextToken(_) => "InvalidNextToken",
            AutoScalingError::LaunchConfigurationNotFound(_)
            | AutoScalingError::UnknownLaunchConfiguration(_)
            | AutoScalingError::GroupToUpdateNotFound
            | AutoScalingError::GroupNotFound(_)
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
