//! EBS snapshots. Source: <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-snapshots.html>.
//!
//! A snapshot holds what was on the volume at the moment of the call, however long the copying takes and
//! whatever becomes of the volume meanwhile. Simplified: a second snapshot of a volume takes as long as the
//! first, although AWS copies changed blocks only.

use clockwork::{Duration, Instant};
use guest::Disk;
use model::ec2::{Snapshot as SnapshotShape, SnapshotState as SnapshotStateName, StorageTier};
use model::ids::*;

use crate::durations;
use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::Ec2Error;
use crate::ec2::image::Image;
use crate::ec2::tags::Tags;
use crate::ec2::{self, Volume};
use crate::events::Event;
use crate::machines;
use crate::region::Region;

/// The steps of progress: percent as the API shows it, and after how many hundredths of the whole time. 99 %
/// stays for a while, as on AWS.
const STEPS: [(i64, u64); 6] = [(0, 0), (15, 15), (42, 42), (77, 77), (99, 90), (100, 100)];
/// The size of the volume that [`durations::SNAPSHOT_8_GIB`] is about.
const TYPICAL_GIB: u64 = 8;

/// A snapshot: what was on a volume at the moment it was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// Its id.
    pub id: SnapshotId,
    /// The volume it was taken of. AWS keeps the id after the volume is gone.
    pub volume: Option<VolumeId>,
    /// The size of that volume in GiB.
    pub volume_size: i64,
    /// When it was asked for.
    pub start_time: Instant,
    /// How far it is.
    pub state: SnapshotState,
    /// The learner's description, or AWS's.
    pub description: String,
    /// Who owns it: the account's digits, or AWS's for those of public AMIs.
    pub owner: String,
    /// What was on the volume at `start_time`; `None` for a volume that never held anything.
    pub content: Option<Disk>,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// The accounts that may make volumes of it; `all` for everybody.
    pub permissions: Vec<String>,
    /// Whether it is deleted as soon as it is completed.
    pub delete_when_completed: bool,
    /// Its tags.
    pub tags: Tags,
}

/// How far a snapshot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotState {
    /// Being copied. Progress is a row change of its own: an event a step.
    Pending {
        /// Percent done, as the API shows it.
        progress: i64,
        /// When the next step of progress is due.
        next: Instant,
        /// How long the whole copy takes.
        whole: Duration,
    },
    /// Done.
    Completed {
        /// When it was done.
        at: Instant,
    },
}

impl SnapshotState {
    /// AWS's name of the state.
    pub fn name(self) -> SnapshotStateName {
        match self {
            SnapshotState::Pending { .. } => SnapshotStateName::Pending,
            SnapshotState::Completed { .. } => SnapshotStateName::Completed,
        }
    }

    /// Percent done, as the API shows it.
    pub fn progress(self) -> i64 {
        match self {
            SnapshotState::Pending { progress, .. } => progress,
            SnapshotState::Completed { .. } => 100,
        }
    }
}

impl Snapshot {
    /// Whether it can be made into volumes and images.
    pub fn is_completed(&self) -> bool {
        matches!(self.state, SnapshotState::Completed { .. })
    }

    /// The snapshot as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> SnapshotShape {
        SnapshotShape {
            tags: tag_shapes(&self.tags),
            storage_tier: Some(StorageTier::Standard),
            completion_time: match self.state {
                SnapshotState::Completed { at } => Some(at),
                SnapshotState::Pending { .. } => None,
            },
            snapshot_id: Some(self.id.to_string()),
            // AWS's placeholder for a snapshot whose volume is nobody's business.
            volume_id: Some(self.volume.map_or_else(|| "vol-ffffffff".to_owned(), |id| id.to_string())),
            state: Some(self.state.name()),
            start_time: Some(self.start_time),
            progress: Some(format!("{}%", self.state.progress())),
            owner_id: Some(self.owner.clone()),
            description: Some(self.description.clone()),
            volume_size: Some(self.volume_size),
            encrypted: Some(self.encrypted),
            kms_key_id: self.encrypted.then(|| ec2::volume::default_key(region)),
        }
    }
}

/// The snapshot that a text names.
///
/// # Errors
/// The text is no snapshot id, or no snapshot has it.
pub(crate) fn named<'a>(region: &'a Region, id: &str) -> Result<&'a Snapshot, Ec2Error> {
    let id = SnapshotId::parse(id).ok_or_else(|| Ec2Error::SnapshotMalformed(id.to_owned()))?;
    region.ec2.snapshots.get(&id).ok_or(Ec2Error::SnapshotNotFound(id))
}

/// The account's own snapshot that a text names.
///
/// # Errors
/// The text is no snapshot id, no snapshot has it, or it is somebody else's.
pub(crate) fn own<'a>(region: &'a Region, id: &str) -> Result<&'a Snapshot, Ec2Error> {
    let row = named(region, id)?;
    if row.owner == region.account() { Ok(row) } else { Err(Ec2Error::SnapshotNotYours(row.id)) }
}

/// Refuses `more` snapshots that the quota does not allow.
///
/// # Errors
/// `ResourceLimitExceeded`.
pub(crate) fn check_quota(region: &Region, more: usize) -> Result<(), Ec2Error> {
    let own = region.ec2.snapshots.rows().filter(|row| row.owner == region.account()).count();
    let last = (own + more).saturating_sub(1);
    ec2::instance_quotas::check("snapshots", last, region.ec2.instance_quotas.snapshots)
}

/// An image that uses the snapshot, the account's own first.
pub(crate) fn user_of(region: &Region, snapshot: SnapshotId) -> Option<&Image> {
    region
        .ec2
        .images
        .rows()
        .find(|image| image.block_devices.iter().any(|device| device.snapshot == Some(snapshot)))
}

/// Begins a snapshot of a volume that exists: what is on it now is what the snapshot will hold. Says when it
/// will be completed.
pub(crate) fn begin(
    region: &mut Region,
    volume: &Volume,
    description: String,
    tags: Tags,
) -> (SnapshotId, Instant) {
    let now = region.now();
    let content = machines::disk_of(region, volume.id).map(|disk| disk.snapshot(now));
    let source = Source { volume: Some(volume.id), size: volume.size, content, encrypted: volume.encrypted };
    begin_of(region, source, description, tags)
}

/// Begins a copy of a snapshot. Says when it will be completed.
pub(crate) fn begin_copy(
    region: &mut Region,
    source: &Snapshot,
    encrypted: bool,
    description: String,
    tags: Tags,
) -> (SnapshotId, Instant) {
    let source =
        Source { volume: None, size: source.volume_size, content: source.content.clone(), encrypted };
    begin_of(region, source, description, tags)
}

/// What a new snapshot is of.
struct Source {
    volume: Option<VolumeId>,
    size: i64,
    content: Option<Disk>,
    encrypted: bool,
}

fn begin_of(region: &mut Region, source: Source, description: String, tags: Tags) -> (SnapshotId, Instant) {
    let id = SnapshotId::from_bits(region.draw("ec2/snapshot-id"));
    let eight_gib = region.draw_span("ec2/snapshot", durations::SNAPSHOT_8_GIB);
    // What was written counts, not what there is room for
    // (<https://docs.aws.amazon.com/ebs/latest/userguide/how_snapshots_work.html>): no disk here holds more than a typical
    // one, and a volume on which nothing was ever written takes as long as one GiB.
    let written = match source.content {
        Some(_) => u64::try_from(source.size).unwrap_or_default().clamp(1, TYPICAL_GIB),
        None => 1,
    };
    let whole = Duration::millis(eight_gib.as_millis().saturating_mul(written) / TYPICAL_GIB);
    let now = region.now();
    let next = now + share(whole, STEPS[1].1);
    let row = Snapshot {
        id,
        volume: source.volume,
        volume_size: source.size,
        start_time: now,
        state: SnapshotState::Pending { progress: STEPS[0].0, next, whole },
        description,
        owner: region.account().to_owned(),
        content: source.content,
        encrypted: source.encrypted,
        permissions: Vec::new(),
        delete_when_completed: false,
        tags,
    };
    region.ec2.snapshots.insert(id, row);
    region.at(next, Event::Ec2(ec2::Event::SnapshotProgress(id)));
    (id, now + whole)
}

/// A snapshot gets one step further.
pub(crate) fn handle_progress(region: &mut Region, id: SnapshotId) {
    let now = region.now();
    let Some(row) = region.ec2.snapshots.get(&id) else { return };
    let SnapshotState::Pending { progress, next, whole } = row.state else { return };
    if now < next {
        return;
    }
    let (started, ends) = (row.start_time, row.delete_when_completed);
    let mut later = STEPS.iter().skip_while(|(percent, _)| *percent <= progress);
    let reached = later.next().map_or(100, |(percent, _)| *percent);
    match later.next() {
        Some((_, hundredths)) => {
            let next = started + share(whole, *hundredths);
            if let Some(row) = region.ec2.snapshots.get_mut(&id) {
                row.state = SnapshotState::Pending { progress: reached, next, whole };
            }
            region.at(next, Event::Ec2(ec2::Event::SnapshotProgress(id)));
        }
        // Deleting a pending snapshot takes effect on completion:
        // <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-snapshot.html>.
        None if ends => {
            region.ec2.snapshots.remove(&id);
        }
        None => {
            if let Some(row) = region.ec2.snapshots.get_mut(&id) {
                row.state = SnapshotState::Completed { at: now };
            }
        }
    }
}

fn share(whole: Duration, hundredths: u64) -> Duration {
    Duration::millis(whole.as_millis().saturating_mul(hundredths) / 100)
}

/// Why no image can be made from a snapshot now, in a sentence for a greyed menu item.
///
/// # Errors
/// The sentence.
pub fn may_create_image(snapshot: &SnapshotShape) -> Result<(), &'static str> {
    completed(snapshot, "An image can be made once this snapshot is completed.")
}

/// Why no volume can be made from a snapshot now, in a sentence for a greyed menu item.
///
/// # Errors
/// The sentence.
pub fn may_create_volume(snapshot: &SnapshotShape) -> Result<(), &'static str> {
    completed(snapshot, "A volume can be made once this snapshot is completed.")
}

fn completed(snapshot: &SnapshotShape, sentence: &'static str) -> Result<(), &'static str> {
    if snapshot.state == Some(SnapshotStateName::Completed) { Ok(()) } else { Err(sentence) }
}

/// Why a snapshot cannot be deleted now, in a sentence for a greyed menu item; `images` are the account's own,
/// as DescribeImages shows them.
///
/// # Errors
/// The sentence.
pub fn may_delete<'a>(
    snapshot: &SnapshotShape,
    images: impl IntoIterator<Item = &'a model::ec2::Image>,
) -> Result<(), &'static str> {
    let uses = |image: &model::ec2::Image| {
        let mut volumes = image.block_device_mappings.iter().filter_map(|device| device.ebs.as_ref());
        volumes.any(|volume| volume.snapshot_id.is_some() && volume.snapshot_id == snapshot.snapshot_id)
    };
    if images.into_iter().any(uses) {
        return Err("An AMI uses this snapshot. Deregister the AMI first.");
    }
    Ok(())
}
