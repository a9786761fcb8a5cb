//! ModifyVolume — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVolume.html>
//!
//! Supported: size, type, operations a second and throughput of any volume but magnetic ones; one modification in six hours.
//! What is not said stays, or is what the new type comes with. Refused: `MultiAttachEnabled`.
//! Simplified: type and performance change together with the size; the file system grows with the volume.

use model::Caller;
use model::ec2::{ModifyVolumeInput, ModifyVolumeOutput};

use crate::durations;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::volume::{self, Modification, ModificationState, Specification, Volume, VolumeState};
use crate::ec2::{self, Ec2Error};
use crate::events::Event;
use crate::region::Region;

pub(crate) fn modify_volume(
    region: &mut Region,
    _caller: Caller,
    input: ModifyVolumeInput,
) -> Result<ModifyVolumeOutput, Ec2Error> {
    let row = volume::named(region, input.volume_id.as_deref())?;
    let id = row.id;
    check_state(region, row)?;
    let target = target(row, &input)?;
    unless_dry_run(input.dry_run)?;

    let start_time = region.now();
    let until = start_time + region.draw_span("ec2/volume-modifying", durations::VOLUME_MODIFYING);
    let row = region.ec2.volumes.get_mut(&id).ok_or(Ec2Error::VolumeNotFound(id))?;
    let modification = Modification {
        state: ModificationState::Modifying { until },
        start_time,
        original: row.specification(),
        target,
    };
    let volume_modification = Some(modification.to_shape(id));
    row.modification = Some(Box::new(modification));
    region.at(until, Event::Ec2(ec2::Event::VolumeModified(id)));
    Ok(ModifyVolumeOutput { volume_modification })
}

fn check_state(region: &Region, row: &Volume) -> Result<(), Ec2Error> {
    if !matches!(row.state, VolumeState::Available | VolumeState::InUse) {
        let state = row.state.name().as_str();
        return Err(Ec2Error::IncorrectVolumeState { volume: row.id, state });
    }
    let Some(modification) = &row.modification else { return Ok(()) };
    let state = match modification.state {
        ModificationState::Modifying { .. } => "MODIFYING",
        ModificationState::Optimizing { .. } => "OPTIMIZING",
        ModificationState::Completed { .. } => {
            let free = modification.start_time + durations::VOLUME_MODIFICATION_PAUSE;
            return if region.now() < free { Err(Ec2Error::ModificationRateExceeded) } else { Ok(()) };
        }
    };
    Err(Ec2Error::IncorrectModificationState { volume: row.id, state })
}

fn target(row: &Volume, input: &ModifyVolumeInput) -> Result<Specification, Ec2Error> {
    let said = input.size.is_some()
        || input.volume_type.is_some()
        || input.iops.is_some()
        || input.throughput.is_some();
    if !said {
        return Err(Ec2Error::MissingParameter("size/volumeType/iops/throughput"));
    }
    let volume_type = input.volume_type.map_or(row.volume_type.as_str(), |kind| kind.as_str());
    if row.volume_type == "standard" || volume_type == "standard" {
        // <https://docs.aws.amazon.com/ebs/latest/userguide/modify-volume-requirements.html>
        return Err(Ec2Error::UnsupportedOperation("Volumes of the type 'standard' cannot be modified"));
    }
    let size = input.size.unwrap_or(row.size);
    if size < row.size {
        let sentence = "New size cannot be smaller than existing size".to_owned();
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    volume::check_size(size, volume_type)?;
    let same_type = volume_type == row.volume_type;
    let (provisioned_iops, throughput) = volume::performance(
        volume_type,
        size,
        input.iops.or(row.provisioned_iops.filter(|_| same_type)),
        input.throughput.or(row.throughput.filter(|_| same_type)),
    )?;
    Ok(Specification { volume_type: volume_type.to_owned(), size, provisioned_iops, throughput })
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::ec2::volume;
    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal, wait};

    fn modification(region: &Region) -> ModifyVolumeInput {
        let volume_id = Some(worlds::volume(region).to_string());
        ModifyVolumeInput { volume_id, ..Default::default() }
    }

    fn shown(region: &Region) -> String {
        let answer = region.ask(DescribeVolumesModificationsInput::default()).expect("describing works");
        let one = &answer.volumes_modifications[0];
        let state = one.modification_state.map_or("", VolumeModificationState::as_str);
        format!("{state} {}%", one.progress.unwrap_or_default())
    }

    #[test]
    fn a_volume_grows_is_optimized_and_completed() {
        let mut region = worlds::blog();
        let id = worlds::volume(&region);
        let input =
            ModifyVolumeInput { size: Some(20), volume_type: Some(VolumeType::Gp3), ..modification(&region) };
        let answer = call(&mut region, input.clone()).volume_modification.expect("it is shown");
        assert_eq!((answer.original_size, answer.target_size), (Some(8), Some(20)));
        assert_eq!((answer.original_iops, answer.target_iops), (Some(100), Some(3_000)));
        assert_eq!((answer.original_throughput, answer.target_throughput), (None, Some(125)));
        assert_eq!(shown(&region), "modifying 0%");
        assert_eq!(region.ec2.volumes.get(&id).map(|row| row.size), Some(8));
        volume::handle_modified(&mut region, id);
        assert_eq!(shown(&region), "modifying 0%", "an event that comes early is harmless");
        let mut seen = Vec::new();
        let end = region.now() + Duration::mins(10);
        region.advance_with(end, &mut |region, _| {
            let now = shown(region);
            if seen.last() != Some(&now) {
                seen.push(now);
            }
        });
        assert_eq!(
            seen,
            ["optimizing 0%", "optimizing 25%", "optimizing 50%", "optimizing 75%", "completed 100%"]
        );
        let row = region.ec2.volumes.get(&id).cloned().expect("it is there");
        assert_eq!((row.size, row.volume_type.as_str()), (20, "gp3"));
        volume::handle_modified(&mut region, id);
        assert_eq!(region.ec2.volumes.get(&id), Some(&row), "and one that comes twice too");
        let again = ModifyVolumeInput { size: Some(30), ..modification(&region) };
        assert!(refusal(&mut region, again.clone()).starts_with("VolumeModificationRateExceeded"));
        wait(&mut region, Duration::hours(6));
        call(&mut region, again);
    }

    #[test]
    fn what_a_volume_cannot_become_is_refused() {
        let mut region = worlds::blog();
        let base = modification(&region);
        let gp3 = Some(VolumeType::Gp3);
        let mut table = String::new();
        for input in [
            base.clone(),
            ModifyVolumeInput { size: Some(4), ..base.clone() },
            ModifyVolumeInput { volume_type: Some(VolumeType::Standard), ..base.clone() },
            ModifyVolumeInput { iops: Some(3_000), ..base.clone() },
            ModifyVolumeInput { volume_type: Some(VolumeType::St1), ..base.clone() },
            ModifyVolumeInput { volume_type: Some(VolumeType::Io1), ..base.clone() },
            ModifyVolumeInput { volume_type: Some(VolumeType::Io1), iops: Some(500), ..base.clone() },
            ModifyVolumeInput { volume_type: gp3, iops: Some(100), ..base.clone() },
            ModifyVolumeInput { volume_type: gp3, iops: Some(20_000), ..base.clone() },
            ModifyVolumeInput { volume_type: gp3, throughput: Some(1_000), ..base.clone() },
            ModifyVolumeInput { volume_type: gp3, throughput: Some(2_000), ..base.clone() },
        ] {
            table.push_str(&refusal(&mut region, input));
            table.push('\n');
        }
        call(&mut region, ModifyVolumeInput { size: Some(10), ..base.clone() });
        table.push_str(&refusal(&mut region, ModifyVolumeInput { size: Some(12), ..base }));
        let id = worlds::volume(&region).to_string();
        expect_test::expect![[r#"
            MissingParameter: The request must contain the parameter size/volumeType/iops/throughput
            InvalidParameterValue: New size cannot be smaller than existing size
            UnsupportedOperation: Volumes of the type 'standard' cannot be modified
            InvalidParameterCombination: The parameter iops is not supported for gp2 volumes.
            InvalidParameterValue: Volume of 8GiB is too small for volume type st1; minimum is 125GiB.
            MissingParameter: The request must contain the parameter iops
            InvalidParameterValue: Iops to volume size ratio of 62.500000 is too high; maximum is 50.
            InvalidParameterValue: Volume iops of 100 is too low; minimum is 3000.
            InvalidParameterValue: Volume iops of 20000 is too high; maximum is 16000.
            InvalidParameterValue: Throughput (MiBps) to iops ratio of 0.333333 is too high; maximum is 0.250000 MiBps per iops.
            InvalidParameterValue: Throughput of 2000 is too high; maximum is 1000.
            IncorrectModificationState: Volume vol-… cannot be modified in modification state MODIFYING"#]].assert_eq(&table.replace(&id, "vol-…"));
    }
}
