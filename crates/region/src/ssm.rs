//! AWS Systems Manager, as far as scripts ask it before they get to work: the public parameters with the ids of
//! Amazon's AMIs. It keeps nothing: the names follow from the images that the region has.
//! <https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-ami.html>

use model::ec2::{DescribeImagesInput, Image};
use model::ssm::{Parameter, ParameterType};
use model::{ApiError, OperationName, ReadDoorExt};

use crate::region::Region;

pub mod errors;
pub mod ops;

pub use errors::SsmError;

/// Where the names of Amazon's own Linux images begin.
const PREFIX: &str = "/aws/service/ami-amazon-linux-latest/";
/// The kernel that `al2023-ami-kernel-default-…` stands for.
const DEFAULT_KERNEL: (&str, &str) = ("-kernel-6.1-", "-kernel-default-");

/// A refusal of Systems Manager as it leaves the door.
pub(crate) fn refused(_operation: OperationName, refusal: SsmError) -> ApiError {
    refusal.into()
}

/// The public parameter of this name: the newest of the region's images that it stands for.
pub(crate) fn public_parameter(region: &Region, name: &str) -> Option<Parameter> {
    let wanted = name.strip_prefix(PREFIX)?;
    let named = images(region).into_iter().filter(|image| names(image).iter().any(|name| name == wanted));
    let image = named.max_by(|one, other| one.creation_date.cmp(&other.creation_date))?;
    let created = image.creation_date.as_deref().and_then(clockwork::Instant::parse_iso).unwrap_or_default();
    Some(Parameter {
        name: Some(name.to_owned()),
        r#type: Some(ParameterType::String),
        value: image.image_id,
        version: Some(1),
        last_modified_date: Some(created),
        arn: Some(format!("arn:aws:ssm:{}::parameter{name}", region.name())),
        data_type: Some("text".to_owned()),
    })
}

/// All public parameters, by name.
pub(crate) fn public_parameters(region: &Region) -> Vec<Parameter> {
    let mut all: Vec<String> = images(region).iter().flat_map(names).collect();
    clockwork::sort::sort(&mut all);
    all.dedup();
    all.iter().filter_map(|name| public_parameter(region, &format!("{PREFIX}{name}"))).collect()
}

/// Amazon's own Linux images, old ones too.
fn images(region: &Region) -> Vec<Image> {
    let input = DescribeImagesInput {
        owners: vec!["137112412989".to_owned()],
        include_deprecated: Some(true),
        ..Default::default()
    };
    region.ask(input).map(|output| output.images).unwrap_or_default()
}

/// An image's name without its version: `amzn2-ami-hvm-2.0.20240306.2-x86_64-gp2` is `amzn2-ami-hvm-x86_64-gp2`.
fn names(image: &Image) -> Vec<String> {
    let name = image.name.as_deref().unwrap_or_default();
    let is_version =
        |part: &str| part.starts_with(|c: char| c.is_ascii_digit()) && part.matches('.').count() >= 2;
    let parts: Vec<&str> = name.split('-').filter(|part| !is_version(part)).collect();
    let name = parts.join("-");
    let default = name.contains(DEFAULT_KERNEL.0).then(|| name.replace(DEFAULT_KERNEL.0, DEFAULT_KERNEL.1));
    default.into_iter().chain([name]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_no_part_of_a_name() {
        let named = |name: &str| names(&Image { name: Some(name.to_owned()), ..Default::default() });
        assert_eq!(
            named("al2023-ami-2023.4.20240319.1-kernel-6.1-x86_64"),
            ["al2023-ami-kernel-default-x86_64", "al2023-ami-kernel-6.1-x86_64"]
        );
    }
}
