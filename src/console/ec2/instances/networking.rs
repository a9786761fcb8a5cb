//! The menu “Networking” of an instance, and what else is asked of one with few fields.

use model::ec2::{
    AttachNetworkInterfaceInput, AttributeBooleanValue, AttributeValue, DescribeAddressesInput,
    DetachNetworkInterfaceInput, DisassociateAddressInput, Instance, ModifyInstanceAttributeInput,
};

use crate::{
    console::{
        act::{Acts, Ask, AskField, Done, Failed, right},
        choose,
        ec2::elastic_ips,
        forms::FieldErrors,
        support::{Desk, name_and_id, name_of, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The entries. `gone` says why there is no instance to ask about.
pub(super) fn entries(acts: Acts, instance: Option<Instance>, gone: &Option<String>) -> Vec<MenuEntry> {
    let own = instance.unwrap_or_default();
    let because = |wrong: bool, why: &str| gone.clone().or_else(|| wrong.then(|| why.to_owned()));
    let entry = |label: &str, why: Option<String>, ask: fn(Desk, &Instance) -> Ask| {
        let own = own.clone();
        acts.entry(label, why, move |desk| ask(desk, &own))
    };
    let has_more = own.network_interfaces.len() > 1;
    let addresses = match (gone, own.network_interfaces.first()) {
        (None, Some(interface)) => {
            let id = text(&interface.network_interface_id);
            MenuEntry::link(
                "Manage IP Addresses",
                paths::item_tab(Resource::NetworkInterfaces, id, "addresses"),
            )
        }
        (why, _) => MenuEntry::unavailable("Manage IP Addresses", text(why)),
    };
    vec![
        entry("Change Security Groups", gone.clone(), change_groups),
        entry("Attach Network Interface", gone.clone(), attach),
        entry("Detach Network Interface", because(!has_more, t!(instances.only_primary)), detach),
        MenuEntry::line(),
        entry("Associate Elastic IP Address", gone.clone(), |desk, instance| {
            elastic_ips::associate_with(desk, &text(&instance.instance_id))
        }),
        entry("Disassociate Elastic IP Address", gone.clone(), disassociate),
        entry("Change Source/Dest. Check", because(has_more, t!(instances.check_by_interface)), change_check),
        addresses,
    ]
}

fn title(instance: &Instance) -> String {
    name_and_id(&name_of(&instance.tags), &text(&instance.instance_id))
}

/// Calls the change of one attribute and tells it.
fn modify(desk: Desk, input: ModifyInstanceAttributeInput) -> Result<Done, Failed> {
    let id = text(&input.instance_id);
    desk.bridge.call(input)?;
    Ok(Notice::good(t!(act.changed, id = id)).into())
}

fn change_groups(desk: Desk, instance: &Instance) -> Ask {
    let id = instance.instance_id.clone();
    let now = instance.security_groups.iter().filter_map(|it| it.group_id.clone()).collect();
    let groups = choose::groups(desk, instance.vpc_id.as_deref());
    Ask::new("Change Security Groups", "Assign Security Groups", move |desk, values| {
        let groups = values.list("groups");
        let mut errors = FieldErrors::new();
        if groups.is_empty() {
            errors.insert("groups", t!(interfaces.one_group).to_owned());
        }
        right(errors)?;
        modify(desk, ModifyInstanceAttributeInput { instance_id: id.clone(), groups, ..Default::default() })
    })
    .text(title(instance))
    .fields(vec![AskField::ticks("groups", "Security groups", groups).firsts(now)])
}

fn attach(desk: Desk, instance: &Instance) -> Ask {
    let id = instance.instance_id.clone();
    let zone = instance.placement.as_ref().and_then(|it| it.availability_zone.clone());
    let free = choose::interfaces(desk, |it| it.attachment.is_none() && it.availability_zone == zone);
    let reason = free.is_empty().then(|| t!(instances.no_interface, zone = text(&zone)));
    let used = instance.network_interfaces.len();
    Ask::new("Attach Network Interface", "Attach", move |desk, values| {
        let mut errors = FieldErrors::new();
        let device_index = values.number("index", 1, 15, &mut errors);
        right(errors)?;
        let network_interface_id = values.optional("interface");
        desk.bridge.call(AttachNetworkInterfaceInput {
            network_interface_id: network_interface_id.clone(),
            instance_id: id.clone(),
            device_index,
            ..Default::default()
        })?;
        Ok(Notice::good(t!(interfaces.attaching, id = text(&network_interface_id))).into())
    })
    .text(title(instance))
    .fields(vec![
        AskField::one_of("interface", "Network interface", free),
        AskField::number("index", "Device index").first(used.to_string()).hint(t!(interfaces.index_hint)),
    ])
    .reason(reason)
}

fn detach(_: Desk, instance: &Instance) -> Ask {
    let attached = instance.network_interfaces.iter().filter_map(|it| {
        let attachment = it.attachment.as_ref().filter(|it| it.device_index != Some(0))?;
        Some((text(&attachment.attachment_id), text(&it.network_interface_id)))
    });
    let attached: Vec<_> = attached.collect();
    Ask::new("Detach Network Interface", "Yes, Detach", move |desk, values| {
        desk.bridge.call(DetachNetworkInterfaceInput {
            attachment_id: values.optional("attachment"),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(interfaces.detaching, id = values.text("attachment"))).into())
    })
    .text(title(instance))
    .fields(vec![AskField::one_of("attachment", "Network interface", attached)])
}

fn disassociate(desk: Desk, instance: &Instance) -> Ask {
    let all = desk.bridge.ask(DescribeAddressesInput::default()).unwrap_or_default().addresses;
    let own = all.iter().filter(|it| it.instance_id.is_some() && it.instance_id == instance.instance_id);
    let own: Vec<_> = own.map(|it| (text(&it.association_id), text(&it.public_ip))).collect();
    let reason = own.is_empty().then(|| t!(interfaces.no_elastic).to_owned());
    Ask::new("Disassociate Elastic IP Address", "Yes, Disassociate", move |desk, values| {
        desk.bridge.call(DisassociateAddressInput {
            association_id: values.optional("address"),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(instances.disassociated)).into())
    })
    .text(title(instance))
    .text(t!(addresses.disassociate_text))
    .fields(vec![AskField::one_of("address", "Elastic IP", own)])
    .reason(reason)
}

fn change_check(_: Desk, instance: &Instance) -> Ask {
    let id = instance.instance_id.clone();
    let now = instance.source_dest_check != Some(false);
    Ask::new("Change Source/Dest. Check", "Save", move |desk, values| {
        let value = Some(values.is("check"));
        modify(
            desk,
            ModifyInstanceAttributeInput {
                instance_id: id.clone(),
                source_dest_check: Some(AttributeBooleanValue { value }),
                ..Default::default()
            },
        )
    })
    .text(title(instance))
    .fields(vec![
        AskField::check("check", "Source/dest. check").first(now.to_string()).hint(t!(interfaces.check_hint)),
    ])
}

/// Change Instance Type.
pub(super) fn change_type(desk: Desk, instance: &Instance) -> Ask {
    let id = instance.instance_id.clone();
    let now = text(&instance.instance_type);
    Ask::new("Change Instance Type", "Apply", move |desk, values| {
        let value = values.optional("type");
        modify(
            desk,
            ModifyInstanceAttributeInput {
                instance_id: id.clone(),
                instance_type: Some(AttributeValue { value }),
                ..Default::default()
            },
        )
    })
    .text(title(instance))
    .fields(vec![AskField::one_of("type", "Instance Type", choose::instance_types(desk)).first(now)])
}
