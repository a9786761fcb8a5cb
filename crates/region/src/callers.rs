//! What a service may do beyond a learner: one arm each, citing AWS.

use model::{Caller, Service};

/// Something that the owner of an account may not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privilege {
    /// Terminate an instance whose `disableApiTermination` is set. Auto Scaling may: "does not prevent Amazon EC2
    /// Auto Scaling from terminating an instance",
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingDisableAPITermination.html>.
    TerminateProtected,
    /// Set tags whose keys begin with `aws:`. Services may:
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions>.
    SetReservedTags,
}

/// Whether `caller` may do it.
pub fn may(caller: Caller, privilege: Privilege) -> bool {
    match (caller, privilege) {
        (
            Caller::Service(Service::AutoScaling),
            Privilege::TerminateProtected | Privilege::SetReservedTags,
        ) => true,
        (Caller::Learner | Caller::Service(_), _) => false,
    }
}
