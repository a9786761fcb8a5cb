//! DescribeManagedPrefixLists — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeManagedPrefixLists.html>
//!
//! Supported: the account's lists and AWS's own, ids, the filters that AWS documents, tags, pages.

use model::ec2::{
    DescribeManagedPrefixListsInput, DescribeManagedPrefixListsOutput, ManagedPrefixList, PrefixListState,
};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page_of, passes, unless_dry_run};
use crate::ec2::ops::describe_prefix_lists;
use crate::ec2::prefix_list::{self, arn};
use crate::ec2::tags::Tags;
use crate::region::Region;

pub(crate) fn describe_managed_prefix_lists(
    region: &Region,
    input: DescribeManagedPrefixListsInput,
) -> Result<DescribeManagedPrefixListsOutput, Ec2Error> {
    check_filters(&input.filters, &["owner-id", "prefix-list-id", "prefix-list-name"], true)?;
    let of_aws = describe_prefix_lists::all(region.name()).into_iter().map(|list| {
        let id = list.prefix_list_id.clone().unwrap_or_default();
        ManagedPrefixList {
            prefix_list_arn: Some(arn(region, "aws", &id)),
            prefix_list_id: Some(id),
            address_family: Some("IPv4".to_owned()),
            state: Some(PrefixListState::CreateComplete),
            prefix_list_name: list.prefix_list_name,
            owner_id: Some("AWS".to_owned()),
            ..Default::default()
        }
    });
    let none = Tags::new();
    let own = region.ec2.prefix_lists.rows().map(|row| (row.to_shape(region), &row.tags));
    let all: Vec<(ManagedPrefixList, &Tags)> = of_aws.map(|list| (list, &none)).chain(own).collect();
    let has_id = |list: &ManagedPrefixList, id: &String| list.prefix_list_id.as_ref() == Some(id);
    if let Some(text) = input.prefix_list_ids.iter().find(|id| !all.iter().any(|(list, _)| has_id(list, id)))
    {
        return Err(prefix_list::not_found(text));
    }
    unless_dry_run(input.dry_run)?;
    let wanted = all.into_iter().filter(|(list, tags)| {
        let text = |value: &Option<String>, is: &dyn Fn(&str) -> bool| value.as_deref().is_some_and(is);
        let named =
            input.prefix_list_ids.is_empty() || input.prefix_list_ids.iter().any(|id| has_id(list, id));
        named
            && passes(&input.filters, tags, |name, is| match name {
                "owner-id" => text(&list.owner_id, is),
                "prefix-list-id" => text(&list.prefix_list_id, is),
                "prefix-list-name" => text(&list.prefix_list_name, is),
                _ => false,
            })
    });
    let wanted = wanted.map(|(list, _)| list).collect();
    let (prefix_lists, next_token) =
        page_of(wanted, input.max_results, input.next_token.as_deref(), (1, 100))?;
    Ok(DescribeManagedPrefixListsOutput { next_token, prefix_lists })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{DescribeManagedPrefixListsInput, Filter};

    use crate::scenario::worlds;

    #[test]
    fn awss_own_lists_are_shown_with_their_owner() {
        let region = worlds::empty();
        let with = |name: &str, value: &str| {
            let filters = vec![Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }];
            region
                .ask(DescribeManagedPrefixListsInput { filters, ..Default::default() })
                .expect("the filter is known")
                .prefix_lists
        };
        assert_eq!(with("owner-id", "AWS").len(), 2);
        assert_eq!(with("prefix-list-name", "*.s3").len(), 1);
        assert_eq!(with("tag:Name", "*").len(), 0);
        let unknown = DescribeManagedPrefixListsInput {
            prefix_list_ids: vec!["pl-00000000".to_owned()],
            ..Default::default()
        };
        assert_eq!(region.ask(unknown).expect_err("it is unknown").code, "InvalidPrefixListID.NotFound");
    }
}
