//! What can be done with security groups: edit the rules, delete.

use leptos::prelude::*;
use model::{
    ApiError,
    ec2::{
        AuthorizeSecurityGroupEgressInput, AuthorizeSecurityGroupIngressInput, DeleteSecurityGroupInput,
        DescribeNetworkInterfacesInput, IpPermission, RevokeSecurityGroupEgressInput,
        RevokeSecurityGroupIngressInput, SecurityGroup,
    },
};

use super::rules::{RuleForm, RulesEditor, difference, lines, to_permissions};
use crate::{
    console::{
        support::{Desk, Refused, filter, name_and_id, text, use_desk},
        tags::TagsDialog,
    },
    t,
    ui::*,
};

/// Which of a group's two lists of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What may come in.
    Inbound,
    /// What may go out.
    Outbound,
}

impl Side {
    /// The list.
    #[must_use]
    pub fn of(self, group: &SecurityGroup) -> &[IpPermission] {
        match self {
            Side::Inbound => &group.ip_permissions,
            Side::Outbound => &group.ip_permissions_egress,
        }
    }
}

/// What can be done with security groups. `Copy`.
#[derive(Clone, Copy)]
pub struct Actions {
    desk: Desk,
    groups: Memo<Vec<SecurityGroup>>,
    editing: RwSignal<Option<(Side, String)>>,
    deleting: RwSignal<Option<String>>,
    /// Whose tags are being changed.
    pub tags: RwSignal<Option<String>>,
}

impl Actions {
    /// Made by the page; its [`Dialogs`] must be on the page, too.
    #[must_use]
    pub fn new(groups: Memo<Vec<SecurityGroup>>) -> Self {
        let (editing, deleting) = (RwSignal::new(None), RwSignal::new(None));
        Self { desk: use_desk(), groups, editing, deleting, tags: RwSignal::new(None) }
    }

    /// The menu for the group of this id.
    #[must_use]
    pub fn menu(self, ids: &[String]) -> Vec<MenuEntry> {
        let id = ids.first().cloned().unwrap_or_default();
        let none = ids.is_empty().then(|| t!(console.select_first).to_owned());
        let delete = none.clone().or_else(|| self.why_no_delete(&id));
        let (for_in, for_out, for_delete, for_tags) = (id.clone(), id.clone(), id.clone(), id);
        vec![
            MenuEntry::item("Edit inbound rules", move || self.edit_rules(&for_in, Side::Inbound))
                .blocked(none.clone()),
            MenuEntry::item("Edit outbound rules", move || self.edit_rules(&for_out, Side::Outbound))
                .blocked(none.clone()),
            MenuEntry::line(),
            MenuEntry::item("Add/Edit Tags", move || self.tags.set(Some(for_tags.clone()))).blocked(none),
            MenuEntry::item("Delete Security Group", move || self.deleting.set(Some(for_delete.clone())))
                .blocked(delete)
                .danger(),
        ]
    }

    /// Opens the editor of a group's rules.
    pub fn edit_rules(self, id: &str, side: Side) {
        self.editing.set(Some((side, id.to_owned())));
    }

    fn find(self, id: &str) -> Option<SecurityGroup> {
        self.groups.with(|all| all.iter().find(|it| it.group_id.as_deref() == Some(id)).cloned())
    }

    /// AWS refuses, too; here is the reason before the learner tries.
    fn why_no_delete(self, id: &str) -> Option<String> {
        let group = self.find(id)?;
        if group.group_name.as_deref() == Some("default") {
            return Some(t!(explain.default_group).to_owned());
        }
        let filters = vec![filter("group-id", id)];
        let answer =
            self.desk.bridge.ask(DescribeNetworkInterfacesInput { filters, ..Default::default() }).ok()?;
        if let Some(interface) = answer.network_interfaces.first() {
            let attached = interface.attachment.as_ref().and_then(|it| it.instance_id.clone());
            let user = attached.unwrap_or_else(|| text(&interface.description));
            return Some(t!(security_groups.in_use, user = user));
        }
        let names = |permission: &IpPermission| {
            permission.user_id_group_pairs.iter().any(|pair| pair.group_id.as_deref() == Some(id))
        };
        let other = self.groups.with(|all| {
            let mut others = all.iter().filter(|it| it.group_id.as_deref() != Some(id));
            others.find(|it| it.ip_permissions.iter().chain(&it.ip_permissions_egress).any(names)).cloned()
        })?;
        Some(t!(
            security_groups.named_by,
            group = name_and_id(&text(&other.group_name), &text(&other.group_id))
        ))
    }
}

/// The dialogs of the page.
#[component]
pub fn Dialogs(
    /// What can be done.
    actions: Actions,
) -> impl IntoView {
    let title = move || {
        let id = actions.deleting.get().unwrap_or_default();
        name_and_id(&actions.find(&id).map(|it| text(&it.group_name)).unwrap_or_default(), &id)
    };
    let delete = move |()| {
        let group_id = actions.deleting.get_untracked();
        actions.deleting.set(None);
        if actions.desk.call(DeleteSecurityGroupInput { group_id, ..Default::default() }).is_some() {
            actions.desk.tell(Notice::good(t!(security_groups.deleted)));
        }
    };
    view! {
        <EditRules actions />
        <Modal
            open=Signal::derive(move || actions.deleting.with(Option::is_some))
            on_close=move |()| actions.deleting.set(None)
            title="Delete Security Group"
            primary="Yes, Delete"
            primary_kind=ButtonKind::Danger
            on_primary=delete
        >
            <p>{move || t!(security_groups.delete_question, name = title())}</p>
            <p class="note">{t!(console.undo_stays)}</p>
        </Modal>
        <TagsDialog editing=actions.tags />
    }
}

#[component]
fn EditRules(actions: Actions) -> impl IntoView {
    let rules = RwSignal::new(Vec::<RuleForm>::new());
    let errors = RwSignal::new(Vec::<Option<String>>::new());
    let refused = RwSignal::new(None::<ApiError>);
    // The editor starts from what the group has when it opens.
    Effect::new(move |_| {
        if let Some((side, id)) = actions.editing.get() {
            let group = untrack(|| actions.find(&id)).unwrap_or_default();
            rules.set(lines(side.of(&group)));
            errors.set(Vec::new());
            refused.set(None);
        }
    });
    let side = move || actions.editing.with(|editing| editing.as_ref().map(|editing| editing.0));
    let title = Signal::derive(move || {
        match side() {
            Some(Side::Outbound) => "Edit outbound rules",
            _ => "Edit inbound rules",
        }
        .to_owned()
    });
    let save = move |()| {
        let Some((side, id)) = actions.editing.get_untracked() else { return };
        let after = match to_permissions(&rules.get_untracked()) {
            Ok(after) => after,
            Err(wrong) => return errors.set(wrong),
        };
        let group = untrack(|| actions.find(&id)).unwrap_or_default();
        // What is there now, in the same form; it was read from the API, so every line is right.
        let before = to_permissions(&lines(side.of(&group))).unwrap_or_default();
        match apply(actions.desk, side, &id, &before, &after) {
            Ok(()) => {
                actions.editing.set(None);
                actions.desk.tell(Notice::good(t!(security_groups.saved, name = text(&group.group_name))));
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal
            open=Signal::derive(move || actions.editing.with(Option::is_some))
            on_close=move |()| actions.editing.set(None)
            title
            primary="Save"
            on_primary=save
            width=ModalWidth::Wide
        >
            <Refused error=refused />
            <RulesEditor rules errors outbound=untrack(side) == Some(Side::Outbound) />
            <p class="small soft">{t!(rules.note)}</p>
        </Modal>
    }
}

/// Takes away what left, then adds what came; two calls, as in AWS's console.
fn apply(
    desk: Desk,
    side: Side,
    id: &str,
    before: &[IpPermission],
    after: &[IpPermission],
) -> Result<(), ApiError> {
    let (gone, come) = difference(before, after);
    let group_id = Some(id.to_owned());
    if !gone.is_empty() {
        let (group_id, ip_permissions) = (group_id.clone(), gone);
        match side {
            Side::Inbound => desk
                .bridge
                .call(RevokeSecurityGroupIngressInput { group_id, ip_permissions, ..Default::default() })
                .map(drop)?,
            Side::Outbound => desk
                .bridge
                .call(RevokeSecurityGroupEgressInput { group_id, ip_permissions, ..Default::default() })
                .map(drop)?,
        }
    }
    if !come.is_empty() {
        let ip_permissions = come;
        match side {
            Side::Inbound => desk
                .bridge
                .call(AuthorizeSecurityGroupIngressInput { group_id, ip_permissions, ..Default::default() })
                .map(drop)?,
            Side::Outbound => desk
                .bridge
                .call(AuthorizeSecurityGroupEgressInput { group_id, ip_permissions, ..Default::default() })
                .map(drop)?,
        }
    }
    Ok(())
}
