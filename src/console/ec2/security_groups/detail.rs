//! The details of one security group: Description, Inbound, Outbound, Tags.

use leptos::prelude::*;
use model::ec2::SecurityGroup;

use super::{
    actions::{Actions, Side},
    rules::{RulesTable, lines},
};
use crate::{
    console::{
        browse::{DetailCard, IdFact, NotThere, TextFact},
        support::text,
        tags::TagsTab,
    },
    paths::Resource,
    ui::*,
};

/// The card under the list.
#[component]
pub fn Detail(
    /// Its id.
    id: String,
    /// All groups.
    groups: Memo<Vec<SecurityGroup>>,
    /// What can be done.
    actions: Actions,
) -> impl IntoView {
    let key = id.clone();
    let group = Memo::new(move |_| {
        groups.with(|all| all.iter().find(|it| it.group_id.as_deref() == Some(&key)).cloned())
    });
    let exists = Memo::new(move |_| group.with(Option::is_some));
    move || {
        let id = id.clone();
        if !exists.get() {
            return view! { <NotThere resource=Resource::SecurityGroups id /> }.into_any();
        }
        let group = Signal::derive(move || group.get().unwrap_or_default());
        let (for_in, for_out, for_tags) = (id.clone(), id.clone(), id.clone());
        let title = Signal::derive(move || group.with(|it| text(&it.group_name)));
        view! {
            <DetailCard
                resource=Resource::SecurityGroups
                title
                id=id
                tabs=vec![
                    TabItem::new("description", "Description", move || view! { <Description group /> }),
                    TabItem::new("inbound", "Inbound", move || {
                        view! { <Rules id=for_in.clone() group side=Side::Inbound actions /> }
                    }),
                    TabItem::new("outbound", "Outbound", move || {
                        view! { <Rules id=for_out.clone() group side=Side::Outbound actions /> }
                    }),
                    TabItem::new("tags", "Tags", move || {
                        view! { <TagsTab id=for_tags.clone() editing=actions.tags /> }
                    }),
                ]
            />
        }
        .into_any()
    }
}

#[component]
fn Description(group: Signal<SecurityGroup>) -> impl IntoView {
    let member = move |read: fn(&SecurityGroup) -> String| -> Signal<String> {
        Memo::new(move |_| group.with(read)).into()
    };
    view! {
        <Facts>
            <TextFact name="Group name" text=member(|it| text(&it.group_name)) />
            <TextFact name="Group ID" text=member(|it| text(&it.group_id)) copy=true />
            <TextFact name="Group description" text=member(|it| text(&it.description)) />
            <IdFact name="VPC ID" resource=Resource::Vpcs id=member(|it| text(&it.vpc_id)) />
        </Facts>
    }
}

#[component]
fn Rules(id: String, group: Signal<SecurityGroup>, side: Side, actions: Actions) -> impl IntoView {
    let rules = Memo::new(move |_| group.with(|group| lines(side.of(group))));
    view! {
        <div class="stack">
            <div class="row">
                <Button on_press=move |()| actions.edit_rules(&id, side)>"Edit"</Button>
            </div>
            <RulesTable rules outbound=side == Side::Outbound />
        </div>
    }
}
