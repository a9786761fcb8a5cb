//! `aws`: the image brings the program; what it says depends on what surrounds the machine.

use super::{Call, Errand, Step};

/// Hands the call to the world around the machine.
pub(super) fn aws(call: &mut Call<'_>) -> Step {
    let mut errand = Errand {
        argv: call.argv,
        stdout: call.stdout,
        stderr: call.stderr,
        user: call.user,
        directory: call.directory,
        environment: call.environment,
        resume: call.resume.take(),
    };
    call.world.aws(&mut errand)
}
