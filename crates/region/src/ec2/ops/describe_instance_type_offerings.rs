//! DescribeInstanceTypeOfferings — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypeOfferings.html>
//!
//! Supported: offerings by region, zone and zone id; the filters `instance-type` and `location`; pages of 5 to 1000.
//! Simplified: every zone offers every type; there are no Outposts, so they offer nothing.

use model::ec2::{
    DescribeInstanceTypeOfferingsInput, DescribeInstanceTypeOfferingsOutput, InstanceTypeOffering,
    LocationType,
};

use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance_types::INSTANCE_TYPES;
use crate::ec2::tags::Tags;
use crate::ec2::vpc::zone_id;
use crate::region::Region;

pub(crate) fn describe_instance_type_offerings(
    region: &Region,
    input: DescribeInstanceTypeOfferingsInput,
) -> Result<DescribeInstanceTypeOfferingsOutput, Ec2Error> {
    check_filters(&input.filters, &["instance-type", "location"], false)?;
    unless_dry_run(input.dry_run)?;
    let location_type = input.location_type.unwrap_or(LocationType::Region);
    let zones = region.ec2.zones.iter();
    let locations: Vec<String> = match location_type {
        LocationType::Region => vec![region.name().to_owned()],
        LocationType::AvailabilityZone => zones.map(ToString::to_string).collect(),
        LocationType::AvailabilityZoneId => zones.map(|zone| zone_id(region.name(), zone)).collect(),
        LocationType::Outpost => Vec::new(),
    };
    let mut offerings = Vec::new();
    for location in &locations {
        for found in INSTANCE_TYPES {
            let is_wanted = passes(&input.filters, &Tags::new(), |name, is| match name {
                "instance-type" => is(found.name),
                "location" => is(location),
                _ => false,
            });
            if is_wanted {
                offerings.push(InstanceTypeOffering {
                    instance_type: Some(found.name.to_owned()),
                    location_type: Some(location_type),
                    location: Some(location.clone()),
                });
            }
        }
    }
    let (instance_type_offerings, next_token) =
        page(offerings, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeInstanceTypeOfferingsOutput { instance_type_offerings, next_token })
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;

    #[test]
    fn every_zone_offers_every_type() {
        let world = World::new();
        let zones = world.region.ec2.zones.len();
        let offered = |location_type, instance_type: &str| {
            let filter =
                Filter { name: Some("instance-type".to_owned()), values: vec![instance_type.to_owned()] };
            let input = DescribeInstanceTypeOfferingsInput {
                location_type,
                filters: vec![filter],
                ..Default::default()
            };
            world.ask(input).instance_type_offerings.len()
        };
        assert_eq!(offered(None, "t2.micro"), 1);
        assert_eq!(offered(Some(LocationType::AvailabilityZone), "t2.micro"), zones);
        assert_eq!(offered(Some(LocationType::AvailabilityZoneId), "t2.*"), zones * 7);
        assert_eq!(offered(Some(LocationType::Outpost), "t2.micro"), 0);
        assert_eq!(offered(None, "p5.48xlarge"), 0);
    }
}
