//! DescribeVolumes — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html>
//!
//! Supported: ids, the filters that AWS documents for the members shown here, pages.

use model::ec2::{DescribeVolumesInput, DescribeVolumesOutput};

use crate::ec2::describe::{check_filters, flag, page_at_most, passes, unless_dry_run};
use crate::ec2::vpc::zone_id;
use crate::ec2::{Ec2Error, Volume, volume};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "attachment.attach-time",
    "attachment.delete-on-termination",
    "attachment.device",
    "attachment.instance-id",
    "attachment.status",
    "availability-zone",
    "availability-zone-id",
    "create-time",
    "encrypted",
    "fast-restored",
    "multi-attach-enabled",
    "operator.managed",
    "operator.principal",
    "size",
    "snapshot-id",
    "status",
    "volume-id",
    "volume-type",
];

pub(crate) fn describe_volumes(
    region: &Region,
    input: DescribeVolumesInput,
) -> Result<DescribeVolumesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows: Vec<&Volume> = if input.volume_ids.is_empty() {
        region.ec2.volumes.rows().collect()
    } else {
        input.volume_ids.iter().map(|id| volume::named(region, Some(id))).collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows
        .into_iter()
        .filter(|row| passes(&input.filters, &row.tags, |name, is| has(region, row, name, is)));
    let (rows, next_token) = page_at_most(rows.collect(), input.max_results, input.next_token.as_deref())?;
    Ok(DescribeVolumesOutput {
        next_token,
        volumes: rows.into_iter().map(|row| row.to_shape(region)).collect(),
    })
}

fn has(region: &Region, row: &Volume, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    if let Some(part) = name.strip_prefix("attachment.") {
        let Some((holder, device)) = &row.attachment else { return false };
        let attached = row.attachment_shape(region, *holder, device);
        return match part {
            "attach-time" => attached.attach_time.is_some_and(|at| is(&at.iso_millis())),
            "delete-on-termination" => is(flag(attached.delete_on_termination == Some(true))),
            "device" => is(device),
            "instance-id" => is(&holder.to_string()),
            "status" => is("attached"),
            _ => false,
        };
    }
    match name {
        "operator.managed" => is("false"),
        "availability-zone" => is(row.zone.as_str()),
        "create-time" => is(&row.create_time.iso_millis()),
        "availability-zone-id" => is(&zone_id(region.name(), &row.zone)),
        "encrypted" => is(flag(row.encrypted)),
        "fast-restored" | "multi-attach-enabled" => is("false"),
        "size" => is(&row.size.to_string()),
        "snapshot-id" => row.snapshot.is_some_and(|id| is(&id.to_string())),
        "status" => is(row.state.name().as_str()),
        "volume-id" => is(&row.id.to_string()),
        "volume-type" => is(&row.volume_type),
        _ => false,
    }
}
