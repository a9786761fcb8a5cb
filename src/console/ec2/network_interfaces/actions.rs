//! What can be done with network interfaces.

use model::ec2::{
    AssignPrivateIpAddressesInput, AssociateAddressInput, AttachNetworkInterfaceInput, AttributeBooleanValue,
    AttributeValue, CreateNetworkInterfaceInput, DeleteNetworkInterfaceInput, DescribeAddressesInput,
    DetachNetworkInterfaceInput, DisassociateAddressInput, ModifyNetworkInterfaceAttributeInput,
    NetworkInterface, NetworkInterfaceAttachmentChanges, UnassignPrivateIpAddressesInput,
};

use crate::{
    console::{
        act::{Acts, Ask, AskField, Done, Failed, Values, right},
        choose,
        forms::{FieldErrors, Tick},
        support::{Desk, name_and_id, name_of, named, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The menu.
pub(super) fn menu(acts: Acts, interface: Option<&NetworkInterface>) -> Vec<MenuEntry> {
    let none = interface.is_none().then(|| t!(console.select_first).to_owned());
    let own = interface.cloned().unwrap_or_default();
    let because = |wrong: bool, why: &str| none.clone().or_else(|| wrong.then(|| why.to_owned()));
    let attachment = own.attachment.clone();
    let is_primary = attachment.as_ref().is_some_and(|it| it.device_index == Some(0));
    let managed = because(own.requester_managed == Some(true), t!(interfaces.managed));
    let attach_why = because(attachment.is_some(), t!(interfaces.is_attached));
    let detach_why = managed
        .clone()
        .or_else(|| because(attachment.is_none(), t!(interfaces.not_attached)))
        .or_else(|| because(is_primary, t!(interfaces.primary)));
    let delete_why = managed.clone().or_else(|| because(attachment.is_some(), t!(interfaces.detach_first)));
    let behaviour_why =
        managed.clone().or_else(|| because(attachment.is_none(), t!(interfaces.not_attached)));
    let has_elastic = own.association.as_ref().is_some_and(|it| it.allocation_id.is_some());
    let free_why = because(!has_elastic, t!(interfaces.no_elastic));
    let entry = |label: &str, why: Option<String>, ask: fn(Desk, &NetworkInterface) -> Ask| {
        let own = own.clone();
        acts.entry(label, why, move |desk| ask(desk, &own))
    };
    vec![
        entry("Attach", attach_why, attach),
        entry("Detach", detach_why, detach),
        entry("Delete", delete_why, delete).danger(),
        MenuEntry::line(),
        entry("Manage IP Addresses", managed.clone(), manage_addresses),
        entry("Associate Address", managed.clone(), associate),
        entry("Disassociate Address", free_why, disassociate),
        entry("Change Termination Behavior", behaviour_why, termination_behaviour),
        entry("Change Security Groups", managed.clone(), change_groups),
        entry("Change Source/Dest. Check", managed.clone(), change_check),
        entry("Change Description", managed, change_description),
        MenuEntry::line(),
        acts.tags_entry(own.network_interface_id.clone()),
    ]
}

fn title(interface: &NetworkInterface) -> String {
    name_and_id(&name_of(&interface.tag_set), &text(&interface.network_interface_id))
}

fn item(id: &Option<String>) -> String {
    paths::item(Resource::NetworkInterfaces, text(id))
}

/// Create Network Interface.
pub(super) fn create(desk: Desk) -> Ask {
    let subnets = choose::subnets(desk, None);
    let reason = subnets.is_empty().then(|| t!(interfaces.no_subnet).to_owned());
    let groups = choose::groups_of_subnet(desk, "subnet");
    Ask::new("Create Network Interface", "Create", |desk, values| {
        let input = create_input(values)?;
        let output = desk.bridge.call(input)?;
        let id = output.network_interface.and_then(|it| it.network_interface_id);
        let told = t!(act.created, what = "Network interface", id = text(&id));
        Ok(Done::at(item(&id), Notice::good(told)))
    })
    .fields(vec![
        AskField::text("name", "Name").optional(),
        AskField::text("description", "Description").optional(),
        AskField::one_of("subnet", "Subnet", subnets),
        AskField::radio("way", "IPv4 Private IP", &[("auto", "auto assign"), ("own", "Custom")]),
        AskField::code("private", "IPv4 address")
            .when(|values| values.raw("way") == "own")
            .hint(t!(interfaces.private_hint)),
        AskField::ticks_of("groups", "Security groups", groups).hint(t!(interfaces.groups_hint)),
    ])
    .reason(reason)
}

fn create_input(values: &Values) -> Result<CreateNetworkInterfaceInput, FieldErrors> {
    let mut errors = FieldErrors::new();
    let subnet_id = values.needed("subnet", &mut errors);
    let private_ip_address =
        if values.raw("way") == "own" { values.needed("private", &mut errors) } else { None };
    right(errors)?;
    Ok(CreateNetworkInterfaceInput {
        subnet_id,
        private_ip_address,
        description: values.optional("description"),
        groups: values.list("groups"),
        tag_specifications: named("network-interface", &values.text("name")),
        ..Default::default()
    })
}

fn attach(desk: Desk, interface: &NetworkInterface) -> Ask {
    let zone = interface.availability_zone.clone();
    let id = interface.network_interface_id.clone();
    let here = choose::instances(desk, |it| {
        it.placement.as_ref().and_then(|it| it.availability_zone.clone()) == zone
    });
    let reason = here.is_empty().then(|| t!(interfaces.no_instance, zone = text(&zone)));
    Ask::new("Attach Network Interface", "Attach", move |desk, values| {
        let mut errors = FieldErrors::new();
        let instance_id = values.needed("instance", &mut errors);
        let device_index = values.number("index", 1, 15, &mut errors);
        right(errors)?;
        let network_interface_id = id.clone();
        desk.bridge.call(AttachNetworkInterfaceInput {
            instance_id,
            device_index: device_index.or(Some(1)),
            network_interface_id,
            ..Default::default()
        })?;
        Ok(Notice::good(t!(interfaces.attaching, id = text(&id))).into())
    })
    .text(title(interface))
    .fields(vec![
        AskField::one_of("instance", "Instance ID", here),
        AskField::number("index", "Device index").first("1").hint(t!(interfaces.index_hint)),
    ])
    .reason(reason)
}

fn detach(_: Desk, interface: &NetworkInterface) -> Ask {
    let id = text(&interface.network_interface_id);
    let attachment_id = interface.attachment.as_ref().and_then(|it| it.attachment_id.clone());
    Ask::new("Detach Network Interface", "Yes, Detach", move |desk, values| {
        desk.bridge.call(DetachNetworkInterfaceInput {
            attachment_id: attachment_id.clone(),
            force: values.is("force").then_some(true),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(interfaces.detaching, id = id.clone())).into())
    })
    .text(t!(interfaces.detach_question, name = title(interface)))
    .fields(vec![AskField::check("force", "Force detachment").hint(t!(interfaces.force_hint))])
}

fn delete(_: Desk, interface: &NetworkInterface) -> Ask {
    let id = interface.network_interface_id.clone();
    Ask::new("Delete Network Interface", "Yes, Delete", move |desk, _| {
        let input = DeleteNetworkInterfaceInput { network_interface_id: id.clone(), ..Default::default() };
        desk.bridge.call(input)?;
        let told = t!(act.deleted, what = "Network interface", id = text(&id));
        Ok(Done::at(paths::list(Resource::NetworkInterfaces), Notice::good(told)))
    })
    .text(t!(act.delete_question, name = title(interface)))
    .danger()
}

fn manage_addresses(_: Desk, interface: &NetworkInterface) -> Ask {
    let id = interface.network_interface_id.clone();
    let secondary = interface.private_ip_addresses.iter().filter(|it| it.primary != Some(true));
    let ticks: Vec<Tick> = secondary
        .map(|it| Tick {
            value: text(&it.private_ip_address),
            words: text(&it.private_ip_address),
            hint: it.association.as_ref().map(|it| text(&it.public_ip)).unwrap_or_default(),
        })
        .collect();
    Ask::new("Manage IP Addresses", "Yes, Update", move |desk, values| {
        let mut errors = FieldErrors::new();
        let count = values.number("count", 1, 50, &mut errors);
        let own = values.several("own");
        if count.is_some() && !own.is_empty() {
            errors.insert("count", t!(interfaces.count_or_own).to_owned());
        }
        let leaving = values.list("leaving");
        if count.is_none() && own.is_empty() && leaving.is_empty() && errors.is_empty() {
            errors.insert("count", t!(interfaces.nothing_asked).to_owned());
        }
        right(errors)?;
        // What an earlier attempt has taken away is not there any more.
        let all = choose::interfaces_now(desk);
        let here =
            all.iter().filter(|it| it.network_interface_id == id).flat_map(|it| &it.private_ip_addresses);
        let here: Vec<String> = here.map(|it| text(&it.private_ip_address)).collect();
        let leaving: Vec<String> = leaving.into_iter().filter(|it| here.contains(it)).collect();
        if !leaving.is_empty() {
            desk.bridge.call(UnassignPrivateIpAddressesInput {
                network_interface_id: id.clone(),
                private_ip_addresses: leaving,
            })?;
        }
        if count.is_some() || !own.is_empty() {
            desk.bridge.call(AssignPrivateIpAddressesInput {
                network_interface_id: id.clone(),
                private_ip_addresses: own,
                secondary_private_ip_address_count: count,
                allow_reassignment: values.is("again").then_some(true),
            })?;
        }
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(title(interface))
    .text(t!(interfaces.addresses_text))
    .fields(vec![
        AskField::ticks("leaving", "Unassign", ticks),
        AskField::number("count", "Assign new IPs: how many").optional(),
        AskField::code("own", "Assign these IPs").optional().hint(t!(interfaces.own_hint)),
        AskField::check("again", "Allow reassignment").hint(t!(interfaces.reassign_hint)),
    ])
}

fn associate(desk: Desk, interface: &NetworkInterface) -> Ask {
    let id = interface.network_interface_id.clone();
    let all = desk.bridge.ask(DescribeAddressesInput::default()).unwrap_or_default().addresses;
    let named = all.iter().map(|it| (text(&it.allocation_id), text(&it.public_ip)));
    let addresses: Vec<_> = named.collect();
    let private = interface.private_ip_addresses.iter().filter_map(|it| it.private_ip_address.clone());
    let private: Vec<_> = private.map(|it| (it.clone(), it)).collect();
    let reason = addresses.is_empty().then(|| t!(addresses.none_free).to_owned());
    Ask::new("Associate Elastic IP Address", "Associate Address", move |desk, values| {
        desk.bridge.call(AssociateAddressInput {
            allocation_id: values.optional("address"),
            network_interface_id: id.clone(),
            private_ip_address: values.optional("private"),
            allow_reassociation: Some(values.is("again")),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(title(interface))
    .fields(vec![
        AskField::one_of("address", "Address", addresses),
        AskField::one_of("private", "Associate to private IP address", private),
        AskField::check("again", "Allow reassociation").hint(t!(addresses.again_hint)),
    ])
    .reason(reason)
}

fn disassociate(_: Desk, interface: &NetworkInterface) -> Ask {
    let association = interface.association.clone().unwrap_or_default();
    let (id, ip) = (association.association_id, text(&association.public_ip));
    let question = t!(addresses.disassociate_question, address = ip.clone());
    Ask::new("Disassociate Elastic IP Address", "Yes, Disassociate", move |desk, _| {
        desk.bridge.call(DisassociateAddressInput { association_id: id.clone(), ..Default::default() })?;
        Ok(Notice::good(t!(addresses.disassociated, address = ip.clone())).into())
    })
    .text(question)
}

/// Calls the change of one attribute and tells it.
fn modify(desk: Desk, input: ModifyNetworkInterfaceAttributeInput) -> Result<Done, Failed> {
    let id = text(&input.network_interface_id);
    desk.bridge.call(input)?;
    Ok(Notice::good(t!(act.changed, id = id)).into())
}

fn termination_behaviour(_: Desk, interface: &NetworkInterface) -> Ask {
    let id = interface.network_interface_id.clone();
    let attachment = interface.attachment.clone().unwrap_or_default();
    let now = attachment.delete_on_termination == Some(true);
    let attachment_id = attachment.attachment_id;
    Ask::new("Change Termination Behavior", "Save", move |desk, values| {
        let delete_on_termination = Some(values.is("delete"));
        let attachment =
            NetworkInterfaceAttachmentChanges { attachment_id: attachment_id.clone(), delete_on_termination };
        modify(
            desk,
            ModifyNetworkInterfaceAttributeInput {
                network_interface_id: id.clone(),
                attachment: Some(attachment),
                ..Default::default()
            },
        )
    })
    .text(title(interface))
    .fields(vec![
        AskField::check("delete", "Delete on termination")
            .first(now.to_string())
            .hint(t!(interfaces.termination_hint)),
    ])
}

/// Change Security Groups.
pub(in crate::console::ec2) fn change_groups(desk: Desk, interface: &NetworkInterface) -> Ask {
    let id = interface.network_interface_id.clone();
    let now = interface.groups.iter().filter_map(|it| it.group_id.clone()).collect();
    let groups = choose::groups(desk, interface.vpc_id.as_deref());
    Ask::new("Change Security Groups", "Save", move |desk, values| {
        let groups = values.list("groups");
        let mut errors = FieldErrors::new();
        if groups.is_empty() {
            errors.insert("groups", t!(interfaces.one_group).to_owned());
        }
        right(errors)?;
        modify(
            desk,
            ModifyNetworkInterfaceAttributeInput {
                network_interface_id: id.clone(),
                groups,
                ..Default::default()
            },
        )
    })
    .text(title(interface))
    .fields(vec![AskField::ticks("groups", "Security groups", groups).firsts(now)])
}

/// Change Source/Dest. Check.
pub(in crate::console::ec2) fn change_check(_: Desk, interface: &NetworkInterface) -> Ask {
    let id = interface.network_interface_id.clone();
    let now = interface.source_dest_check != Some(false);
    Ask::new("Change Source/Dest. Check", "Save", move |desk, values| {
        let value = Some(values.is("check"));
        modify(
            desk,
            ModifyNetworkInterfaceAttributeInput {
                network_interface_id: id.clone(),
                source_dest_check: Some(AttributeBooleanValue { value }),
                ..Default::default()
            },
        )
    })
    .text(title(interface))
    .fields(vec![
        AskField::check("check", "Source/dest. check").first(now.to_string()).hint(t!(interfaces.check_hint)),
    ])
}

fn change_description(_: Desk, interface: &NetworkInterface) -> Ask {
    let id = interface.network_interface_id.clone();
    Ask::new("Change Description", "Save", move |desk, values| {
        let value = Some(values.text("description"));
        modify(
            desk,
            ModifyNetworkInterfaceAttributeInput {
                network_interface_id: id.clone(),
                description: Some(AttributeValue { value }),
                ..Default::default()
            },
        )
    })
    .text(title(interface))
    .fields(vec![AskField::text("description", "Description").first(text(&interface.description))])
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn an_address_of_ones_own_is_sent_only_when_asked_for() {
        let values = Values::of(&[("subnet", "subnet-1"), ("way", "auto"), ("private", "10.0.0.9")]);
        let input = create_input(&values).expect("all is there");
        assert_eq!((input.private_ip_address, input.subnet_id.as_deref()), (None, Some("subnet-1")));
        let own = create_input(&Values::of(&[("subnet", "subnet-1"), ("way", "own")]));
        assert!(own.is_err_and(|errors| errors.contains_key("private")));
    }
}
