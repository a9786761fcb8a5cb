//! What a group may be told beside its sizes, its places and its source.
//!
//! Supported: everything here that has a meaning without Spot Instances, zonal shift and Capacity Reservations, which
//! this region does not have; `CapacityRebalance` is about Spot Instances alone. Refused by name: zonal shift,
//! launching into Capacity Reservations only, capacity counted in vCPUs or memory, another service-linked role.
//! Sources: <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-availability-zone-balanced.html>. From
//! memory: the sentences without a link, and which of these settings a description shows when nobody set them.

use model::autoscaling as shape;
use model::autoscaling::{
    CapacityDistributionStrategy as Strategy, CapacityReservationPreference as Preference,
    CreateAutoScalingGroupInput, DeletionProtection, ImpairedZoneHealthCheckBehavior as Behavior,
    UpdateAutoScalingGroupInput,
};

use crate::autoscaling::AutoScalingError;
use crate::region::Region;

/// A day: the shortest of the longest lives
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-max-instance-lifetime.html>).
const SHORTEST_LIFETIME: i64 = 86_400;
/// A year: the longest.
const LONGEST_LIFETIME: i64 = 31_536_000;
/// The longest warm-up, in seconds.
const LONGEST_WARMUP: i64 = 3600;

/// What a group was told, or AWS's default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether Spot Instances at risk would be replaced.
    pub capacity_rebalance: bool,
    /// Seconds after which a member is replaced.
    pub max_instance_lifetime: Option<i64>,
    /// Seconds that a new member takes to settle.
    pub default_instance_warmup: Option<i64>,
    /// A text that AWS reserves.
    pub context: Option<String>,
    /// What the sizes count: instances.
    pub desired_capacity_type: Option<String>,
    /// Which deletion is refused.
    pub deletion_protection: DeletionProtection,
    /// What happens when launches in a zone fail.
    pub distribution: Strategy,
    /// What would be done with unhealthy members of a zone that traffic is shifted away from.
    pub impaired_zone: Behavior,
    /// Whether Capacity Reservations would be used.
    pub reservations: Preference,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            capacity_rebalance: false,
            max_instance_lifetime: None,
            default_instance_warmup: None,
            context: None,
            desired_capacity_type: None,
            deletion_protection: DeletionProtection::None,
            distribution: Strategy::BalancedBestEffort,
            impaired_zone: Behavior::IgnoreUnhealthy,
            reservations: Preference::Default,
        }
    }
}

/// What a request says about it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    capacity_rebalance: Option<bool>,
    max_instance_lifetime: Option<i64>,
    default_instance_warmup: Option<i64>,
    context: Option<String>,
    desired_capacity_type: Option<String>,
    deletion_protection: Option<DeletionProtection>,
    distribution: Option<Strategy>,
    zonal_shift: Option<bool>,
    impaired_zone: Option<Behavior>,
    reservations: Option<Preference>,
    service_linked_role_arn: Option<String>,
}

macro_rules! wanted {
    ($input:expr) => {{
        let input = $input;
        let zone = input.availability_zone_impairment_policy.as_ref();
        Wanted {
            capacity_rebalance: input.capacity_rebalance,
            max_instance_lifetime: input.max_instance_lifetime,
            default_instance_warmup: input.default_instance_warmup,
            context: input.context.clone(),
            desired_capacity_type: input.desired_capacity_type.clone(),
            deletion_protection: input.deletion_protection,
            distribution: input
                .availability_zone_distribution
                .as_ref()
                .and_then(|distribution| distribution.capacity_distribution_strategy),
            zonal_shift: zone.and_then(|zone| zone.zonal_shift_enabled),
            impaired_zone: zone.and_then(|zone| zone.impaired_zone_health_check_behavior),
            reservations: input
                .capacity_reservation_specification
                .as_ref()
                .and_then(|specification| specification.capacity_reservation_preference),
            service_linked_role_arn: input.service_linked_role_arn.clone(),
        }
    }};
}

impl From<&CreateAutoScalingGroupInput> for Wanted {
    fn from(input: &CreateAutoScalingGroupInput) -> Wanted {
        wanted!(input)
    }
}

impl From<&UpdateAutoScalingGroupInput> for Wanted {
    fn from(input: &UpdateAutoScalingGroupInput) -> Wanted {
        wanted!(input)
    }
}

/// The role that every group uses
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/autoscaling-service-linked-role.html>).
pub(crate) fn service_linked_role(region: &Region) -> String {
    let account = &region.account;
    format!(
        "arn:aws:iam::{account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"
    )
}

impl Options {
    /// These options with what a request says.
    ///
    /// # Errors
    /// What AWS does not take, and what this region does not have.
    pub(crate) fn with(mut self, region: &Region, wanted: Wanted) -> Result<Options, AutoScalingError> {
        let unsupported = |what| Err(AutoScalingError::UnsupportedParameter(what));
        if wanted.zonal_shift == Some(true) {
            return unsupported("AvailabilityZoneImpairmentPolicy.ZonalShiftEnabled with the value true");
        }
        if wanted.reservations == Some(Preference::CapacityReservationsOnly) {
            return unsupported(
                "CapacityReservationSpecification.CapacityReservationPreference with the value \
                 capacity-reservations-only",
            );
        }
        if wanted.distribution == Some(Strategy::ReservationsThenBalanced) {
            return unsupported(
                "AvailabilityZoneDistribution.CapacityDistributionStrategy with the value \
                 reservations-then-balanced",
            );
        }
        if wanted.service_linked_role_arn.is_some_and(|arn| arn != service_linked_role(region)) {
            return unsupported("ServiceLinkedRoleARN with another role than AWSServiceRoleForAutoScaling");
        }
        match wanted.desired_capacity_type.as_deref() {
            None | Some("units") => {}
            // No group here has requirements instead of types.
            // <https://github.com/hashicorp/terraform-provider-aws/issues/31521> quotes the sentence.
            Some("vcpu" | "memory-mib") => {
                return Err(AutoScalingError::validation(
                    "The DesiredCapacityType field is only allowed in mixed instances groups containing \
                     InstanceRequirements overrides. Please include a MixedInstancesPolicy with InstanceRequirements \
                     for your group and try again.",
                ));
            }
            Some(other) => {
                let sentence = format!(
                    "Invalid DesiredCapacityType: {other}. Valid values are: units, vcpu, memory-mib"
                );
                return Err(AutoScalingError::Validation(sentence));
            }
        }
        self.max_instance_lifetime = lifetime(wanted.max_instance_lifetime, self.max_instance_lifetime)?;
        self.default_instance_warmup = warmup(wanted.default_instance_warmup, self.default_instance_warmup)?;
        self.capacity_rebalance = wanted.capacity_rebalance.unwrap_or(self.capacity_rebalance);
        self.context = wanted.context.or(self.context);
        self.desired_capacity_type = wanted.desired_capacity_type.or(self.desired_capacity_type);
        self.deletion_protection = wanted.deletion_protection.unwrap_or(self.deletion_protection);
        self.distribution = wanted.distribution.unwrap_or(self.distribution);
        self.impaired_zone = wanted.impaired_zone.unwrap_or(self.impaired_zone);
        self.reservations = wanted.reservations.unwrap_or(self.reservations);
        Ok(self)
    }

    /// Puts them into a description.
    pub(crate) fn show(&self, group: &mut shape::AutoScalingGroup) {
        let protected = self.deletion_protection != DeletionProtection::None;
        group.capacity_rebalance = Some(self.capacity_rebalance);
        group.max_instance_lifetime = self.max_instance_lifetime;
        group.default_instance_warmup = self.default_instance_warmup;
        group.context.clone_from(&self.context);
        group.desired_capacity_type.clone_from(&self.desired_capacity_type);
        group.deletion_protection = protected.then_some(self.deletion_protection);
        group.availability_zone_distribution = Some(shape::AvailabilityZoneDistribution {
            capacity_distribution_strategy: Some(self.distribution),
        });
        group.availability_zone_impairment_policy = Some(shape::AvailabilityZoneImpairmentPolicy {
            zonal_shift_enabled: Some(false),
            impaired_zone_health_check_behavior: Some(self.impaired_zone),
        });
        group.capacity_reservation_specification = Some(shape::CapacityReservationSpecification {
            capacity_reservation_preference: Some(self.reservations),
        });
    }
}

/// <https://github.com/hashicorp/terraform-provider-aws/pull/20844> quotes the sentence.
fn lifetime(wanted: Option<i64>, kept: Option<i64>) -> Result<Option<i64>, AutoScalingError> {
    match wanted {
        None => Ok(kept),
        Some(0) => Ok(None),
        Some(seconds) if (SHORTEST_LIFETIME..=LONGEST_LIFETIME).contains(&seconds) => Ok(Some(seconds)),
        Some(_) => Err(AutoScalingError::Validation(format!(
            "maxInstanceLifetime must be either equal to 0 or between {SHORTEST_LIFETIME} and {LONGEST_LIFETIME} \
             seconds (inclusive). A value of 0 is used to remove a previously set value."
        ))),
    }
}

fn warmup(wanted: Option<i64>, kept: Option<i64>) -> Result<Option<i64>, AutoScalingError> {
    match wanted {
        None => Ok(kept),
        Some(-1) => Ok(None),
        Some(seconds) if (0..=LONGEST_WARMUP).contains(&seconds) => Ok(Some(seconds)),
        Some(_) => Err(AutoScalingError::Validation(format!(
            "defaultInstanceWarmup must be either equal to -1 or between 0 and {LONGEST_WARMUP} seconds (inclusive)"
        ))),
    }
}
