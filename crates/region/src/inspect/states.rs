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

/// What is in a state, under which name, and the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What.
    pub subject: Subject,
    /// Its id, or its name where AWS goes by names.
    pub name: String,
    /// Its state.
    pub state: State,
}

impl State {
    fn new(word: &str) -> State {
        State { word: word.to_owned(), reason: None }
    }
}

/// The states of everything that there is.
pub fn all_states(region: &Region) -> Vec<Told> {
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
pub fn states(region: &Region, row: &RowId) -> Vec<Told> {
    if let RowId::TargetHealth(group) = row {
        let targets = region.elbv2.target_health.get(group).into_iter().flat_map(|health| &health.targets);
        let told = targets.map(|(target, registered)| {
            let shown = registered.shown;
            let reason = shown.reason().map(|reason| reason.as_str().to_owned());
            Told {
                subject: Subject { row: row.clone(), target: Some(target.to_string()) },
                name: target.host.to_string(),
                state: State { word: shown.state().as_str().to_owned(), reason },
            }
        });
        return told.collect();
    }
    let subject = Subject { row: row.clone(), target: None };
    state(region, row).map(|(name, state)| Told { subject, name, state }).into_iter().collect()
}

fn state(region: &Region, row: &RowId) -> Option<(String, State)> {
    let ec2 = &region.ec2;
    Some(match row {
        RowId::Instances(id) => (id.to_string(), State::new(ec2.instances.get(id)?.state.name().as_str())),
        RowId::Volumes(id) => (id.to_string(), State::new(ec2.volumes.get(id)?.state.name().as_str())),
        RowId::Snapshots(id) => (id.to_string(), State::new(ec2.snapshots.get(id)?.state.name().as_str())),
        RowId::Images(id) => (id.to_string(), State::new(ec2.images.get(id)?.state.name().as_str())),
        RowId::NatGateways(id) => {
            (id.to_string(), State::new(ec2.nat_gateways.get(id)?.state.name().as_str()))
        }
        RowId::LoadBalancers(id) => {
            let balancer = region.elbv2.load_balancers.get(id)?;
            (balancer.name.to_string(), State::new(balancer.state.code().as_str()))
        }
        RowId::Activities(number) => {
            let activity = region.autoscaling.activities.get(number)?;
            let message = activity.status_message.as_ref().map(ToString::to_string);
            let reason = message.or_else(|| Some(activity.description.to_string()));
            let state = State { word: activity.status.as_str().to_owned(), reason };
            (activity.group.to_string(), state)
        }
        _ => return None,
    })
}
