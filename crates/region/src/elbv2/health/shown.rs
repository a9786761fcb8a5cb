//! What the API shows of a target: state, reason and description, in AWS's words
//! (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/check-target-health.html>).

use model::elbv2::{
    TargetHealth as TargetHealthShape, TargetHealthReasonEnum as Reason, TargetHealthStateEnum as State,
};

use crate::ec2::instance::InstanceState;
use crate::elbv2::health::watch::Usage;
use crate::elbv2::health::{Answer, RegisteredTarget, Registration, Verdict};
use crate::elbv2::target::{Host, Target};
use crate::region::Region;

/// What the API shows of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Being registered.
    RegistrationInProgress,
    /// Not enough answers yet.
    InitialHealthChecking,
    /// Healthy.
    Healthy,
    /// Unhealthy, with the last failure.
    Unhealthy(Answer),
    /// No listener sends requests to the group.
    GroupNotInUse,
    /// The load balancer has no node in the target's zone.
    ZoneNotEnabled,
    /// A load balancer has the address.
    AddressUnusable,
    /// The instance is stopped.
    Stopped,
    /// The instance is between two states.
    InvalidState,
    /// On the way out.
    Draining,
    /// Not registered at all.
    NotRegistered,
}

impl Shown {
    /// AWS's state.
    pub fn state(self) -> State {
        match self {
            Shown::RegistrationInProgress | Shown::InitialHealthChecking => State::Initial,
            Shown::Healthy => State::Healthy,
            Shown::Unhealthy(_) => State::Unhealthy,
            Shown::GroupNotInUse
            | Shown::ZoneNotEnabled
            | Shown::AddressUnusable
            | Shown::Stopped
            | Shown::InvalidState
            | Shown::NotRegistered => State::Unused,
            Shown::Draining => State::Draining,
        }
    }

    /// AWS's reason.
    pub fn reason(self) -> Option<Reason> {
        Some(match self {
            Shown::RegistrationInProgress => Reason::ElbRegistrationInProgress,
            Shown::InitialHealthChecking => Reason::ElbInitialHealthChecking,
            Shown::Healthy => return None,
            Shown::Unhealthy(Answer::Status(_)) => Reason::TargetResponseCodeMismatch,
            Shown::Unhealthy(Answer::Refused) => Reason::TargetFailedHealthChecks,
            Shown::Unhealthy(Answer::TimedOut) => Reason::TargetTimeout,
            Shown::GroupNotInUse | Shown::ZoneNotEnabled => Reason::TargetNotInUse,
            Shown::AddressUnusable => Reason::TargetIpUnusable,
            Shown::Stopped | Shown::InvalidState => Reason::TargetInvalidState,
            Shown::Draining => Reason::TargetDeregistrationInProgress,
            Shown::NotRegistered => Reason::TargetNotRegistered,
        })
    }

    /// AWS's description.
    pub fn description(self) -> Option<String> {
        let text = match self {
            Shown::Unhealthy(Answer::Status(code)) => {
                return Some(format!("Health checks failed with these codes: [{code}]"));
            }
            Shown::Healthy => return None,
            Shown::RegistrationInProgress => "Target registration is in progress",
            Shown::InitialHealthChecking => "Initial health checks in progress",
            Shown::Unhealthy(Answer::Refused) => "Health checks failed",
            Shown::Unhealthy(Answer::TimedOut) => "Request timed out",
            Shown::GroupNotInUse => {
                "Target group is not configured to receive traffic from the load balancer"
            }
            Shown::ZoneNotEnabled => {
                "Target is in an Availability Zone that is not enabled for the load balancer"
            }
            Shown::AddressUnusable => {
                "The IP address cannot be used as a target, as it is in use by a load balancer"
            }
            Shown::Stopped => "Target is in the stopped state",
            Shown::InvalidState => "Target is in an invalid state",
            Shown::Draining => "Target deregistration is in progress",
            Shown::NotRegistered => "Target is not registered to the target group",
        };
        Some(text.to_owned())
    }

    /// As the API has it.
    pub(crate) fn shape(self) -> TargetHealthShape {
        TargetHealthShape {
            state: Some(self.state()),
            reason: self.reason(),
            description: self.description(),
        }
    }
}

/// What to show of a registered target.
pub(super) fn shown(region: &Region, usage: &Usage, target: Target, registered: &RegisteredTarget) -> Shown {
    match registered.registration {
        Registration::Draining { .. } | Registration::Ended => return Shown::Draining,
        Registration::InProgress { .. } | Registration::Done => {}
    }
    let Some(balancer) = &usage.balancer else { return Shown::GroupNotInUse };
    match target.host {
        Host::Instance(id) => match region.ec2.instances.get(&id).map(|instance| instance.state) {
            Some(InstanceState::Stopped) => return Shown::Stopped,
            Some(InstanceState::Running | InstanceState::Stopping { .. }) => {}
            _ => return Shown::InvalidState,
        },
        Host::Address(_) if target.is_load_balancer(region, usage.vpc) => return Shown::AddressUnusable,
        Host::Address(_) => {}
    }
    if !target.zone(region, usage.vpc).is_some_and(|zone| balancer.zones.contains(zone)) {
        return Shown::ZoneNotEnabled;
    }
    if registered.nodes.is_empty() {
        return Shown::RegistrationInProgress;
    }
    let mut verdicts = registered.nodes.values().map(|check| check.verdict);
    // One node's bad opinion is shown; a good one only if all share it.
    if let Some(Verdict::Unhealthy(answer)) =
        verdicts.clone().find(|verdict| matches!(verdict, Verdict::Unhealthy(_)))
    {
        return Shown::Unhealthy(answer);
    }
    if verdicts.all(|verdict| verdict == Verdict::Healthy) {
        Shown::Healthy
    } else {
        Shown::InitialHealthChecking
    }
}

/// Whether a target is in the list when nobody asks for it by name: terminated instances leave it.
pub(crate) fn is_listed(region: &Region, target: Target, registered: &RegisteredTarget) -> bool {
    let Some(instance) = target.instance().filter(|_| registered.registration == Registration::Ended) else {
        return true;
    };
    let state = region.ec2.instances.get(&instance).map(|instance| instance.state);
    matches!(state, Some(InstanceState::ShuttingDown { .. }))
}
