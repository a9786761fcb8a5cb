//! Mixed instances policies: one template, several instance types, in the order of the learner's preference.
//!
//! Supported: On-Demand Instances of the types that the overrides name, each with a template of its own if it names
//! one; the first type that can be launched is, in the order of preference or of prices; weights, up to which a group
//! may have more than it wants. Refused by name: Spot Instances (a percentage below 100 in a group that may grow beyond
//! its base), requirements instead of types. What a policy says about Spot Instances is kept, and without any of them it
//! has no effect, as on AWS. Simplified: an instance of a type that the policy no longer names counts one unit, where AWS
//! remembers its weight; a weighted group that has more than it wants does not balance its zones. From memory: the
//! sentences.
//! Sources: <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_MixedInstancesPolicy.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups-instance-weighting.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/allocation-strategies.html>.

use model::autoscaling as shape;

use clockwork::sort;

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::prices;
use crate::autoscaling::source::{self, Template};
use crate::ec2::instance_types::InstanceType;
use crate::region::Region;

/// Instance types in one group.
const MOST_OVERRIDES: usize = 40;

/// A mixed instances policy.
#[derive(Clone, Debug, PartialEq)]
pub struct MixedInstances {
    /// The template of everybody whose override names no other.
    pub template: Template,
    /// The types, in the order in which they are tried; none for the template's own.
    pub overrides: Vec<Override>,
    /// How On-Demand and Spot Instances are mixed, as the API shows it.
    pub distribution: shape::InstancesDistribution,
}

/// One type of a mixed instances policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The instance type, if it is not the template's.
    pub instance_type: Option<String>,
    /// Its own template.
    pub template: Option<Template>,
    /// How many units of the group's capacity an instance counts, 1 to 999; of all types or of none.
    pub weight: Option<i64>,
}

/// The most units that an instance counts
/// (<https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchTemplateOverrides.html>).
const GREATEST_WEIGHT: i64 = 999;

/// The strategy that takes the cheapest type.
const LOWEST_PRICE: &str = "lowest-price";

impl Override {
    /// The price of a unit of capacity, in millionths of a dollar an hour; a type that is in a template alone comes last.
    fn price(&self) -> u64 {
        let price = self.instance_type.as_deref().map_or(u64::MAX, prices::of);
        let weight = self.weight.and_then(|weight| u64::try_from(weight).ok()).unwrap_or(1).max(1);
        price.saturating_mul(100) / weight
    }
}

impl MixedInstances {
    /// The templates and types that a launch tries, one after the other.
    pub(crate) fn choices(&self) -> Vec<(&Template, Option<&str>)> {
        if self.overrides.is_empty() {
            return vec![(&self.template, None)];
        }
        let mut choices: Vec<&Override> = self.overrides.iter().collect();
        if self.distribution.on_demand_allocation_strategy.as_deref() == Some(LOWEST_PRICE) {
            sort::sort_by_key(&mut choices, |one| one.price());
        }
        choices
            .into_iter()
            .map(|one| (one.template.as_ref().unwrap_or(&self.template), one.instance_type.as_deref()))
            .collect()
    }

    /// How many units an instance of this type counts, if the policy says.
    pub(crate) fn weight(&self, instance_type: &str) -> Option<i64> {
        let named = self.overrides.iter().find(|one| one.instance_type.as_deref() == Some(instance_type));
        named.and_then(|one| one.weight)
    }

    /// Whether its types have weights.
    pub(crate) fn has_weights(&self) -> bool {
        self.overrides.iter().any(|one| one.weight.is_some())
    }

    /// Above the base, a share of the instances would be Spot Instances, which are not there.
    pub(crate) fn check_size(&self, max_size: i64) -> Result<(), AutoScalingError> {
        let all = self.distribution.on_demand_percentage_above_base_capacity == Some(100);
        if all || max_size <= self.distribution.on_demand_base_capacity.unwrap_or_default() {
            return Ok(());
        }
        Err(AutoScalingError::UnsupportedParameter(
            "OnDemandPercentageAboveBaseCapacity with another value than 100 and a MaxSize above OnDemandBaseCapacity",
        ))
    }

    /// As the API shows it.
    pub(crate) fn shape(&self) -> shape::MixedInstancesPolicy {
        let overrides = self.overrides.iter().map(|one| shape::LaunchTemplateOverrides {
            instance_type: one.instance_type.clone(),
            launch_template_specification: one.template.as_ref().map(Template::shape),
            weighted_capacity: one.weight.map(|weight| weight.to_string()),
        });
        shape::MixedInstancesPolicy {
            launch_template: Some(shape::LaunchTemplate {
                launch_template_specification: Some(self.template.shape()),
                overrides: overrides.collect(),
            }),
            instances_distribution: Some(self.distribution.clone()),
        }
    }
}

/// Reads a policy.
pub(crate) fn policy(
    region: &Region,
    policy: &shape::MixedInstancesPolicy,
) -> Result<MixedInstances, AutoScalingError> {
    let launch_template = policy.launch_template.as_ref();
    let specification = launch_template.and_then(|template| template.launch_template_specification.as_ref());
    let specification = specification.ok_or_else(|| {
        AutoScalingError::validation(
            "Valid requests must contain a LaunchTemplateSpecification in the LaunchTemplate of a \
             MixedInstancesPolicy",
        )
    })?;
    let template = source::template(region, specification)?;
    let wanted = launch_template.map(|template| template.overrides.as_slice()).unwrap_or_default();
    if wanted.len() > MOST_OVERRIDES {
        let sentence =
            format!("You can specify up to {MOST_OVERRIDES} instance types per Auto Scaling group");
        return Err(AutoScalingError::Validation(sentence));
    }
    let mut overrides: Vec<Override> = Vec::new();
    for one in wanted {
        overrides.push(read_override(region, one)?);
    }
    let weighted = overrides.iter().filter(|one| one.weight.is_some()).count();
    if weighted > 0 && weighted < overrides.len() {
        return Err(AutoScalingError::validation(
            "If you specify WeightedCapacity for one instance type, you must specify it for all of them",
        ));
    }
    let distribution = distribution(policy.instances_distribution.clone().unwrap_or_default())?;
    Ok(MixedInstances { template, overrides, distribution })
}

fn read_override(
    region: &Region,
    wanted: &shape::LaunchTemplateOverrides,
) -> Result<Override, AutoScalingError> {
    let instance_type = wanted.instance_type.clone().filter(|name| !name.is_empty());
    if let Some(name) = instance_type.as_deref().filter(|name| InstanceType::named(name).is_none()) {
        return Err(AutoScalingError::Validation(format!("Invalid instance type: {name}")));
    }
    let specification = wanted.launch_template_specification.as_ref();
    let template = specification.map(|specification| source::template(region, specification)).transpose()?;
    if instance_type.is_none() && template.is_none() {
        return Err(AutoScalingError::validation(
            "An override must name an instance type or a launch template",
        ));
    }
    let weight = wanted.weighted_capacity.as_deref().map(read_weight).transpose()?;
    if weight.is_some() && instance_type.is_none() {
        return Err(AutoScalingError::validation(
            "WeightedCapacity must be specified together with InstanceType",
        ));
    }
    Ok(Override { instance_type, template, weight })
}

fn read_weight(text: &str) -> Result<i64, AutoScalingError> {
    let weight = text.parse().ok().filter(|weight| (1..=GREATEST_WEIGHT).contains(weight));
    weight.ok_or_else(|| {
        let sentence = format!("WeightedCapacity {text} must be a number between 1 and {GREATEST_WEIGHT}");
        AutoScalingError::Validation(sentence)
    })
}

/// With AWS's defaults where the learner says nothing
/// (<https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstancesDistribution.html>).
fn distribution(
    mut wanted: shape::InstancesDistribution,
) -> Result<shape::InstancesDistribution, AutoScalingError> {
    let invalid = |sentence: String| Err(AutoScalingError::Validation(sentence));
    match wanted.on_demand_allocation_strategy.get_or_insert_with(|| "prioritized".to_owned()).as_str() {
        "prioritized" | LOWEST_PRICE => {}
        other => return invalid(format!("Invalid OnDemandAllocationStrategy: {other}")),
    }
    if *wanted.on_demand_base_capacity.get_or_insert(0) < 0 {
        return invalid("OnDemandBaseCapacity must be greater than or equal to 0".to_owned());
    }
    match *wanted.on_demand_percentage_above_base_capacity.get_or_insert(100) {
        0..=100 => {}
        other => {
            return invalid(format!("OnDemandPercentageAboveBaseCapacity {other} must be between 0 and 100"));
        }
    }
    let spot = wanted.spot_allocation_strategy.get_or_insert_with(|| LOWEST_PRICE.to_owned()).as_str();
    let by_price = spot == LOWEST_PRICE;
    let known = ["capacity-optimized", "capacity-optimized-prioritized", "price-capacity-optimized"];
    if !by_price && !known.contains(&spot) {
        return invalid(format!("Invalid SpotAllocationStrategy: {spot}"));
    }
    match wanted.spot_instance_pools {
        None if by_price => wanted.spot_instance_pools = Some(2),
        Some(pools) if !(1..=20).contains(&pools) => {
            return invalid(format!("SpotInstancePools {pools} must be between 1 and 20"));
        }
        _ => {}
    }
    wanted.spot_max_price = wanted.spot_max_price.filter(|price| !price.is_empty());
    Ok(wanted)
}
