//! GetManagedPrefixListAssociations — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetManagedPrefixListAssociations.html>
//!
//! Supported: the security groups and route tables that name a list, pages.

use model::ec2::{
    GetManagedPrefixListAssociationsInput, GetManagedPrefixListAssociationsOutput, PrefixListAssociation,
};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{page, unless_dry_run};
use crate::ec2::prefix_list;
use crate::region::Region;

pub(crate) fn get_managed_prefix_list_associations(
    region: &Region,
    input: GetManagedPrefixListAssociationsInput,
) -> Result<GetManagedPrefixListAssociationsOutput, Ec2Error> {
    let list = region.ec2.prefix_list_named(input.prefix_list_id.as_deref().unwrap_or_default())?;
    unless_dry_run(input.dry_run)?;
    let association = |id| PrefixListAssociation {
        resource_id: Some(id),
        resource_owner: Some(region.account().to_owned()),
    };
    let all = prefix_list::users(region, list.id).into_iter().map(association).collect();
    let (prefix_list_associations, next_token) = page(all, input.max_results, input.next_token.as_deref())?;
    Ok(GetManagedPrefixListAssociationsOutput { prefix_list_associations, next_token })
}
