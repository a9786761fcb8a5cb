//! ModifyManagedPrefixList — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyManagedPrefixList.html>
//!
//! Supported: the name, the size, entries to be added and removed, which make a new version. Entries that are to be removed
//! and are not there are passed over (from memory). Simplified: as CreateManagedPrefixList.

use model::Caller;
use model::ec2::{ModifyManagedPrefixListInput, ModifyManagedPrefixListOutput, PrefixListState};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::prefix_list;
use crate::region::Region;

pub(crate) fn modify_managed_prefix_list(
    region: &mut Region,
    _caller: Caller,
    input: ModifyManagedPrefixListInput,
) -> Result<ModifyManagedPrefixListOutput, Ec2Error> {
    let list = prefix_list::own_list(region, input.prefix_list_id.as_deref().unwrap_or_default())?;
    let (id, is_ipv6) = (list.id, list.is_ipv6);
    prefix_list::check_version(list, input.current_version)?;
    if let Some(name) = input.prefix_list_name.as_deref() {
        prefix_list::check_name(name)?;
    }
    let changes_entries = !input.add_entries.is_empty() || !input.remove_entries.is_empty();
    if changes_entries && input.max_entries.is_some() {
        return Err(Ec2Error::InvalidParameterCombination(
            "You cannot modify the entries and the maximum entries for the prefix list in the same request.",
        ));
    }
    if let Some(max_entries) = input.max_entries {
        prefix_list::check_size(max_entries)?;
        prefix_list::check_room(list.entries().len(), max_entries)?;
    }
    prefix_list::check_request(input.add_entries.len())?;
    prefix_list::check_request(input.remove_entries.len())?;
    let mut entries = list.entries().to_vec();
    for one in &input.remove_entries {
        let gone = prefix_list::read_block(one.cidr.as_deref().unwrap_or_default(), is_ipv6)?;
        entries.retain(|entry| entry.cidr != gone);
    }
    let entries = prefix_list::with_entries(entries, &input.add_entries, is_ipv6)?;
    prefix_list::check_room(entries.len(), list.max_entries)?;
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.prefix_lists.get_mut(&id) {
        if let Some(name) = input.prefix_list_name {
            row.name = name;
        }
        row.max_entries = input.max_entries.unwrap_or(row.max_entries);
        if changes_entries {
            row.add_version(entries);
        }
        row.state = PrefixListState::ModifyComplete;
    }
    let row = region.ec2.prefix_lists.get(&id);
    let prefix_list = row.map(|row| row.under_way(region, PrefixListState::ModifyInProgress));
    Ok(ModifyManagedPrefixListOutput { prefix_list })
}
