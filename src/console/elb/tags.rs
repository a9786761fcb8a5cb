//! Tags of load balancers and target groups.

use leptos::prelude::*;
use model::ApiError;
use model::elbv2::{AddTagsInput, DescribeTagsInput, RemoveTagsInput, Tag};

use crate::{
    bridge::use_read,
    console::{
        support::{Refused, text, use_desk},
        tags::{Pairs, TagRows},
    },
    t,
    ui::*,
};

/// The tab “Tags” of one thing, named by its ARN.
#[component]
pub(super) fn TagsTab(#[prop(into)] arn: Signal<String>) -> impl IntoView {
    let desk = use_desk();
    let read = use_read(move || DescribeTagsInput { resource_arns: vec![arn.get()] });
    let pairs = Memo::new(move |_| {
        let all = read.get().map(|output| output.tag_descriptions.clone()).unwrap_or_default();
        let tags = all.into_iter().flat_map(|description| description.tags);
        tags.map(|tag| (text(&tag.key), text(&tag.value))).collect::<Pairs>()
    });
    let editing = RwSignal::new(false);
    let rows = RwSignal::new(Pairs::new());
    let refused = RwSignal::new(None::<ApiError>);
    let edit = move |()| {
        rows.set(pairs.get_untracked());
        refused.set(None);
        editing.set(true);
    };
    let save = move |()| {
        let (before, after) = (pairs.get_untracked(), rows.get_untracked());
        let resource_arns = vec![arn.get_untracked()];
        let gone: Vec<String> = before
            .iter()
            .filter(|(key, _)| !after.iter().any(|(other, _)| other == key))
            .map(|(key, _)| key.clone())
            .collect();
        let put: Vec<Tag> = after
            .iter()
            .filter(|pair| !pair.0.is_empty() && !before.contains(pair))
            .map(|(key, value)| Tag { key: Some(key.clone()), value: Some(value.clone()) })
            .collect();
        let mut outcome = Ok(());
        if !gone.is_empty() {
            let input = RemoveTagsInput { resource_arns: resource_arns.clone(), tag_keys: gone };
            outcome = desk.bridge.call(input).map(drop);
        }
        if outcome.is_ok() && !put.is_empty() {
            outcome = desk.bridge.call(AddTagsInput { resource_arns, tags: put }).map(drop);
        }
        match outcome {
            Ok(()) => editing.set(false),
            Err(error) => refused.set(Some(error)),
        }
    };
    let columns = vec![
        Column::text("key", "Key", |pair: &(String, String)| pair.0.clone()).heading(),
        Column::text("value", "Value", |pair: &(String, String)| pair.1.clone()),
    ];
    view! {
        <div class="stack detail">
            <div class="row"><Button on_press=edit>"Add/Edit Tags"</Button></div>
            <Table
                what="tags"
                rows=pairs
                row_key=|pair: (String, String)| pair.0
                columns
                plain=true
                empty=|| view! { <Empty title=t!(tags.none) text=t!(tags.none_text) /> }
            />
        </div>
        <Modal
            open=editing
            on_close=move |()| editing.set(false)
            title="Add/Edit Tags"
            primary="Save"
            on_primary=save
        >
            <Refused error=refused />
            <TagRows rows />
        </Modal>
    }
}
