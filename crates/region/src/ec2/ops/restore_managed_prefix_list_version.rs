//! RestoreManagedPrefixListVersion — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RestoreManagedPrefixListVersion.html>
//!
//! Supported: the entries of an earlier version become those of a new one.

use model::Caller;
use model::ec2::{
    PrefixListState, RestoreManagedPrefixListVersionInput, RestoreManagedPrefixListVersionOutput,
};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::prefix_list;
use crate::region::Region;

pub(crate) fn restore_managed_prefix_list_version(
    region: &mut Region,
    _caller: Caller,
    input: RestoreManagedPrefixListVersionInput,
) -> Result<RestoreManagedPrefixListVersionOutput, Ec2Error> {
    let list = prefix_list::own_list(region, input.prefix_list_id.as_deref().unwrap_or_default())?;
    let id = list.id;
    prefix_list::check_version(list, input.current_version)?;
    let wanted = input.previous_version.unwrap_or_default();
    let Some(entries) = list.entries_of(wanted).filter(|_| wanted < list.version) else {
        let sentence = format!("The specified value for version is not valid ({wanted}).");
        return Err(Ec2Error::InvalidParameterValue(sentence));
    };
    let entries = entries.to_vec();
    prefix_list::check_room(entries.len(), list.max_entries)?;
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.prefix_lists.get_mut(&id) {
        row.add_version(entries);
        row.state = PrefixListState::RestoreComplete;
    }
    let row = region.ec2.prefix_lists.get(&id);
    let prefix_list = row.map(|row| row.under_way(region, PrefixListState::RestoreInProgress));
    Ok(RestoreManagedPrefixListVersionOutput { prefix_list })
}
