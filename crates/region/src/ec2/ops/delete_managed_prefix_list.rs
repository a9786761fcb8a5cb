//! DeleteManagedPrefixList — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteManagedPrefixList.html>
//!
//! Supported: the call answers `delete-in-progress` even where a rule or a route names the list, and it is then that the
//! deletion fails, which the list's state tells. Simplified: it has ended when the call returns.

use model::Caller;
use model::ec2::{DeleteManagedPrefixListInput, DeleteManagedPrefixListOutput, PrefixListState};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::prefix_list;
use crate::region::Region;

pub(crate) fn delete_managed_prefix_list(
    region: &mut Region,
    _caller: Caller,
    input: DeleteManagedPrefixListInput,
) -> Result<DeleteManagedPrefixListOutput, Ec2Error> {
    let list = prefix_list::own_list(region, input.prefix_list_id.as_deref().unwrap_or_default())?;
    let id = list.id;
    let prefix_list = Some(list.under_way(region, PrefixListState::DeleteInProgress));
    unless_dry_run(input.dry_run)?;
    if prefix_list::users(region, id).is_empty() {
        region.ec2.prefix_lists.remove(&id);
    } else if let Some(row) = region.ec2.prefix_lists.get_mut(&id) {
        row.state = PrefixListState::DeleteFailed;
    }
    Ok(DeleteManagedPrefixListOutput { prefix_list })
}
