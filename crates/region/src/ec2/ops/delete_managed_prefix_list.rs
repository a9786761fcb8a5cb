//! DeleteManagedPrefixList — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteManagedPrefixList.html>
//!
//! Supported: refused while a rule or a route names the list. Simplified: it is gone when the call returns, which still says
//! `delete-in-progress`.

use model::Caller;
use model::ec2::{DeleteManagedPrefixListInput, DeleteManagedPrefixListOutput, PrefixListState};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::own;
use crate::ec2::prefix_list;
use crate::region::Region;

pub(crate) fn delete_managed_prefix_list(
    region: &mut Region,
    _caller: Caller,
    input: DeleteManagedPrefixListInput,
) -> Result<DeleteManagedPrefixListOutput, Ec2Error> {
    let list = prefix_list::own_list(region, input.prefix_list_id.as_deref().unwrap_or_default())?;
    let id = list.id;
    if !prefix_list::users(region, id).is_empty() {
        let sentence = format!("The prefix list '{id}' is referenced by other resources.");
        return Err(own("PrefixListInUse", sentence));
    }
    let prefix_list = Some(list.under_way(region, PrefixListState::DeleteInProgress));
    unless_dry_run(input.dry_run)?;
    region.ec2.prefix_lists.remove(&id);
    Ok(DeleteManagedPrefixListOutput { prefix_list })
}
