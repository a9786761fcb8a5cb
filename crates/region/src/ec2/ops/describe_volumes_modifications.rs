//! DescribeVolumesModifications — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumesModifications.html>
//!
//! Supported: the latest modification of each volume, by id or all, pages, every documented filter.

use model::ec2::{DescribeVolumesModificationsInput, DescribeVolumesModificationsOutput, VolumeModification};

use crate::ec2::describe::{check_filters, page_at_most, passes, unless_dry_run};
use crate::ec2::tags::Tags;
use crate::ec2::{Ec2Error, volume};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "modification-state",
    "original-iops",
    "original-size",
    "original-volume-type",
    "originalMultiAttachEnabled",
    "start-time",
    "target-iops",
    "target-size",
    "target-volume-type",
    "targetMultiAttachEnabled",
    "volume-id",
];

pub(crate) fn describe_volumes_modifications(
    region: &Region,
    input: DescribeVolumesModificationsInput,
) -> Result<DescribeVolumesModificationsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, false)?;
    let mut found: Vec<VolumeModification> = Vec::new();
    for id in &input.volume_ids {
        let row = volume::named(region, Some(id))?;
        let modification = row.modification.as_ref().ok_or(Ec2Error::ModificationNotFound(row.id))?;
        found.push(modification.to_shape(row.id));
    }
    if input.volume_ids.is_empty() {
        let rows = region.ec2.volumes.rows();
        found.extend(rows.filter_map(|row| Some(row.modification.as_ref()?.to_shape(row.id))));
    }
    unless_dry_run(input.dry_run)?;
    found.retain(|one| passes(&input.filters, &Tags::new(), |name, is| has(one, name, is)));
    let (volumes_modifications, next_token) =
        page_at_most(found, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeVolumesModificationsOutput { next_token, volumes_modifications })
}

fn has(one: &VolumeModification, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let number = |value: Option<i64>| value.is_some_and(|value| is(&value.to_string()));
    match name {
        "modification-state" => one.modification_state.is_some_and(|state| is(state.as_str())),
        "original-iops" => number(one.original_iops),
        "original-size" => number(one.original_size),
        "original-volume-type" => one.original_volume_type.is_some_and(|kind| is(kind.as_str())),
        "originalMultiAttachEnabled" | "targetMultiAttachEnabled" => is("false"),
        "start-time" => one.start_time.is_some_and(|at| is(&at.iso_millis())),
        "target-iops" => number(one.target_iops),
        "target-size" => number(one.target_size),
        "target-volume-type" => one.target_volume_type.is_some_and(|kind| is(kind.as_str())),
        "volume-id" => one.volume_id.as_deref().is_some_and(is),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::scenario::worlds::{self, call};

    #[test]
    fn modifications_are_found_by_volume_and_state() {
        let mut region = worlds::blog();
        let id = worlds::volume(&region).to_string();
        let of_id = DescribeVolumesModificationsInput { volume_ids: vec![id.clone()], ..Default::default() };
        let refusal = region.ask(of_id.clone()).expect_err("it was never modified").to_string();
        assert_eq!(
            refusal,
            format!("InvalidVolumeModification.NotFound: Modification for volume '{id}' does not exist.")
        );
        let size = Some(10);
        call(&mut region, ModifyVolumeInput { volume_id: Some(id), size, ..Default::default() });
        let found = |name: &str, value: &str| {
            let filter = Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] };
            let input = DescribeVolumesModificationsInput { filters: vec![filter], ..of_id.clone() };
            region.ask(input).expect("the filter is known").volumes_modifications.len()
        };
        assert_eq!(
            [found("modification-state", "modifying"), found("modification-state", "completed")],
            [1, 0]
        );
        assert_eq!([found("target-size", "10"), found("original-size", "10")], [1, 0]);
    }
}
