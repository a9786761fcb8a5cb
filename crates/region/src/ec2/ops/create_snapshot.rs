//! CreateSnapshot — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSnapshot.html>
//!
//! Supported: any volume that is available or attached. The snapshot holds what was on it at this moment.
//! Simplified: a running machine's disk is taken as its programs see it, where AWS misses what the system has not
//! written to the disk yet.

use model::Caller;
use model::ec2::{CreateSnapshotInput, Snapshot as SnapshotShape};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::volume::{self, VolumeState};
use crate::ec2::{Ec2Error, image, snapshot, tags};
use crate::region::Region;

pub(crate) fn create_snapshot(
    region: &mut Region,
    caller: Caller,
    input: CreateSnapshotInput,
) -> Result<SnapshotShape, Ec2Error> {
    let volume = volume::named(region, input.volume_id.as_deref())?;
    if !matches!(volume.state, VolumeState::Available | VolumeState::InUse) {
        let state = volume.state.name().as_str();
        return Err(Ec2Error::IncorrectVolumeState { volume: volume.id, state });
    }
    let description = input.description.unwrap_or_default();
    image::check_description(&description)?;
    snapshot::check_quota(region, 1)?;
    tags::check_resource_types(&input.tag_specifications, &["snapshot"])?;
    let tags = tags::for_new(&input.tag_specifications, "snapshot", caller)?;
    unless_dry_run(input.dry_run)?;

    let volume = volume.clone();
    let (id, _) = snapshot::begin(region, &volume, description, tags);
    let row = region.ec2.snapshots.get(&id).ok_or(Ec2Error::SnapshotNotFound(id))?;
    // AWS answers before there is any progress to show.
    Ok(SnapshotShape { progress: Some(String::new()), ..row.to_shape(region) })
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ReadDoorExt;
    use model::ec2::{CreateSnapshotInput, DescribeSnapshotsInput, SnapshotState, TerminateInstancesInput};
    use model::ids::SnapshotId;

    use crate::ec2::snapshot;
    use crate::machines;
    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal, wait};

    fn begin(region: &mut Region) -> SnapshotId {
        let volume_id = Some(worlds::volume(region).to_string());
        let answer = call(region, CreateSnapshotInput { volume_id, ..Default::default() });
        assert_eq!((answer.state, answer.progress.as_deref()), (Some(SnapshotState::Pending), Some("")));
        SnapshotId::parse(&answer.snapshot_id.expect("it has an id")).expect("AWS prints ids")
    }

    fn shown(region: &Region, id: SnapshotId) -> String {
        let input = DescribeSnapshotsInput { snapshot_ids: vec![id.to_string()], ..Default::default() };
        let shape = region.ask(input).expect("it is listed").snapshots.remove(0);
        format!("{} {}", shape.state.map_or("", SnapshotState::as_str), shape.progress.unwrap_or_default())
    }

    #[test]
    fn progress_grows_in_steps_until_it_is_completed() {
        let mut region = worlds::blog();
        let id = begin(&mut region);
        let mut seen = vec![shown(&region, id)];
        let end = region.now() + Duration::secs(100);
        region.advance_with(end, &mut |region, _| {
            let now = shown(region, id);
            if seen.last() != Some(&now) {
                seen.push(now);
            }
        });
        assert_eq!(
            seen,
            ["pending 0%", "pending 15%", "pending 42%", "pending 77%", "pending 99%", "completed 100%"]
        );
    }

    #[test]
    fn it_holds_what_was_on_the_volume_at_the_moment_of_the_call() {
        let mut region = worlds::blog();
        let machine = worlds::instance(&region);
        let type_line = |region: &mut Region, text: &str| {
            machines::run_script(region, machine, "ec2-user", text, Duration::secs(5));
        };
        type_line(&mut region, "echo before > /home/ec2-user/note");
        let id = begin(&mut region);
        type_line(&mut region, "echo after > /home/ec2-user/note");
        wait(&mut region, Duration::mins(2));
        let row = region.ec2.snapshots.get(&id).expect("it is there");
        let disk = row.content.as_ref().expect("the volume held a system");
        assert_eq!(disk.read_text("/home/ec2-user/note", region.now()).as_deref(), Ok("before\n"));
    }

    #[test]
    fn it_is_completed_although_the_volume_is_gone_meanwhile() {
        let mut region = worlds::blog();
        let id = begin(&mut region);
        let instance_ids = vec![worlds::instance(&region).to_string()];
        call(&mut region, TerminateInstancesInput { instance_ids, ..Default::default() });
        wait(&mut region, Duration::mins(2));
        assert!(region.ec2.volumes.is_empty(), "the root volume goes with the instance");
        assert_eq!(shown(&region, id), "completed 100%");
    }

    #[test]
    fn its_event_is_harmless_early_twice_and_late() {
        let mut region = worlds::blog();
        let id = begin(&mut region);
        snapshot::handle_progress(&mut region, id);
        assert_eq!(shown(&region, id), "pending 0%", "early");
        wait(&mut region, Duration::secs(16));
        snapshot::handle_progress(&mut region, id);
        assert_eq!(shown(&region, id), "pending 15%", "twice");
        wait(&mut region, Duration::mins(2));
        let done = region.ec2.snapshots.get(&id).cloned();
        snapshot::handle_progress(&mut region, id);
        assert_eq!(region.ec2.snapshots.get(&id).cloned(), done, "late");
    }

    #[test]
    fn an_unknown_volume_is_refused() {
        let mut region = worlds::blog();
        let mut of = |text: &str| {
            refusal(
                &mut region,
                CreateSnapshotInput { volume_id: Some(text.to_owned()), ..Default::default() },
            )
        };
        assert_eq!(of("vol-1234abcd"), "InvalidVolume.NotFound: The volume 'vol-1234abcd' does not exist.");
        assert_eq!(
            of("disk"),
            "InvalidParameterValue: Value (disk) for parameter volumeId is invalid. Expected: 'vol-...'."
        );
        let volume_id = Some(worlds::volume(&region).to_string());
        let dry = CreateSnapshotInput { volume_id, dry_run: Some(true), ..Default::default() };
        assert_eq!(
            refusal(&mut region, dry),
            "DryRunOperation: Request would have succeeded, but DryRun flag is set."
        );
    }
}
