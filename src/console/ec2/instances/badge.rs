//! What lists and menus know of an instance: its row, its status checks, and why an action is not possible now.

use model::ec2::{Instance, InstanceStateName, InstanceStatus, SummaryStatus};

use crate::{
    console::{
        browse::{Cell, Heading, Row},
        support::{name_of, text},
    },
    paths::{self, Resource},
    t,
};

/// The columns of the list, in the old console's order.
pub const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "Instance ID"),
    ("type", "Instance Type"),
    ("zone", "Availability Zone"),
    ("state", "Instance State"),
    ("checks", "Status Checks"),
    ("dns", "Public DNS (IPv4)"),
    ("ip", "IPv4 Public IP"),
    ("key", "Key Name"),
    ("groups", "Security Groups"),
    ("launched", "Launch Time"),
];

/// The row of an instance.
#[must_use]
pub fn row(instance: &Instance, status: Option<&InstanceStatus>) -> Row {
    let id = text(&instance.instance_id);
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Text(name_of(&instance.tags)),
            Cell::Id(id.clone(), paths::item(Resource::Instances, &id)),
            Cell::Text(text(&instance.instance_type)),
            Cell::Text(zone(instance)),
            Cell::State(state_word(instance).to_owned()),
            Cell::Check(status.map(checks).unwrap_or_default()),
            Cell::Code(text(&instance.public_dns_name)),
            Cell::Code(text(&instance.public_ip_address)),
            Cell::Link(text(&instance.key_name), paths::item(Resource::KeyPairs, text(&instance.key_name))),
            Cell::Links(groups(instance)),
            Cell::Moment(instance.launch_time),
        ],
        gone: state(instance) == Some(InstanceStateName::Terminated),
    }
}

/// The state; `None` only for an answer without one.
#[must_use]
pub fn state(instance: &Instance) -> Option<InstanceStateName> {
    instance.state.as_ref().and_then(|state| state.name)
}

/// The state in AWS's word.
#[must_use]
pub fn state_word(instance: &Instance) -> &'static str {
    state(instance).map_or("", InstanceStateName::as_str)
}

/// Where it runs.
#[must_use]
pub fn zone(instance: &Instance) -> String {
    instance.placement.as_ref().map(|placement| text(&placement.availability_zone)).unwrap_or_default()
}

/// Names and addresses of its security groups.
#[must_use]
pub fn groups(instance: &Instance) -> Vec<(String, String)> {
    let groups = instance.security_groups.iter();
    groups
        .map(|group| (text(&group.group_name), paths::item(Resource::SecurityGroups, text(&group.group_id))))
        .collect()
}

/// The Auto Scaling group that it belongs to, by the tag that Auto Scaling gives its members.
#[must_use]
pub fn auto_scaling_group(instance: &Instance) -> Option<String> {
    let tag = instance.tags.iter().find(|tag| tag.key.as_deref() == Some("aws:autoscaling:groupName"))?;
    tag.value.clone()
}

/// The two status checks in the console's words.
#[must_use]
pub fn checks(status: &InstanceStatus) -> String {
    let both = [&status.system_status, &status.instance_status];
    let words: Vec<SummaryStatus> =
        both.into_iter().filter_map(|summary| summary.as_ref().and_then(|summary| summary.status)).collect();
    if words.contains(&SummaryStatus::Initializing) {
        return "Initializing".to_owned();
    }
    if words.contains(&SummaryStatus::NotApplicable) || words.is_empty() {
        return String::new();
    }
    let passed = words.iter().filter(|word| **word == SummaryStatus::Ok).count();
    format!("{passed}/2 checks passed")
}

/// What can be done with the state of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateAction {
    /// StartInstances.
    Start,
    /// StopInstances.
    Stop,
    /// RebootInstances.
    Reboot,
    /// TerminateInstances.
    Terminate,
}

/// Why an action is not possible for an instance in this state; `None` when AWS accepts it.
#[must_use]
pub fn why_not(action: StateAction, state: Option<InstanceStateName>) -> Option<&'static str> {
    use InstanceStateName as S;
    let state = state?;
    match (action, state) {
        (_, S::Terminated) => Some(t!(instances.gone)),
        (StateAction::Terminate, S::ShuttingDown) => Some(t!(instances.already_ending)),
        (_, S::ShuttingDown) => Some(t!(instances.ending)),
        (StateAction::Terminate, _) => None,
        (StateAction::Start, S::Stopped) => None,
        (StateAction::Start, S::Stopping) => Some(t!(instances.wait_stopped)),
        (StateAction::Start, _) => Some(t!(instances.already_started)),
        (StateAction::Stop, S::Running) => None,
        (StateAction::Stop, S::Pending) => Some(t!(instances.wait_running)),
        (StateAction::Stop, _) => Some(t!(instances.already_stopped)),
        (StateAction::Reboot, S::Running) => None,
        (StateAction::Reboot, _) => Some(t!(instances.reboot_running)),
    }
}

#[cfg(test)]
mod tests {
    use model::ec2::{InstanceStatusSummary, SummaryStatus as W};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn status(system: W, instance: W) -> InstanceStatus {
        let summary = |status| Some(InstanceStatusSummary { status: Some(status), ..Default::default() });
        InstanceStatus {
            system_status: summary(system),
            instance_status: summary(instance),
            ..Default::default()
        }
    }

    #[test]
    fn two_checks_are_counted_and_a_starting_machine_is_initializing() {
        assert_eq!(checks(&status(W::Ok, W::Ok)), "2/2 checks passed");
        assert_eq!(checks(&status(W::Ok, W::Impaired)), "1/2 checks passed");
        assert_eq!(checks(&status(W::Ok, W::Initializing)), "Initializing");
        assert_eq!(checks(&status(W::NotApplicable, W::NotApplicable)), "");
    }

    #[test]
    fn every_state_says_what_it_forbids() {
        use InstanceStateName as S;
        assert_eq!(why_not(StateAction::Stop, Some(S::Running)), None);
        assert_eq!(why_not(StateAction::Start, Some(S::Stopped)), None);
        assert_eq!(why_not(StateAction::Terminate, Some(S::Stopped)), None);
        assert!(why_not(StateAction::Stop, Some(S::Stopped)).is_some());
        assert!(why_not(StateAction::Start, Some(S::Running)).is_some());
        for action in [StateAction::Start, StateAction::Stop, StateAction::Reboot, StateAction::Terminate] {
            assert!(why_not(action, Some(S::Terminated)).is_some(), "{action:?}");
        }
    }
}
