//! GetManagedPrefixListEntries — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetManagedPrefixListEntries.html>
//!
//! Supported: the entries of the newest version or of another one, of AWS's own lists too, pages.

use model::ec2::{GetManagedPrefixListEntriesInput, GetManagedPrefixListEntriesOutput, PrefixListEntry};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{page_of, unless_dry_run};
use crate::ec2::ops::describe_prefix_lists;
use crate::region::Region;

pub(crate) fn get_managed_prefix_list_entries(
    region: &Region,
    input: GetManagedPrefixListEntriesInput,
) -> Result<GetManagedPrefixListEntriesOutput, Ec2Error> {
    let text = input.prefix_list_id.as_deref().unwrap_or_default();
    let of_aws = describe_prefix_lists::all(region.name());
    let entries = match of_aws.into_iter().find(|list| list.prefix_list_id.as_deref() == Some(text)) {
        Some(list) => {
            let entry = |cidr| PrefixListEntry { cidr: Some(cidr), description: None };
            list.cidrs.into_iter().map(entry).collect()
        }
        None => {
            let list = region.ec2.prefix_list_named(text)?;
            let version = input.target_version.unwrap_or(list.version);
            let Some(entries) = list.entries_of(version) else {
                let sentence = format!("The specified value for version is not valid ({version}).");
                return Err(Ec2Error::InvalidParameterValue(sentence));
            };
            let entry = |entry: &crate::ec2::prefix_list::Entry| PrefixListEntry {
                cidr: Some(entry.cidr.to_string()),
                description: entry.description.clone(),
            };
            entries.iter().map(entry).collect()
        }
    };
    unless_dry_run(input.dry_run)?;
    let (entries, next_token) = page_of(entries, input.max_results, input.next_token.as_deref(), (1, 100))?;
    Ok(GetManagedPrefixListEntriesOutput { entries, next_token })
}
