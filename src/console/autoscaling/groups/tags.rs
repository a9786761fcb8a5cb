//! The tags of a group, and whether its machines get them too.

use leptos::prelude::*;
use model::ApiError;
use model::autoscaling::{AutoScalingGroup, CreateOrUpdateTagsInput, DeleteTagsInput, Tag};

use super::form::{TagRow, tags_of};
use crate::{
    console::support::{Refused, text, use_desk},
    t,
    ui::*,
};

/// The tab.
#[component]
pub(super) fn TagsTab(group: Memo<AutoScalingGroup>) -> impl IntoView {
    let editing = RwSignal::new(false);
    let rows = Memo::new(move |_| group.with(rows_of));
    let columns = vec![
        Column::text("key", "Key", |row: &TagRow| row.key.clone()).heading(),
        Column::text("value", "Value", |row: &TagRow| row.value.clone()),
        Column::text("propagate", "Tag New Instances", |row: &TagRow| {
            if row.propagate { "Yes" } else { "No" }.to_owned()
        }),
    ];
    view! {
        <div class="stack detail">
            <div class="row"><Button on_press=move |()| editing.set(true)>"Edit"</Button></div>
            <Table
                what="tags"
                rows
                row_key=|row: TagRow| row.key
                columns
                plain=true
                empty=|| view! { <Empty title=t!(groups.no_tags) text=t!(groups.no_tags_text) /> }
            />
        </div>
        <TagsDialog group open=editing />
    }
}

fn rows_of(group: &AutoScalingGroup) -> Vec<TagRow> {
    let row = |tag: &model::autoscaling::TagDescription| TagRow {
        key: text(&tag.key),
        value: text(&tag.value),
        propagate: tag.propagate_at_launch.unwrap_or(false),
    };
    group.tags.iter().map(row).collect()
}

#[component]
fn TagsDialog(group: Memo<AutoScalingGroup>, open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let rows = RwSignal::new(Vec::<TagRow>::new());
    let refused = RwSignal::new(None::<ApiError>);
    let wrong = RwSignal::new(None::<String>);
    // The dialog starts from what is there; not derivable, for the learner changes it.
    Effect::new(move |_| {
        if open.get() {
            rows.set(group.with_untracked(rows_of));
            refused.set(None);
            wrong.set(None);
        }
    });
    let save = move |()| {
        let name = group.with_untracked(|group| text(&group.auto_scaling_group_name));
        let before = group.with_untracked(rows_of);
        let tags = match tags_of(&rows.get_untracked(), &name) {
            Ok(tags) => tags,
            Err(sentence) => return wrong.set(Some(sentence)),
        };
        let gone: Vec<Tag> = before
            .iter()
            .filter(|row| !tags.iter().any(|tag| tag.key.as_ref() == Some(&row.key)))
            .map(|row| Tag {
                resource_id: Some(name.clone()),
                resource_type: Some("auto-scaling-group".to_owned()),
                key: Some(row.key.clone()),
                ..Tag::default()
            })
            .collect();
        let mut outcome = Ok(());
        if !gone.is_empty() {
            outcome = desk.bridge.call(DeleteTagsInput { tags: gone }).map(drop);
        }
        if outcome.is_ok() && !tags.is_empty() {
            outcome = desk.bridge.call(CreateOrUpdateTagsInput { tags }).map(drop);
        }
        match outcome {
            Ok(()) => open.set(false),
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal open on_close=move |()| open.set(false) title="Add/Edit Tags" primary="Save" on_primary=save>
            <Refused error=refused />
            {move || wrong.get().map(|words| view! { <Flash tone=Tone::Bad message=words /> })}
            <TagRows rows />
        </Modal>
    }
}

/// Lines of key, value and “Tag New Instances”. For the dialog and the wizard.
#[component]
pub(super) fn TagRows(#[prop(into)] rows: Binding<Vec<TagRow>>) -> impl IntoView {
    let count = Memo::new(move |_| rows.get().len());
    let at = move |index: usize| rows.get().get(index).cloned().unwrap_or_default();
    let put = move |index: usize, change: &dyn Fn(&mut TagRow)| {
        let mut all = rows.get_untracked();
        if let Some(row) = all.get_mut(index) {
            change(row);
        }
        rows.set(all);
    };
    let line = move |index: usize| {
        let key = Memo::new(move |_| at(index).key);
        let value = Memo::new(move |_| at(index).value);
        let propagate = Memo::new(move |_| at(index).propagate);
        let remove = move |()| {
            let mut all = rows.get_untracked();
            if index < all.len() {
                all.remove(index);
            }
            rows.set(all);
        };
        let set_key = move |typed: String| put(index, &|row| row.key.clone_from(&typed));
        let set_value = move |typed: String| put(index, &|row| row.value.clone_from(&typed));
        view! {
            <div class="tag-line">
                <TextField label="Key" value=Binding::new(key, set_key) />
                <TextField label="Value" value=Binding::new(value, set_value) />
                <Checkbox
                    label="Tag New Instances"
                    checked=Binding::new(propagate, move |on| put(index, &|row| row.propagate = on))
                />
                <IconButton glyph=Glyph::Cross label=t!(tags.remove, number = index + 1) on_press=remove />
            </div>
        }
    };
    let add = move |()| {
        let mut all = rows.get_untracked();
        all.push(TagRow { propagate: true, ..TagRow::default() });
        rows.set(all);
    };
    view! {
        <div class="stack">
            {move || (0..count.get()).map(line).collect_view()}
            <div class="row"><Button icon=Glyph::Plus on_press=add>"Add tag"</Button></div>
        </div>
    }
}
