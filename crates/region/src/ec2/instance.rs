//! Instances: their rows, and which change of state follows from what.
//!
//! [`TRANSITIONS`] is the one table of the lifecycle: refusals of operations, unavailable buttons ([`may`]) and
//! the events of `lifecycle` follow it. `shape` turns a row into what the API shows.
//! Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html>.

use core::fmt;
use core::ops::{Deref, DerefMut};
use std::sync::Arc;

use clockwork::Instant;
use model::Service;
use model::ec2::{ArchitectureValues, InstanceStateName, RunInstancesInput, VirtualizationType};
use model::ids::*;

use crate::ec2::Ec2;
use crate::ec2::errors::Ec2Error;
use crate::ec2::image::System;
use crate::ec2::tags::Tags;

pub(crate) mod lifecycle;
pub(crate) mod shape;
#[cfg(test)]
pub(crate) mod testing;

pub(crate) use lifecycle::{
    guest_powered_off, handle_gone, handle_running, handle_status_checks_passed, handle_stopped,
    handle_terminated, shut_down_for_good, start, stop,
};

/// An instance. What it was launched as it reads like fields of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Instance {
    /// Its id.
    pub id: InstanceId,
    /// The RunInstances call that made it.
    pub reservation: ReservationId,
    /// Its position among the instances of that call.
    pub launch_index: i64,
    /// Where it is in its life.
    pub state: InstanceState,
    /// When it was last started.
    pub launch_time: Instant,
    /// Why it is where it is, in AWS's code and sentence.
    pub state_reason: Option<&'static (&'static str, &'static str)>,
    /// When somebody asked by the API for the stop or the end that it is in.
    pub user_initiated: Option<Instant>,
    /// Both status checks pass from this moment on, while it runs.
    pub checks_pass_at: Option<Instant>,
    /// Its network interface; `None` once it is terminated.
    pub network_interface: Option<NetworkInterfaceId>,
    /// Its volumes.
    pub volumes: Vec<AttachedVolume>,
    /// What it was launched as: shared with those launched alike, until it is changed.
    pub specification: Arc<Specification>,
}

impl Deref for Instance {
    type Target = Specification;

    fn deref(&self) -> &Specification {
        &self.specification
    }
}

impl DerefMut for Instance {
    fn deref_mut(&mut self) -> &mut Specification {
        Arc::make_mut(&mut self.specification)
    }
}

/// What an instance was launched as, and what was changed about that since.
#[derive(Clone, Debug, PartialEq)]
pub struct Specification {
    /// The service that asked for it, if it was not the learner.
    pub requester: Option<Service>,
    /// The token that the call carried.
    pub client_token: Option<String>,
    /// The AMI it came from.
    pub image: ImageId,
    /// Its type, such as `t2.micro`.
    pub instance_type: String,
    /// The processors that its image is for, remembered when the image is gone.
    pub architecture: ArchitectureValues,
    /// How it boots.
    pub virtualization_type: VirtualizationType,
    /// Whether its image supports enhanced networking.
    pub ena_support: bool,
    /// The system that its image boots.
    pub system: System,
    /// The name of its key pair.
    pub key_name: Option<String>,
    /// Its VPC.
    pub vpc: VpcId,
    /// Its subnet.
    pub subnet: SubnetId,
    /// Its zone.
    pub zone: ZoneName,
    /// Whether it gets a public address whenever it starts: decided once, at launch.
    pub has_public_address: bool,
    /// Its security groups, remembered after it is terminated.
    pub security_groups: Vec<SecurityGroupId>,
    /// The device name of its root volume.
    pub root_device_name: String,
    /// Whether the launch asked for capacity of its own for EBS.
    pub ebs_optimized: bool,
    /// Whether a burstable instance may spend more CPU credits than it earns.
    pub unlimited_credits: bool,
    /// Cores and threads per core, where the launch did not take what the type has.
    pub cpu_options: Option<(i64, i64)>,
    /// Whether AWS moves it to another host by itself when its host fails.
    pub auto_recovery: bool,
    /// Its user data, base64 as the API carries it.
    pub user_data: Option<String>,
    /// Whether TerminateInstances is refused.
    pub disable_api_termination: bool,
    /// Whether StopInstances is refused.
    pub disable_api_stop: bool,
    /// Whether a shutdown from inside terminates it rather than stopping it.
    pub terminates_on_shutdown: bool,
    /// Whether detailed monitoring is on.
    pub monitoring: bool,
    /// Whether the metadata service answers at all.
    pub metadata_endpoint: bool,
    /// Whether it would answer at its IPv6 address too.
    pub metadata_ipv6: bool,
    /// Whether it tells the instance's tags.
    pub metadata_tags: bool,
    /// Whether the metadata service demands session tokens (IMDSv2).
    pub metadata_tokens_required: bool,
    /// How many network hops an answer of the metadata service survives.
    pub metadata_hop_limit: i64,
    /// Its tags.
    pub tags: Tags,
}

/// A volume as an instance has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedVolume {
    /// The device name that the API shows, such as `/dev/xvda`.
    pub device_name: Arc<str>,
    /// The volume.
    pub volume: VolumeId,
    /// When it was attached.
    pub attach_time: Instant,
    /// Whether it is deleted when the instance is terminated.
    pub delete_on_termination: bool,
}

/// Where an instance is in its life. Timed states carry their own deadline, so that stale events are harmless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstanceState {
    /// Being prepared, until then.
    Pending {
        /// When it will be running, or fail.
        until: Instant,
    },
    /// Running.
    Running,
    /// Its system shuts down, until then.
    Stopping {
        /// When it will be stopped.
        until: Instant,
    },
    /// Stopped.
    Stopped,
    /// On the way to its end, until then.
    ShuttingDown {
        /// When it will be terminated.
        until: Instant,
    },
    /// Terminated; AWS lists it until then.
    Terminated {
        /// When it leaves the list.
        until: Instant,
    },
}

impl InstanceState {
    /// AWS's name of the state.
    pub fn name(self) -> InstanceStateName {
        match self {
            InstanceState::Pending { .. } => InstanceStateName::Pending,
            InstanceState::Running => InstanceStateName::Running,
            InstanceState::Stopping { .. } => InstanceStateName::Stopping,
            InstanceState::Stopped => InstanceStateName::Stopped,
            InstanceState::ShuttingDown { .. } => InstanceStateName::ShuttingDown,
            InstanceState::Terminated { .. } => InstanceStateName::Terminated,
        }
    }

    /// AWS's code of the state
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html>).
    pub fn code(self) -> i64 {
        match self {
            InstanceState::Pending { .. } => 0,
            InstanceState::Running => 16,
            InstanceState::ShuttingDown { .. } => 32,
            InstanceState::Terminated { .. } => 48,
            InstanceState::Stopping { .. } => 64,
            InstanceState::Stopped => 80,
        }
    }

    /// Whether it has come to its end, or is on the way.
    pub fn is_ending(self) -> bool {
        matches!(self, InstanceState::ShuttingDown { .. } | InstanceState::Terminated { .. })
    }
}

// ── the lifecycle ───────────────────────────────────────────────────────────────────────────────────────────

/// Why an instance changes its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Its host is ready.
    Prepared,
    /// Its host cannot start it.
    LaunchFailed,
    /// StartInstances.
    Start,
    /// RebootInstances.
    Reboot,
    /// StopInstances.
    Stop,
    /// `shutdown` from inside.
    GuestShutdown,
    /// Its system has shut down.
    PoweredOff,
    /// TerminateInstances.
    Terminate,
    /// Nothing of it is left.
    Ended,
}

/// Which cause moves an instance from which state to which.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html>
pub const TRANSITIONS: &[(InstanceStateName, Cause, InstanceStateName)] = {
    use Cause as C;
    use InstanceStateName as S;
    &[
        (S::Pending, C::Prepared, S::Running),
        (S::Pending, C::LaunchFailed, S::Terminated),
        (S::Pending, C::Terminate, S::ShuttingDown),
        (S::Running, C::Reboot, S::Running),
        (S::Running, C::Stop, S::Stopping),
        (S::Running, C::GuestShutdown, S::Stopping),
        (S::Running, C::Terminate, S::ShuttingDown),
        (S::Stopping, C::PoweredOff, S::Stopped),
        (S::Stopping, C::Terminate, S::ShuttingDown),
        (S::Stopped, C::Start, S::Pending),
        (S::Stopped, C::Terminate, S::ShuttingDown),
        (S::ShuttingDown, C::Ended, S::Terminated),
    ]
};

/// The state that follows, if the cause has an effect in this one.
pub fn next_state(state: InstanceStateName, cause: Cause) -> Option<InstanceStateName> {
    TRANSITIONS.iter().find(|(from, why, _)| *from == state && *why == cause).map(|(_, _, to)| *to)
}

/// What a learner can do with an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstanceAction {
    /// StartInstances.
    Start,
    /// StopInstances.
    Stop,
    /// RebootInstances.
    Reboot,
    /// TerminateInstances.
    Terminate,
    /// ModifyInstanceAttribute with another type.
    ChangeInstanceType,
    /// ModifyInstanceAttribute with other user data.
    EditUserData,
    /// CreateImage.
    CreateImage,
    /// Open a terminal on it.
    Connect,
}

/// Why an action is not available. It prints as a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The instance is in another state than the action needs.
    State {
        /// The action.
        action: InstanceAction,
        /// The state that the instance is in.
        state: InstanceStateName,
    },
    /// Termination protection is on.
    TerminationProtected,
    /// Stop protection is on.
    StopProtected,
}

/// Whether an action is available now.
///
/// # Errors
/// The reason why it is not.
pub fn may(action: InstanceAction, instance: &Instance) -> Result<(), Reason> {
    may_in(action, instance.state.name())?;
    match action {
        InstanceAction::Terminate if instance.disable_api_termination => Err(Reason::TerminationProtected),
        InstanceAction::Stop if instance.disable_api_stop => Err(Reason::StopProtected),
        _ => Ok(()),
    }
}

/// Whether an action is available in a state, protection aside.
///
/// # Errors
/// The reason why it is not.
pub fn may_in(action: InstanceAction, state: InstanceStateName) -> Result<(), Reason> {
    use InstanceStateName as S;
    let available = match action {
        InstanceAction::Start => next_state(state, Cause::Start).is_some(),
        InstanceAction::Stop => next_state(state, Cause::Stop).is_some(),
        InstanceAction::Reboot => next_state(state, Cause::Reboot).is_some(),
        InstanceAction::Terminate => next_state(state, Cause::Terminate).is_some(),
        InstanceAction::ChangeInstanceType | InstanceAction::EditUserData => state == S::Stopped,
        InstanceAction::CreateImage => matches!(state, S::Running | S::Stopped),
        InstanceAction::Connect => state == S::Running,
    };
    if available { Ok(()) } else { Err(Reason::State { action, state }) }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (action, state) = match self {
            Reason::State { action, state } => (action, state),
            Reason::TerminationProtected => {
                return f.write_str("Termination protection is on for this instance.");
            }
            Reason::StopProtected => return f.write_str("Stop protection is on for this instance."),
        };
        let needs = match action {
            InstanceAction::Start => "Only a stopped instance can be started",
            InstanceAction::Stop => "Only a running instance can be stopped",
            InstanceAction::Reboot => "Only a running instance can be rebooted",
            InstanceAction::Terminate => "An instance is terminated once",
            InstanceAction::ChangeInstanceType => {
                "The type can be changed only while the instance is stopped"
            }
            InstanceAction::EditUserData => "User data can be edited only while the instance is stopped",
            InstanceAction::CreateImage => "An image is made of a running or a stopped instance",
            InstanceAction::Connect => "Only a running instance can be connected to",
        };
        write!(f, "{needs}; this one is {state}.")
    }
}

// ── finding instances ───────────────────────────────────────────────────────────────────────────────────────

/// What a RunInstances call with a client token made, so that the same call again makes nothing more.
/// <https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html>
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TokenUse {
    /// The whole call.
    pub input: RunInstancesInput,
    /// What it made.
    pub instances: Vec<InstanceId>,
}

/// Uses of client tokens, by token.
pub(crate) type TokenUses = std::collections::BTreeMap<String, Arc<TokenUse>>;

impl Ec2 {
    /// The instance that a text names.
    ///
    /// # Errors
    /// `InvalidInstanceID.Malformed`, `InvalidInstanceID.NotFound`.
    pub(crate) fn instance_named(&self, text: &str) -> Result<&Instance, Ec2Error> {
        let id = InstanceId::parse(text).ok_or_else(|| Ec2Error::InstanceMalformed(text.to_owned()))?;
        self.instances.get(&id).ok_or_else(|| Ec2Error::InstanceNotFound(vec![id]))
    }

    /// The instances that texts name, each once, in the order of the texts.
    ///
    /// # Errors
    /// `InvalidInstanceID.Malformed` for the first such text, or else `InvalidInstanceID.NotFound` for all ids
    /// that do not exist.
    pub(crate) fn instances_named(&self, texts: &[String]) -> Result<Vec<InstanceId>, Ec2Error> {
        let mut ids = Vec::with_capacity(texts.len());
        let mut seen = std::collections::BTreeSet::new();
        for text in texts {
            let id = InstanceId::parse(text).ok_or_else(|| Ec2Error::InstanceMalformed(text.clone()))?;
            if texts.len() == 1 || seen.insert(id) {
                ids.push(id);
            }
        }
        let missing: Vec<InstanceId> =
            ids.iter().filter(|id| !self.instances.contains(id)).copied().collect();
        if missing.is_empty() { Ok(ids) } else { Err(Ec2Error::InstanceNotFound(missing)) }
    }

    /// The states of instances that exist.
    pub(crate) fn states(&self, ids: &[InstanceId]) -> Vec<InstanceState> {
        ids.iter().filter_map(|id| self.instances.get(id)).map(|instance| instance.state).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    #[test]
    fn each_action_says_in_which_states_it_is_available() {
        use InstanceAction as A;
        use InstanceStateName as S;
        let actions =
            [A::Start, A::Stop, A::Reboot, A::Terminate, A::ChangeInstanceType, A::CreateImage, A::Connect];
        let states = [S::Pending, S::Running, S::Stopping, S::Stopped, S::ShuttingDown, S::Terminated];
        let mut table = String::new();
        for action in actions {
            let available: Vec<&str> = states
                .iter()
                .filter(|state| may_in(action, **state).is_ok())
                .map(|state| state.as_str())
                .collect();
            writeln!(table, "{action:?}: {}", available.join(" ")).expect("a string takes any text");
        }
        expect_test::expect![[r#"
            Start: stopped
            Stop: running
            Reboot: running
            Terminate: pending running stopping stopped
            ChangeInstanceType: stopped
            CreateImage: running stopped
            Connect: running
        "#]]
        .assert_eq(&table);
    }

    #[test]
    fn an_action_that_is_not_available_says_why() {
        let reason =
            may_in(InstanceAction::Start, InstanceStateName::Running).map_err(|reason| reason.to_string());
        assert_eq!(reason, Err("Only a stopped instance can be started; this one is running.".to_owned()));
    }

    #[test]
    fn no_state_follows_twice_from_one_cause() {
        for (place, (from, cause, _)) in TRANSITIONS.iter().enumerate() {
            let again = TRANSITIONS[place + 1..].iter().any(|(f, c, _)| f == from && c == cause);
            assert!(!again, "{from} {cause:?}");
        }
    }
}
