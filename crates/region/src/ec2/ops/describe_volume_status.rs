//! DescribeVolumeStatus — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumeStatus.html>
//!
//! Supported: ids, pages, filters. Simplified: volumes never fail, so that all are `ok`, without events and actions,
//! and filters about those find nothing.

use model::ec2::*;

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page_at_most, passes, unless_dry_run};
use crate::ec2::tags::Tags;
use crate::ec2::volume::{self, Volume, VolumeState};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "action.code",
    "action.description",
    "action.event-id",
    "availability-zone",
    "event.description",
    "event.event-id",
    "event.event-type",
    "event.not-after",
    "event.not-before",
    "volume-status.details-name",
    "volume-status.details-status",
    "volume-status.status",
];

pub(crate) fn describe_volume_status(
    region: &Region,
    input: DescribeVolumeStatusInput,
) -> Result<DescribeVolumeStatusOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, false)?;
    let rows: Vec<&Volume> = match input.volume_ids.is_empty() {
        true => region.ec2.volumes.rows().collect(),
        false => {
            input.volume_ids.iter().map(|id| volume::named(region, Some(id))).collect::<Result<_, _>>()?
        }
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows
        .into_iter()
        .filter(|row| passes(&input.filters, &Tags::new(), |name, is| has(row, name, is)))
        .collect();
    let (rows, next_token) = page_at_most(rows, input.max_results, input.next_token.as_deref())?;
    let volume_statuses = rows.into_iter().map(status).collect();
    Ok(DescribeVolumeStatusOutput { next_token, volume_statuses })
}

/// What the checks say: a volume that is being made has nothing to say yet.
fn outcome(row: &Volume) -> (VolumeStatusInfoStatus, [(VolumeStatusName, &'static str); 2]) {
    // Only volumes with provisioned operations are measured:
    // <https://docs.aws.amazon.com/ebs/latest/userguide/monitoring-volume-checks.html>.
    let provisioned = matches!(row.volume_type.as_str(), "io1" | "io2") && row.attachment.is_some();
    let performance = if provisioned { "normal" } else { "not-applicable" };
    let (status, enabled) = match row.state {
        VolumeState::Creating { .. } => (VolumeStatusInfoStatus::InsufficientData, "not-applicable"),
        _ => (VolumeStatusInfoStatus::Ok, "passed"),
    };
    let details = [(VolumeStatusName::IoEnabled, enabled), (VolumeStatusName::IoPerformance, performance)];
    (status, details)
}

fn status(row: &Volume) -> VolumeStatusItem {
    let (status, details) = outcome(row);
    let detail = |(name, status): (VolumeStatusName, &str)| VolumeStatusDetails {
        name: Some(name),
        status: Some(status.to_owned()),
    };
    VolumeStatusItem {
        actions: Vec::new(),
        availability_zone: Some(row.zone.to_string()),
        volume_id: Some(row.id.to_string()),
        volume_status: Some(VolumeStatusInfo {
            details: details.into_iter().map(detail).collect(),
            status: Some(status),
        }),
        attachment_statuses: Vec::new(),
        events: Vec::new(),
    }
}

fn has(row: &Volume, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let (status, details) = outcome(row);
    match name {
        "availability-zone" => is(row.zone.as_str()),
        "volume-status.details-name" => details.iter().any(|(name, _)| is(name.as_str())),
        "volume-status.details-status" => details.iter().any(|(_, status)| is(status)),
        "volume-status.status" => is(status.as_str()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::scenario::worlds;

    #[test]
    fn a_volume_is_ok_and_found_by_it() {
        let region = worlds::blog();
        let with = |value: &str| {
            let filter =
                Filter { name: Some("volume-status.status".to_owned()), values: vec![value.to_owned()] };
            let input = DescribeVolumeStatusInput { filters: vec![filter], ..Default::default() };
            region.ask(input).expect("the filter is known").volume_statuses
        };
        let details = with("ok").remove(0).volume_status.expect("it has a status").details;
        let texts: Vec<&str> = details.iter().filter_map(|detail| detail.status.as_deref()).collect();
        assert_eq!(texts, ["passed", "not-applicable"]);
        assert!(with("impaired").is_empty());
    }
}
