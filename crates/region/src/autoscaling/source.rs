//! What a group's instances are made of, a launch configuration or a launch template, and what a member was made of.
//!
//! A template's `$Default` and `$Latest` are looked up at each launch, so that a new version needs no change of the
//! group. Sources: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-templates.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchTemplateSpecification.html>. What goes before
//! the refusal of a template that cannot be launched is AWS's
//! (<https://github.com/hashicorp/terraform-provider-aws/issues/29866>). A group whose caller names no version shows none
//! (tests of <https://github.com/getmoto/moto> that ran on AWS).

use model::autoscaling as shape;
use model::ids::*;

use crate::autoscaling::mixed::{self, MixedInstances};
use crate::autoscaling::{AutoScalingError, input};
use crate::ec2::errors::Ec2Error;
use crate::ec2::launch_template::{self, LaunchTemplate};
use crate::region::Region;

/// What a group launches its instances from.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// A launch configuration; the group keeps it from being deleted.
    LaunchConfiguration(LaunchConfigurationName),
    /// A launch template, which may be gone.
    LaunchTemplate(Template),
    /// A launch template and instance types to choose from.
    MixedInstances(Box<MixedInstances>),
}

/// A launch template as a group names it; it may be gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The template.
    pub id: LaunchTemplateId,
    /// Its name.
    pub name: String,
    /// A number, `$Default` or `$Latest`; if nobody said, it is `$Default` and not shown.
    pub version: Option<String>,
}

impl Template {
    /// As the API shows it.
    pub(crate) fn shape(&self) -> shape::LaunchTemplateSpecification {
        specification(self.id, &self.name, self.version.clone())
    }
}

/// What a member was launched from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// A launch configuration, which may be gone.
    LaunchConfiguration {
        /// Its name.
        name: LaunchConfigurationName,
        /// Which one of that name: names can be used again.
        ordinal: u64,
    },
    /// A launch template, which may be gone.
    LaunchTemplate {
        /// The template.
        id: LaunchTemplateId,
        /// Its name.
        name: String,
        /// The version that it was at the launch.
        version: i64,
    },
    /// Neither: it was attached.
    Attached,
}

impl Source {
    /// The launch configuration, if it is one.
    pub fn launch_configuration(&self) -> Option<&LaunchConfigurationName> {
        match self {
            Source::LaunchConfiguration(name) => Some(name),
            Source::LaunchTemplate(_) | Source::MixedInstances(_) => None,
        }
    }

    /// The template as the API shows it, if it is one.
    pub(crate) fn launch_template(&self) -> Option<shape::LaunchTemplateSpecification> {
        match self {
            Source::LaunchConfiguration(_) | Source::MixedInstances(_) => None,
            Source::LaunchTemplate(template) => Some(template.shape()),
        }
    }

    /// The mixed instances policy as the API shows it, if it is one.
    pub(crate) fn mixed_instances_policy(&self) -> Option<shape::MixedInstancesPolicy> {
        match self {
            Source::LaunchConfiguration(_) | Source::LaunchTemplate(_) => None,
            Source::MixedInstances(mixed) => Some(mixed.shape()),
        }
    }

    /// How many units of the group's capacity an instance of this type counts: one, unless a mixed instances policy has
    /// weights.
    pub(crate) fn weight(&self, instance_type: &str) -> i64 {
        match self {
            Source::LaunchConfiguration(_) | Source::LaunchTemplate(_) => 1,
            Source::MixedInstances(mixed) => mixed.weight(instance_type).unwrap_or(1),
        }
    }

    /// Whether instances of several types count differently.
    pub(crate) fn has_weights(&self) -> bool {
        matches!(self, Source::MixedInstances(mixed) if mixed.has_weights())
    }

    /// The weight of an instance of this type as the API shows it; `None` in a group without weights.
    pub(crate) fn shown_weight(&self, instance_type: &str) -> Option<String> {
        match self {
            Source::LaunchConfiguration(_) | Source::LaunchTemplate(_) => None,
            Source::MixedInstances(mixed) => mixed.weight(instance_type).map(|weight| weight.to_string()),
        }
    }

    /// Whether a group of this size can be launched from it.
    ///
    /// # Errors
    /// A mixed instances policy that would have Spot Instances at this size.
    pub(crate) fn check_size(&self, max_size: i64) -> Result<(), AutoScalingError> {
        match self {
            Source::LaunchConfiguration(_) | Source::LaunchTemplate(_) => Ok(()),
            Source::MixedInstances(mixed) => mixed.check_size(max_size),
        }
    }

    /// Whether members may be launched from this template, of whatever version.
    pub(crate) fn has_template(&self, id: LaunchTemplateId) -> bool {
        match self {
            Source::LaunchConfiguration(_) => false,
            Source::LaunchTemplate(template) => template.id == id,
            Source::MixedInstances(mixed) => mixed.choices().iter().any(|(template, _)| template.id == id),
        }
    }
}

impl Origin {
    /// The launch configuration, as long as that exists.
    pub(crate) fn launch_configuration(&self, region: &Region) -> Option<String> {
        let Origin::LaunchConfiguration { name, ordinal } = self else { return None };
        let row = region.autoscaling.launch_configurations.get(name);
        row.filter(|row| row.ordinal == *ordinal).map(|row| row.name.to_string())
    }

    /// The template with the version that it was.
    pub(crate) fn launch_template(&self) -> Option<shape::LaunchTemplateSpecification> {
        match self {
            Origin::LaunchTemplate { id, name, version } => {
                Some(specification(*id, name, Some(version.to_string())))
            }
            Origin::LaunchConfiguration { .. } | Origin::Attached => None,
        }
    }
}

fn specification(
    id: LaunchTemplateId,
    name: &str,
    version: Option<String>,
) -> shape::LaunchTemplateSpecification {
    shape::LaunchTemplateSpecification {
        launch_template_id: Some(id.to_string()),
        launch_template_name: Some(name.to_owned()),
        version,
    }
}

/// The source that a request names, if it names one.
///
/// # Errors
/// Several kinds at once; a launch configuration, a template or a version that does not exist; a template that says too
/// little to launch anything.
pub(crate) fn named(
    region: &Region,
    launch_configuration: Option<&str>,
    launch_template: Option<&shape::LaunchTemplateSpecification>,
    policy: Option<&shape::MixedInstancesPolicy>,
) -> Result<Option<Source>, AutoScalingError> {
    match (launch_configuration, launch_template, policy) {
        (Some(name), None, None) => {
            Ok(Some(Source::LaunchConfiguration(input::launch_configuration(region, name)?)))
        }
        (None, Some(specification), None) => {
            template(region, specification).map(|template| Some(Source::LaunchTemplate(template)))
        }
        (None, None, Some(policy)) => {
            mixed::policy(region, policy).map(|mixed| Some(Source::MixedInstances(Box::new(mixed))))
        }
        (None, None, None) => Ok(None),
        _ => Err(not_one_source()),
    }
}

/// A group has one source.
pub(crate) fn not_one_source() -> AutoScalingError {
    AutoScalingError::validation(
        "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or \
         MixedInstancesPolicy parameter.",
    )
}

/// The template that a request names.
pub(crate) fn template(
    region: &Region,
    specification: &shape::LaunchTemplateSpecification,
) -> Result<Template, AutoScalingError> {
    let id = specification.launch_template_id.as_deref().filter(|text| !text.is_empty());
    let name = specification.launch_template_name.as_deref().filter(|text| !text.is_empty());
    if id.is_some() == name.is_some() {
        return Err(AutoScalingError::validation(
            "Valid requests must contain either launchTemplateId or LaunchTemplateName",
        ));
    }
    let template = launch_template::named(region, id, name).map_err(not_fully_formed)?;
    let version = specification.version.as_deref().filter(|text| !text.is_empty());
    let (_, data) = template.version(version).map_err(|refusal| match refusal {
        Ec2Error::InvalidParameterValue(sentence) => AutoScalingError::Validation(sentence),
        refusal => not_fully_formed(refusal),
    })?;
    check_image(region, data.data.image_id.as_deref())?;
    Ok(Template { id: template.id, name: template.name.clone(), version: version.map(str::to_owned) })
}

fn not_fully_formed(refusal: Ec2Error) -> AutoScalingError {
    AutoScalingError::Validation(format!("You must use a valid fully-formed launch template. {refusal}"))
}

/// A template needs no image, but a group's launches do.
fn check_image(region: &Region, image: Option<&str>) -> Result<(), AutoScalingError> {
    let sentence = match image {
        None => "The request must contain the parameter ImageId".to_owned(),
        Some(text) => {
            if ImageId::parse(text).is_some_and(|id| region.ec2.images.contains(&id)) {
                return Ok(());
            }
            format!("The image id '[{text}]' does not exist")
        }
    };
    Err(AutoScalingError::Validation(format!(
        "You must use a valid fully-formed launch template. {sentence}"
    )))
}

/// The template that a group names, and the version as it is now.
pub(crate) fn resolved<'a>(
    region: &'a Region,
    id: LaunchTemplateId,
    version: Option<&str>,
) -> Result<(&'a LaunchTemplate, i64), Ec2Error> {
    let template = region.ec2.launch_templates.get(&id).ok_or(Ec2Error::LaunchTemplateIdNotFound(id))?;
    let (number, _) = template.version(version)?;
    Ok((template, number))
}
