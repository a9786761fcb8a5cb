//! What stands on the timeline, read off the story.

use clockwork::Instant;
use region::RowId;
use timeline::Happening;

use crate::{
    bridge::{Bridge, Story},
    paths::{self, Resource},
    story, t,
    ui::StateRole,
};

/// Who made it happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// The learner.
    Did,
    /// What the learner did, or time.
    Then,
}

/// A place in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Behind so many things that were done.
    Behind(usize),
    /// A moment.
    Moment(Instant),
}

impl Target {
    /// Goes there.
    pub(super) fn go(self, bridge: Bridge) {
        match self {
            Target::Behind(count) => bridge.go_behind(count),
            Target::Moment(at) => bridge.go_to(at),
        }
    }
}

/// Something on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    /// Tells it from all others.
    pub key: String,
    /// When.
    pub at: Instant,
    /// Who.
    pub kind: Kind,
    /// What, in a few words: an operation, an address, an id.
    pub what: String,
    /// The state that it came into, and what that means.
    pub state: Option<(String, StateRole)>,
    /// AWS's reason.
    pub reason: Option<String>,
    /// Where the console shows it.
    pub link: Option<String>,
    /// Whether it comes after the moment that is shown.
    pub is_ahead: bool,
    /// Where to go to see the world just behind it.
    pub target: Target,
}

impl Item {
    /// Whether it has all these words.
    pub(super) fn has(&self, words: &str) -> bool {
        let reason = self.reason.as_deref().unwrap_or_default();
        let state = self.state.as_ref().map_or("", |(word, _)| word.as_str());
        let text = format!("{} {state} {reason}", self.what).to_lowercase();
        words.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }
}

/// Everything, the earliest first; of the same moment, what was done first.
pub(super) fn items(story: &Story) -> Vec<Item> {
    let (now, log) = (story.now(), story.log());
    let done = story.entries().len().min(log.fork());
    let mut items: Vec<Item> = (0..)
        .zip(log.whole())
        .map(|(number, entry): (usize, _)| Item {
            key: format!("did {number}"),
            at: entry.at,
            kind: Kind::Did,
            what: story::describe(&entry.input),
            state: None,
            reason: None,
            link: None,
            is_ahead: number >= done,
            target: Target::Behind(number + 1),
        })
        .collect();
    let (_, chronicle) = story.witness_at_end().unwrap_or_else(|| story.witness());
    let told = (0..).zip(chronicle.happenings()).map(|(number, happening): (usize, _)| Item {
        key: format!("then {number}"),
        at: happening.at,
        kind: Kind::Then,
        what: happening.name.clone(),
        state: Some(state(happening)),
        reason: happening.to.as_ref().and_then(|state| state.reason.clone()),
        link: link(happening),
        is_ahead: happening.at > now,
        target: Target::Moment(happening.at),
    });
    items.extend(told);
    items.sort_by_key(|item| (item.at, item.kind));
    items
}

/// The last thing that leads to an earlier moment than the one shown.
pub(super) fn before(items: &[Item]) -> Option<Target> {
    let last = items.iter().rposition(|item| !item.is_ahead)?;
    let stands = items.get(last)?;
    let earlier = items.iter().take(last).rev().find(|item| match (item.target, stands.target) {
        (Target::Behind(_), Target::Behind(_)) => true,
        _ => item.at < stands.at,
    });
    Some(earlier.map_or(Target::Behind(0), |item| item.target))
}

/// The next thing.
pub(super) fn after(items: &[Item]) -> Option<Target> {
    items.iter().find(|item| item.is_ahead).map(|item| item.target)
}

fn state(happening: &Happening) -> (String, StateRole) {
    match &happening.to {
        Some(state) => (state.word.clone(), StateRole::of(&state.word)),
        None => (t!(timeline.gone).to_owned(), StateRole::Gone),
    }
}

fn link(happening: &Happening) -> Option<String> {
    happening.to.as_ref()?;
    let name = happening.name.as_str();
    Some(match &happening.subject.row {
        RowId::Instances(_) => paths::item(Resource::Instances, name),
        RowId::Volumes(_) => paths::item(Resource::Volumes, name),
        RowId::Snapshots(_) => paths::item(Resource::Snapshots, name),
        RowId::Images(_) => paths::item(Resource::Images, name),
        RowId::LoadBalancers(_) => paths::item(Resource::LoadBalancers, name),
        RowId::Activities(_) => paths::item_tab(Resource::AutoScalingGroups, name, "activity"),
        RowId::TargetHealth(_) if name.starts_with("i-") => paths::item(Resource::Instances, name),
        _ => return None,
    })
}
