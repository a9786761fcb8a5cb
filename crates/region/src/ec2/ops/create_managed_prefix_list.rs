//! CreateManagedPrefixList — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html>
//!
//! Supported: IPv4 and IPv6, entries with descriptions, tags, client tokens. Simplified: the list is complete when the call
//! returns, which still says `create-in-progress`.

use model::Caller;
use model::ec2::{CreateManagedPrefixListInput, CreateManagedPrefixListOutput, PrefixListState};
use model::ids::PrefixListId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::own;
use crate::ec2::prefix_list::{self, ManagedPrefixList};
use crate::ec2::{Ec2Error, tags, vpc};
use crate::region::Region;

pub(crate) fn create_managed_prefix_list(
    region: &mut Region,
    caller: Caller,
    input: CreateManagedPrefixListInput,
) -> Result<CreateManagedPrefixListOutput, Ec2Error> {
    let token = input.client_token.as_deref();
    let earlier = vpc::made_before(region, "CreateManagedPrefixList", token, &input)?;
    if let Some(row) = earlier.and_then(|id| region.ec2.prefix_list_named(&id).ok()) {
        return Ok(CreateManagedPrefixListOutput { prefix_list: Some(row.to_shape(region)) });
    }
    let name = input.prefix_list_name.clone().unwrap_or_default();
    prefix_list::check_name(&name)?;
    let family = input.address_family.as_deref().unwrap_or_default();
    let is_ipv6 = match family {
        "IPv4" => false,
        "IPv6" => true,
        _ => {
            let sentence = format!(
                "Value ({family}) for parameter addressFamily is invalid. Valid values are IPv4 and IPv6."
            );
            return Err(Ec2Error::InvalidParameterValue(sentence));
        }
    };
    let max_entries = input.max_entries.unwrap_or_default();
    prefix_list::check_size(max_entries)?;
    prefix_list::check_request(input.entries.len())?;
    let entries = prefix_list::with_entries(Vec::new(), &input.entries, is_ipv6)?;
    prefix_list::check_room(entries.len(), max_entries)?;
    tags::check_resource_types(&input.tag_specifications, &["prefix-list"])?;
    let tags = tags::for_new(&input.tag_specifications, "prefix-list", caller)?;
    if region.ec2.prefix_lists.len() >= prefix_list::MOST_LISTS {
        return Err(own(
            "PrefixListLimitExceeded",
            "You've reached the limit on the number of prefix lists that you can have in this Region.",
        ));
    }
    unless_dry_run(input.dry_run)?;
    let id = PrefixListId::from_bits(region.draw("ec2/prefix-list-id"));
    let row = ManagedPrefixList {
        id,
        name,
        is_ipv6,
        max_entries,
        version: 1,
        versions: vec![entries],
        state: PrefixListState::CreateComplete,
        tags,
    };
    let prefix_list = Some(row.under_way(region, PrefixListState::CreateInProgress));
    region.ec2.prefix_lists.insert(id, row);
    vpc::remember(region, "CreateManagedPrefixList", token, &input, id.to_string());
    Ok(CreateManagedPrefixListOutput { prefix_list })
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal};

    fn list(entries: &[&str], max_entries: i64) -> CreateManagedPrefixListInput {
        let entry = |cidr: &&str| AddPrefixListEntry { cidr: Some((*cidr).to_owned()), description: None };
        CreateManagedPrefixListInput {
            prefix_list_name: Some("offices".to_owned()),
            address_family: Some("IPv4".to_owned()),
            max_entries: Some(max_entries),
            entries: entries.iter().map(entry).collect(),
            ..Default::default()
        }
    }

    fn made(region: &mut Region, entries: &[&str], max_entries: i64) -> String {
        let made = call(region, list(entries, max_entries)).prefix_list.expect("it was made");
        assert_eq!((made.state, made.version), (Some(PrefixListState::CreateInProgress), Some(1)));
        made.prefix_list_id.expect("it has an id")
    }

    fn entries(region: &Region, id: &str, version: Option<i64>) -> Vec<String> {
        let input = GetManagedPrefixListEntriesInput {
            prefix_list_id: Some(id.to_owned()),
            target_version: version,
            ..Default::default()
        };
        let entries = region.ask(input).expect("the version is there").entries;
        entries.into_iter().filter_map(|entry| entry.cidr).collect()
    }

    #[test]
    fn versions_are_kept_and_come_back() {
        let mut region = worlds::empty();
        let id = made(&mut region, &["203.0.113.7/24", "198.51.100.0/24"], 3);
        assert_eq!(entries(&region, &id, None), ["203.0.113.0/24", "198.51.100.0/24"]);
        let modify = ModifyManagedPrefixListInput {
            prefix_list_id: Some(id.clone()),
            current_version: Some(1),
            add_entries: vec![AddPrefixListEntry {
                cidr: Some("192.0.2.0/24".to_owned()),
                description: None,
            }],
            remove_entries: vec![RemovePrefixListEntry { cidr: Some("203.0.113.0/24".to_owned()) }],
            ..Default::default()
        };
        let changed = call(&mut region, modify.clone()).prefix_list.expect("it is there");
        assert_eq!(changed.version, Some(2));
        assert_eq!(entries(&region, &id, None), ["198.51.100.0/24", "192.0.2.0/24"]);
        assert_eq!(entries(&region, &id, Some(1)), ["203.0.113.0/24", "198.51.100.0/24"]);
        assert!(refusal(&mut region, modify).starts_with("PrefixListVersionMismatch"));
        let restore = RestoreManagedPrefixListVersionInput {
            prefix_list_id: Some(id.clone()),
            previous_version: Some(1),
            current_version: Some(2),
            ..Default::default()
        };
        assert_eq!(call(&mut region, restore).prefix_list.expect("it is there").version, Some(3));
        assert_eq!(entries(&region, &id, None), ["203.0.113.0/24", "198.51.100.0/24"]);
        let resize = ModifyManagedPrefixListInput {
            prefix_list_id: Some(id),
            max_entries: Some(1),
            ..Default::default()
        };
        assert!(refusal(&mut region, resize).starts_with("PrefixListMaxEntriesExceeded"));
    }

    #[test]
    fn what_cannot_be_a_list_is_refused() {
        let mut region = worlds::empty();
        assert!(refusal(&mut region, list(&["10.0.0.0/24", "10.0.1.0/24"], 1)).starts_with("PrefixListMax"));
        assert!(refusal(&mut region, list(&["10.0.0.0/24", "10.0.0.9/24"], 5)).starts_with("InvalidParam"));
        assert!(refusal(&mut region, list(&["2001:db8::/64"], 5)).starts_with("InvalidParameterValue"));
        assert!(refusal(&mut region, list(&[], 0)).starts_with("InvalidParameterValue"));
        let family = CreateManagedPrefixListInput { address_family: Some("?".to_owned()), ..list(&[], 1) };
        assert!(refusal(&mut region, family).starts_with("InvalidParameterValue"));
        let named = CreateManagedPrefixListInput {
            prefix_list_name: Some("com.amazonaws.x".to_owned()),
            ..list(&[], 1)
        };
        assert!(refusal(&mut region, named).starts_with("InvalidParameterValue"));
    }

    #[test]
    fn a_rule_counts_as_many_as_its_list_may_have_and_keeps_the_list() {
        let mut region = worlds::empty();
        let id = made(&mut region, &["203.0.113.0/24"], 40);
        let vpc_id =
            region.ask(DescribeVpcsInput::default()).expect("describing works").vpcs[0].vpc_id.clone();
        let group = CreateSecurityGroupInput {
            group_name: Some("web".to_owned()),
            description: Some("web".to_owned()),
            vpc_id: vpc_id.clone(),
            ..Default::default()
        };
        let group_id = call(&mut region, group).group_id;
        let rule = |port: i64| AuthorizeSecurityGroupIngressInput {
            group_id: group_id.clone(),
            ip_permissions: vec![IpPermission {
                ip_protocol: Some("tcp".to_owned()),
                from_port: Some(port),
                to_port: Some(port),
                prefix_list_ids: vec![PrefixListId {
                    prefix_list_id: Some(id.clone()),
                    ..Default::default()
                }],
                ..Default::default()
            }],
            ..Default::default()
        };
        let rules = call(&mut region, rule(80)).security_group_rules;
        assert_eq!(rules[0].prefix_list_id.as_ref(), Some(&id));
        assert!(refusal(&mut region, rule(81)).starts_with("RulesPerSecurityGroupLimitExceeded"));
        let associations =
            GetManagedPrefixListAssociationsInput { prefix_list_id: Some(id.clone()), ..Default::default() };
        let users = region.ask(associations).expect("it is there").prefix_list_associations;
        assert_eq!((users.len(), users[0].resource_id.as_ref()), (1, group_id.as_ref()));
        let delete = DeleteManagedPrefixListInput { prefix_list_id: Some(id.clone()), ..Default::default() };
        let asked = call(&mut region, delete.clone()).prefix_list.expect("it is there");
        assert_eq!(asked.state, Some(PrefixListState::DeleteInProgress));
        let lists = region.ask(DescribeManagedPrefixListsInput::default()).expect("a list").prefix_lists;
        let failed = lists.into_iter().find(|list| list.state == Some(PrefixListState::DeleteFailed));
        assert!(failed.is_some_and(|list| list.state_message.is_some()));
        let revoke = RevokeSecurityGroupIngressInput {
            group_id: group_id.clone(),
            ip_permissions: rule(80).ip_permissions,
            ..Default::default()
        };
        call(&mut region, revoke);
        call(&mut region, delete.clone());
        assert!(refusal(&mut region, delete).starts_with("InvalidPrefixListID.NotFound"));
    }

    #[test]
    fn a_route_to_a_list_is_taken_by_its_addresses_and_no_others() {
        let mut region = worlds::blog();
        let id = made(&mut region, &["203.0.113.0/24"], 2);
        let gateways = region.ask(DescribeInternetGatewaysInput::default()).expect("describing works");
        let gateway = &gateways.internet_gateways[0];
        let tables = region.ask(DescribeRouteTablesInput::default()).expect("describing works").route_tables;
        let private = tables.iter().find(|table| {
            table.associations.iter().any(|one| one.main != Some(true))
                && !table.routes.iter().any(|route| route.gateway_id == gateway.internet_gateway_id)
        });
        let table = match private {
            Some(table) => table.clone(),
            None => {
                let vpc_id = gateway.attachments[0].vpc_id.clone();
                let input = CreateRouteTableInput { vpc_id, ..Default::default() };
                call(&mut region, input).route_table.expect("it was made")
            }
        };
        let input = CreateRouteInput {
            route_table_id: table.route_table_id.clone(),
            destination_prefix_list_id: Some(id.clone()),
            gateway_id: gateway.internet_gateway_id.clone(),
            ..Default::default()
        };
        call(&mut region, input.clone());
        assert!(refusal(&mut region, input).starts_with("RouteAlreadyExists"));
        let text = table.route_table_id.unwrap_or_default();
        let row = region.ec2.route_table_named(&text).expect("it is there");
        let route = row.routes.last().expect("it was added");
        assert_eq!(route.destination.fits(&region, Ipv4Addr::new(203, 0, 113, 9)), Some((24, false)));
        assert_eq!(route.destination.fits(&region, Ipv4Addr::new(203, 0, 114, 9)), None);
        let delete = DeleteRouteInput {
            route_table_id: Some(text),
            destination_prefix_list_id: Some(id),
            ..Default::default()
        };
        call(&mut region, delete.clone());
        assert!(refusal(&mut region, delete).contains("destination-prefix-list-id"));
    }
}
