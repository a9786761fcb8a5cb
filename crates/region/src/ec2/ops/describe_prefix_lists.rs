//! DescribePrefixLists — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePrefixLists.html>
//!
//! Supported: AWS's own lists of the services that have gateway endpoints, S3 and DynamoDB, in each region; ids, filters and
//! pages. Simplified: their ids and addresses follow from the region's name.

use std::net::Ipv4Addr;

use clockwork::Digest;
use ipnet::Ipv4Net;
use model::ec2::{DescribePrefixListsInput, DescribePrefixListsOutput, PrefixList};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::errors::own;
use crate::ec2::tags::Tags;
use crate::region::Region;

/// The services, and the first two numbers of their addresses.
const SERVICES: [(&str, u8, u8); 2] = [("dynamodb", 52, 94), ("s3", 52, 95)];

pub(crate) fn describe_prefix_lists(
    region: &Region,
    input: DescribePrefixListsInput,
) -> Result<DescribePrefixListsOutput, Ec2Error> {
    check_filters(&input.filters, &["prefix-list-id", "prefix-list-name"], false)?;
    let all = all(region.name());
    if let Some(text) = input
        .prefix_list_ids
        .iter()
        .find(|id| !all.iter().any(|list| list.prefix_list_id.as_ref() == Some(id)))
    {
        let sentence = format!("The prefix list ID '{text}' does not exist");
        return Err(own("InvalidPrefixListId.NotFound", sentence));
    }
    unless_dry_run(input.dry_run)?;
    let wanted = all.into_iter().filter(|list| {
        let id = list.prefix_list_id.as_deref().unwrap_or_default();
        let named = input.prefix_list_ids.is_empty() || input.prefix_list_ids.iter().any(|one| one == id);
        named
            && passes(&input.filters, &Tags::new(), |name, is| match name {
                "prefix-list-id" => is(id),
                _ => list.prefix_list_name.as_deref().is_some_and(is),
            })
    });
    let (prefix_lists, next_token) = page(wanted.collect(), input.max_results, input.next_token.as_deref())?;
    Ok(DescribePrefixListsOutput { next_token, prefix_lists })
}

/// AWS's own lists in a region.
pub(crate) fn all(region: &str) -> Vec<PrefixList> {
    SERVICES.iter().map(|service| list(region, *service)).collect()
}

/// Whether a text is the id of one of AWS's own lists.
pub(crate) fn is_of_aws(region: &str, text: &str) -> bool {
    all(region).iter().any(|list| list.prefix_list_id.as_deref() == Some(text))
}

/// The id of the list of a service; `None` for a service without a gateway endpoint.
pub(crate) fn id_of(region: &str, service: &str) -> Option<String> {
    all(region).into_iter().find(|list| list.prefix_list_name.as_deref() == Some(service))?.prefix_list_id
}

fn list(region: &str, (service, first, second): (&str, u8, u8)) -> PrefixList {
    let name = format!("com.amazonaws.{region}.{service}");
    let mut digest = Digest::default();
    digest.text(&name);
    let number = digest.value();
    let third = u8::try_from(number % 200).unwrap_or_default();
    let cidr = Ipv4Net::new(Ipv4Addr::new(first, second, third, 0), 24).unwrap_or_default();
    PrefixList {
        cidrs: vec![cidr.to_string()],
        prefix_list_id: Some(format!("pl-{:08x}", number & 0xffff_ffff)),
        prefix_list_name: Some(name),
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{DescribePrefixListsInput, Filter};

    use crate::scenario::worlds;

    #[test]
    fn the_list_of_s3_is_found_by_its_name() {
        let region = worlds::empty();
        let name = format!("com.amazonaws.{}.s3", region.name());
        let filters = vec![Filter { name: Some("prefix-list-name".to_owned()), values: vec![name.clone()] }];
        let found = region.ask(DescribePrefixListsInput { filters, ..Default::default() });
        let found = found.expect("describing works").prefix_lists;
        assert_eq!((found.len(), found[0].prefix_list_name.as_ref()), (1, Some(&name)));
        let unknown = DescribePrefixListsInput {
            prefix_list_ids: vec!["pl-12345678".to_owned()],
            ..Default::default()
        };
        assert_eq!(region.ask(unknown).expect_err("it is unknown").code, "InvalidPrefixListId.NotFound");
    }
}
