//! DescribeAvailabilityZones — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html>
//!
//! Supported: zone names, zone ids, filters. Simplified: availability zones only, none that has to be opted in, so
//! `AllAvailabilityZones` changes nothing.

use model::ec2::{
    AvailabilityZone, AvailabilityZoneOptInStatus, AvailabilityZoneState, DescribeAvailabilityZonesInput,
    DescribeAvailabilityZonesOutput,
};
use model::ids::ZoneName;

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, passes, unless_dry_run};
use crate::ec2::tags::Tags;
use crate::ec2::vpc::zone_id;
use crate::region::Region;

const FILTERS: &[&str] = &[
    "group-name",
    "message",
    "opt-in-status",
    "parent-zone-id",
    "parent-zone-name",
    "region-name",
    "state",
    "zone-id",
    "zone-name",
    "zone-type",
];

pub(crate) fn describe_availability_zones(
    region: &Region,
    input: DescribeAvailabilityZonesInput,
) -> Result<DescribeAvailabilityZonesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, false)?;
    let zones = &region.ec2.zones;
    let unknown_name = input.zone_names.iter().find(|name| !zones.iter().any(|zone| zone.as_str() == **name));
    let unknown_id =
        input.zone_ids.iter().find(|id| !zones.iter().any(|zone| zone_id(region.name(), zone) == **id));
    if let Some(unknown) = unknown_name.or(unknown_id) {
        return Err(Ec2Error::InvalidParameterValue(format!("Invalid availability zone: [{unknown}]")));
    }
    unless_dry_run(input.dry_run)?;
    let wanted = |zone: &&ZoneName| {
        let everything = input.zone_names.is_empty() && input.zone_ids.is_empty();
        everything
            || input.zone_names.iter().any(|name| name == zone.as_str())
            || input.zone_ids.contains(&zone_id(region.name(), zone))
    };
    let availability_zones = zones
        .iter()
        .filter(wanted)
        .map(|zone| shape(region, zone))
        .filter(|zone| passes(&input.filters, &Tags::new(), |name, is| has(zone, name, is)));
    Ok(DescribeAvailabilityZonesOutput { availability_zones: availability_zones.collect() })
}

fn shape(region: &Region, zone: &ZoneName) -> AvailabilityZone {
    AvailabilityZone {
        opt_in_status: Some(AvailabilityZoneOptInStatus::OptInNotRequired),
        messages: Vec::new(),
        region_name: Some(region.name().to_owned()),
        zone_name: Some(zone.to_string()),
        zone_id: Some(zone_id(region.name(), zone)),
        group_name: Some(region.name().to_owned()),
        network_border_group: Some(region.name().to_owned()),
        zone_type: Some("availability-zone".to_owned()),
        state: Some(AvailabilityZoneState::Available),
    }
}

fn has(zone: &AvailabilityZone, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let text = |value: &Option<String>| value.as_deref().is_some_and(is);
    match name {
        "group-name" => text(&zone.group_name),
        "opt-in-status" => is("opt-in-not-required"),
        "region-name" => text(&zone.region_name),
        "state" => is("available"),
        "zone-id" => text(&zone.zone_id),
        "zone-name" => text(&zone.zone_name),
        "zone-type" => text(&zone.zone_type),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{DescribeAvailabilityZonesInput, DescribeRegionsInput};

    use crate::scenario::worlds;

    #[test]
    fn the_region_has_three_zones_with_ids() {
        let region = worlds::empty();
        let answer = region.ask(DescribeAvailabilityZonesInput::default()).expect("describing works");
        let shown: Vec<String> = answer
            .availability_zones
            .into_iter()
            .map(|zone| {
                format!("{} {}", zone.zone_name.unwrap_or_default(), zone.zone_id.unwrap_or_default())
            })
            .collect();
        assert_eq!(shown, ["eu-west-2a euw2-az1", "eu-west-2b euw2-az2", "eu-west-2c euw2-az3"]);
        let elsewhere = DescribeAvailabilityZonesInput {
            zone_names: vec!["us-east-1a".to_owned()],
            ..Default::default()
        };
        let refusal = region.ask(elsewhere).expect_err("another region's");
        assert_eq!(refusal.to_string(), "InvalidParameterValue: Invalid availability zone: [us-east-1a]");
    }

    #[test]
    fn regions_that_need_opting_in_are_listed_on_demand() {
        let region = worlds::empty();
        let count = |all_regions| {
            let input = DescribeRegionsInput { all_regions, ..Default::default() };
            region.ask(input).expect("describing works").regions.len()
        };
        assert_eq!(count(None), 17);
        assert!(count(Some(true)) > 17);
    }
}
