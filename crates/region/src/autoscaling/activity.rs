//! Scaling activities: what a group did, and why, in AWS's words.
//!
//! Sources: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-verify-scaling-activity.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_Activity.html>. Sentences of a cause begin with
//! `At T`, in whole seconds, and are joined by two blanks.

use core::fmt;
use core::ops::Deref;
use std::sync::Arc;

use clockwork::Instant;
use model::autoscaling as shape;
use model::autoscaling::ScalingActivityStatusCode as Status;
use model::ids::*;

use crate::autoscaling::group;
use crate::region::Region;

/// A scaling activity.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Its place in the order in which activities began; also its row id.
    pub ordinal: u64,
    /// Its UUID.
    pub id: Uuid,
    /// The group it belongs to.
    pub of: Arc<Ancestry>,
    /// What it does.
    pub description: Description,
    /// Why: shared with those that begin for the same reason.
    pub cause: Arc<str>,
    /// When it began.
    pub start_time: Instant,
    /// When it ended, in whole seconds as AWS has it: that may be a moment before it began.
    pub end_time: Option<Instant>,
    /// How it stands.
    pub status: Status,
    /// What went wrong, or what it waits for.
    pub status_message: Option<Box<str>>,
    /// Percent done.
    pub progress: i64,
    /// The subnet and the zone it is about.
    pub place: Option<Arc<(SubnetId, ZoneName)>>,
}

/// The group that an activity belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Ancestry {
    /// Its name.
    pub group: AutoScalingGroupName,
    /// Which group of that name: names can be used again.
    pub group_ordinal: u64,
    /// The UUID in the ARN of the group, which may be gone.
    pub group_uuid: String,
}

impl Deref for Activity {
    type Target = Ancestry;

    fn deref(&self) -> &Ancestry {
        &self.of
    }
}

/// What an activity does: a sentence, kept short where thousands of activities have the same.
#[derive(Clone, Debug, PartialEq)]
pub enum Description {
    /// It launches this instance.
    Launching(InstanceId),
    /// It terminates this instance.
    Terminating(InstanceId),
    /// It will terminate this instance, and waits for its target groups.
    Draining(InstanceId),
    /// Something else.
    Other(Box<str>),
}

impl From<String> for Description {
    fn from(text: String) -> Self {
        Description::Other(text.into())
    }
}

impl fmt::Display for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Description::Launching(instance) => write!(f, "Launching a new EC2 instance: {instance}"),
            Description::Terminating(instance) => write!(f, "Terminating EC2 instance: {instance}"),
            Description::Draining(instance) => {
                write!(f, "Terminating EC2 instance: {instance} - Waiting For ELB Connection Draining.")
            }
            Description::Other(text) => f.write_str(text),
        }
    }
}

impl Activity {
    /// Whether it is over.
    pub fn has_ended(&self) -> bool {
        self.end_time.is_some()
    }

    /// As the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shape::Activity {
        let details =
            self.place.as_ref().map(|place| (place.0, &place.1)).map(|(subnet, zone)| {
                format!("{{\"Subnet ID\":\"{subnet}\",\"Availability Zone\":\"{zone}\"}}")
            });
        let group = region.autoscaling.groups.get(&self.group).filter(|g| g.ordinal == self.group_ordinal);
        shape::Activity {
            activity_id: Some(self.id.to_string()),
            auto_scaling_group_name: Some(self.group.to_string()),
            description: Some(self.description.to_string()),
            cause: Some(self.cause.to_string()),
            start_time: Some(self.start_time),
            end_time: self.end_time,
            status_code: Some(self.status),
            status_message: self.status_message.as_deref().map(str::to_owned),
            progress: Some(self.progress),
            details: Some(details.unwrap_or_else(|| "{}".to_owned())),
            auto_scaling_group_state: group.is_none().then(|| "Deleted".to_owned()),
            auto_scaling_group_arn: Some(group::arn(region, &self.group, &self.group_uuid)),
        }
    }
}

/// The most characters of a cause (`XmlStringMaxLen1023`).
pub(crate) const LONGEST_CAUSE: usize = 1023;
/// The most characters of a status message (`XmlStringMaxLen255`).
const LONGEST_MESSAGE: usize = 255;

/// A new activity of a group. Its row.
pub(crate) fn begin(
    region: &mut Region,
    group: &AutoScalingGroupName,
    description: impl Into<Description>,
    cause: String,
    status: Status,
    progress: i64,
) -> u64 {
    let id = Uuid::from_bits(region.draw("autoscaling/activity-id"));
    let ordinal = region.ordinal("autoscaling/activity");
    let row = region.autoscaling.groups.get(group);
    let of = region.alike.groups.share(Ancestry {
        group: group.clone(),
        group_ordinal: row.map(|group| group.ordinal).unwrap_or_default(),
        group_uuid: row.map(|group| group.uuid.clone()).unwrap_or_default(),
    });
    let activity = Activity {
        ordinal,
        id,
        of,
        description: description.into(),
        cause: region.alike.texts.text(&shortened(cause, LONGEST_CAUSE)),
        start_time: region.now,
        end_time: None,
        status,
        status_message: None,
        progress,
        place: None,
    };
    region.autoscaling.activities.insert(ordinal, activity);
    ordinal
}

/// Says which subnet and zone an activity is about.
pub(crate) fn set_place(region: &mut Region, ordinal: u64, place: Option<(SubnetId, ZoneName)>) {
    let place = place.map(|place| region.alike.places.share(place));
    if let Some(activity) = region.autoscaling.activities.get_mut(&ordinal) {
        activity.place = place;
    }
}

/// An activity has come to its end.
pub(crate) fn end(region: &mut Region, ordinal: u64, status: Status) {
    let end_time = Instant::from_millis(region.now.as_secs() * 1000);
    if let Some(activity) = region.autoscaling.activities.get_mut(&ordinal)
        && activity.end_time.is_none()
    {
        activity.end_time = Some(end_time);
        activity.status = status;
        activity.progress = 100;
    }
}

/// An activity goes on, but only waits.
pub(crate) fn wait(region: &mut Region, ordinal: u64, status: Status) {
    if let Some(activity) = region.autoscaling.activities.get_mut(&ordinal)
        && activity.end_time.is_none()
    {
        activity.status = status;
    }
}

/// An activity has come to an end, and not a good one.
pub(crate) fn fail(region: &mut Region, ordinal: u64, status: Status, message: &str) {
    end(region, ordinal, status);
    if let Some(activity) = region.autoscaling.activities.get_mut(&ordinal) {
        activity.status_message = Some(shortened(message.to_owned(), LONGEST_MESSAGE).into());
    }
}

/// Sentences that each begin with `At T `, joined by two blanks.
pub(crate) fn cause(now: Instant, sentences: &[&str]) -> String {
    let time = now.iso_seconds();
    let sentences: Vec<String> = sentences.iter().map(|sentence| format!("At {time} {sentence}")).collect();
    sentences.join("  ")
}

/// What followed from what, as one cause.
pub(crate) fn after(trigger: Option<&str>, effect: &str) -> String {
    trigger.map_or_else(|| effect.to_owned(), |trigger| format!("{trigger}  {effect}"))
}

fn shortened(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => text[..end].to_owned(),
        None => text,
    }
}
