//! The state that a row is in, in AWS's words, for those who tell what happened.

use crate::changes::RowId;
use crate::region::Region;

/// What is in a state.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The row.
    pub row: RowId,
    /// Which target, where the row is the health of a target group.
    pub target: Option<String>,
}

/// A state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// AWS's word.
    pub word: String,
    /// AWS's reason or message, if it gives one.
    pub reason: Option<String>,
}

impl State {
    fn new(word: &str) -> State {
        State { word: word.to_owned(), reason: None }
    }
}

/// The states of everything that there is.
pub fn all_states(region: &Region) -> Vec<(Subject, State)> {
    let (ec2, elbv2) = (&region.ec2, &region.elbv2);
    let mut rows: Vec<RowId> = ec2.instances.ids().copied().map(RowId::Instances).collect();
    rows.extend(ec2.volumes.ids().copied().map(RowId::Volumes));
    rows.extend(ec2.snapshots.ids().copied().map(RowId::Snapshots));
    rows.extend(ec2.images.ids().copied().map(RowId::Images));
    rows.extend(ec2.nat_gateways.ids().copied().map(RowId::NatGateways));
    rows.extend(elbv2.load_balancers.ids().copied().map(RowId::LoadBalancers));
    rows.extend(elbv2.target_health.ids().copied().map(RowId::TargetHealth));
    rows.extend(region.autoscaling.activities.ids().copied().map(RowId::Activities));
    rows.iter().flat_map(|row| states(region, row)).collect()
}

/// The states that a row tells; none for a row that is gone, and for rows that are always as they are.
pub fn states(region: &Region, row: &RowId) -> Vec<(Subject, State)> {
    if let RowId::TargetHealth(group) = row {
        let targets = region.elbv2.target_health.get(group).into_iter().flat_map(|health| &health.targets);
        let told = targets.map(|(target, registered)| {
            let shown = registered.shown;
            let reason = shown.reason().map(|reason| reason.as_str().to_owned());
            let state = State { word: shown.state().as_str().to_owned(), reason };
            (Subject { row: row.clone(), target: Some(target.to_string()) }, state)
        });
        return told.collect();
    }
    let state = state(region, row);
    state.map(|state| (Subject { row: row.clone(), target: None }, state)).into_iter().collect()
}

fn state(region: &Region, row: &RowId) -> Option<State> {
    let ec2 = &region.ec2;
    Some(match row {
        RowId::Instances(id) => State::new(ec2.instances.get(id)?.state.name().as_str()),
        RowId::Volumes(id) => State::new(ec2.volumes.get(id)?.state.name().as_str()),
        RowId::Snapshots(id) => State::new(ec2.snapshots.get(id)?.state.name().as_str()),
        RowId::Images(id) => State::new(ec2.images.get(id)?.state.name().as_str()),
        RowId::NatGateways(id) => State::new(ec2.nat_gateways.get(id)?.state.name().as_str()),
        RowId::LoadBalancers(id) => State::new(region.elbv2.load_balancers.get(id)?.state.code().as_str()),
        RowId::Activities(number) => {
            let activity = region.autoscaling.activities.get(number)?;
            let reason = activity.status_message.clone().unwrap_or_else(|| activity.description.clone());
            State { word: activity.status.as_str().to_owned(), reason: Some(reason) }
        }
        _ => return None,
    })
}
