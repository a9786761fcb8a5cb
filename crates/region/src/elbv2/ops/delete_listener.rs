//! DeleteListener — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteListener.html>
//!
//! Supported: everything. Its rules go with it.

use model::Caller;
use model::elbv2::{DeleteListenerInput, DeleteListenerOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::listener;
use crate::region::Region;

pub(crate) fn delete_listener(
    region: &mut Region,
    _caller: Caller,
    input: DeleteListenerInput,
) -> Result<DeleteListenerOutput, Elbv2Error> {
    let id = region.listener_named(&input.listener_arn.unwrap_or_default())?;
    region.elbv2.listeners.remove(&id);
    listener::note_users(region);
    Ok(DeleteListenerOutput::default())
}
