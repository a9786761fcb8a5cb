//! Tags of EC2's resources: the tab that shows them, and the dialog that changes them.

use leptos::prelude::*;
use model::{
    ApiError,
    ec2::{CreateTagsInput, DeleteTagsInput, DescribeTagsInput, Tag},
};

use super::support::{Refused, filter, tag, use_desk};
use crate::{bridge::use_read, t, ui::*};

/// Keys and values.
pub type Pairs = Vec<(String, String)>;

/// The tags of one thing, in a tab.
#[component]
pub fn TagsTab(
    /// Its id.
    id: String,
    /// Whose tags are being changed; the page has one [`TagsDialog`].
    editing: RwSignal<Option<String>>,
) -> impl IntoView {
    let own = id.clone();
    let tags = use_read(move || of(&own));
    let pairs = Memo::new(move |_| tags.get().map(|output| pairs(&output.tags)).unwrap_or_default());
    let columns = vec![
        Column::text("key", "Key", |pair: &(String, String)| pair.0.clone()).heading(),
        Column::text("value", "Value", |pair: &(String, String)| pair.1.clone()),
    ];
    view! {
        <div class="stack detail">
            <div class="row">
                <Button on_press=move |()| editing.set(Some(id.clone()))>"Add/Edit Tags"</Button>
            </div>
            <Table
                what="tags"
                rows=pairs
                row_key=|pair: (String, String)| pair.0
                columns
                plain=true
                empty=|| view! { <Empty title=t!(tags.none) text=t!(tags.none_text) /> }
            />
        </div>
    }
}

/// The dialog “Add/Edit Tags”. Open while `editing` has an id.
#[component]
pub fn TagsDialog(
    /// Whose tags are being changed.
    editing: RwSignal<Option<String>>,
) -> impl IntoView {
    let desk = use_desk();
    let rows = RwSignal::new(Pairs::new());
    let before = RwSignal::new(Pairs::new());
    let refused = RwSignal::new(None::<ApiError>);
    // The dialog starts from what is there when it opens; not derivable, for the learner changes it.
    Effect::new(move |_| {
        if let Some(id) = editing.get() {
            let found = desk.bridge.ask(of(&id)).map(|output| pairs(&output.tags)).unwrap_or_default();
            before.set(found.clone());
            rows.set(found);
            refused.set(None);
        }
    });
    let close = move |()| editing.set(None);
    let save = move |()| {
        let Some(id) = editing.get_untracked() else { return };
        let (put, removed) = difference(&before.get_untracked(), &rows.get_untracked());
        let resources = vec![id];
        let mut outcome = Ok(());
        if !removed.is_empty() {
            let tags = removed.iter().map(|key| Tag { key: Some(key.clone()), value: None }).collect();
            let input = DeleteTagsInput { resources: resources.clone(), tags, ..Default::default() };
            outcome = desk.bridge.call(input).map(drop);
        }
        if outcome.is_ok() && !put.is_empty() {
            let tags = put.iter().map(|(key, value)| tag(key, value)).collect();
            outcome = desk.bridge.call(CreateTagsInput { resources, tags, ..Default::default() }).map(drop);
        }
        match outcome {
            Ok(()) => editing.set(None),
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal
            open=Signal::derive(move || editing.with(Option::is_some))
            on_close=close
            title="Add/Edit Tags"
            primary="Save"
            on_primary=save
        >
            <Refused error=refused />
            <TagRows rows />
        </Modal>
    }
}

/// Lines of key and value, with buttons to add and remove one. For dialogs and wizards.
#[component]
pub fn TagRows(
    /// The lines.
    rows: RwSignal<Pairs>,
) -> impl IntoView {
    let count = Memo::new(move |_| rows.with(Vec::len));
    let line = move |index: usize| {
        let key = Memo::new(move |_| {
            rows.with(|rows| rows.get(index).map(|row| row.0.clone()).unwrap_or_default())
        });
        let value = Memo::new(move |_| {
            rows.with(|rows| rows.get(index).map(|row| row.1.clone()).unwrap_or_default())
        });
        let set_key = move |typed| {
            rows.update(|rows| {
                if let Some(row) = rows.get_mut(index) {
                    row.0 = typed;
                }
            });
        };
        let set_value = move |typed| {
            rows.update(|rows| {
                if let Some(row) = rows.get_mut(index) {
                    row.1 = typed;
                }
            });
        };
        let remove = move |()| {
            rows.update(|rows| {
                if index < rows.len() {
                    rows.remove(index);
                }
            });
        };
        view! {
            <div class="tag-line">
                <TextField label="Key" value=Binding::new(key, set_key) />
                <TextField label="Value" value=Binding::new(value, set_value) />
                <IconButton glyph=Glyph::Cross label=t!(tags.remove, number = index + 1) on_press=remove />
            </div>
        }
    };
    let add = move |()| rows.update(|rows| rows.push((String::new(), String::new())));
    view! {
        <div class="stack">
            {move || (0..count.get()).map(line).collect_view()} <div class="row">
                <Button icon=Glyph::Plus on_press=add>
                    {move || if count.get() == 0 { "Create Tag" } else { "Add another tag" }}
                </Button>
            </div>
        </div>
    }
}

fn of(id: &str) -> DescribeTagsInput {
    DescribeTagsInput { filters: vec![filter("resource-id", id)], ..Default::default() }
}

fn pairs(tags: &[model::ec2::TagDescription]) -> Pairs {
    tags.iter()
        .map(|tag| (tag.key.clone().unwrap_or_default(), tag.value.clone().unwrap_or_default()))
        .collect()
}

/// What must be put and which keys must go, to come from one set of tags to another. Lines without a key say nothing.
fn difference(before: &Pairs, after: &Pairs) -> (Pairs, Vec<String>) {
    let put = after.iter().filter(|pair| !pair.0.is_empty() && !before.contains(pair)).cloned().collect();
    let gone = before.iter().filter(|(key, _)| !after.iter().any(|(other, _)| other == key));
    (put, gone.map(|(key, _)| key.clone()).collect())
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn pair(key: &str, value: &str) -> (String, String) {
        (key.to_owned(), value.to_owned())
    }

    #[test]
    fn only_what_changed_is_written() {
        let before = vec![pair("Name", "blog"), pair("team", "web")];
        let after = vec![pair("Name", "shop"), pair("team", "web"), pair("", "lost")];
        assert_eq!(difference(&before, &after), (vec![pair("Name", "shop")], Vec::new()));
        assert_eq!(difference(&before, &vec![pair("Name", "blog")]), (Vec::new(), vec!["team".to_owned()]));
    }
}
