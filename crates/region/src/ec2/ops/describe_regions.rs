//! DescribeRegions — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html>
//!
//! Supported: region names, the filters that AWS documents, `AllRegions`. Simplified: no account here has opted in to
//! a region that needs it.

use model::ec2::{DescribeRegionsInput, DescribeRegionsOutput, Region as RegionShape};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, passes, unless_dry_run};
use crate::ec2::tags::Tags;
use crate::region::Region;

const FILTERS: &[&str] = &["endpoint", "opt-in-status", "region-name"];

/// The regions that every account has:
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html>.
const REGIONS: &[&str] = &[
    "ap-south-1",
    "eu-north-1",
    "eu-west-3",
    "eu-west-2",
    "eu-west-1",
    "ap-northeast-3",
    "ap-northeast-2",
    "ap-northeast-1",
    "ca-central-1",
    "sa-east-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "eu-central-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

/// The regions that an account has to opt in to (same source).
const OPT_IN_REGIONS: &[&str] = &[
    "af-south-1",
    "ap-east-1",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ca-west-1",
    "eu-central-2",
    "eu-south-1",
    "eu-south-2",
    "il-central-1",
    "me-central-1",
    "me-south-1",
];

/// Whether a world can be in a region of this name.
pub(crate) fn is_region(name: &str) -> bool {
    REGIONS.contains(&name) || OPT_IN_REGIONS.contains(&name)
}

pub(crate) fn describe_regions(
    _region: &Region,
    input: DescribeRegionsInput,
) -> Result<DescribeRegionsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, false)?;
    if let Some(unknown) = input.region_names.iter().find(|name| !is_region(name)) {
        return Err(Ec2Error::InvalidParameterValue(format!("Invalid region provided: [{unknown}]")));
    }
    unless_dry_run(input.dry_run)?;
    let all = input.all_regions == Some(true) || !input.region_names.is_empty();
    let had = REGIONS.iter().map(|name| shape(name, "opt-in-not-required"));
    let others = OPT_IN_REGIONS.iter().filter(|_| all).map(|name| shape(name, "not-opted-in"));
    let named = |region: &RegionShape| {
        input.region_names.is_empty()
            || region.region_name.as_ref().is_some_and(|name| input.region_names.contains(name))
    };
    let regions = had.chain(others).filter(named).filter(|region| {
        passes(&input.filters, &Tags::new(), |name, is| {
            let text = |value: &Option<String>| value.as_deref().is_some_and(is);
            match name {
                "endpoint" => text(&region.endpoint),
                "opt-in-status" => text(&region.opt_in_status),
                "region-name" => text(&region.region_name),
                _ => false,
            }
        })
    });
    Ok(DescribeRegionsOutput { regions: regions.collect() })
}

fn shape(name: &str, opt_in_status: &str) -> RegionShape {
    RegionShape {
        opt_in_status: Some(opt_in_status.to_owned()),
        region_name: Some(name.to_owned()),
        endpoint: Some(format!("ec2.{name}.amazonaws.com")),
    }
}
