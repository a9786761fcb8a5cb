//! The pattern of every list page: the list on top, the chosen one's details below, what can be done with it at the right.
//!
//! Rows are made of a few kinds of [`Cell`], whatever they list, so that the page carries one table and not fifteen.
//! What is chosen lives in the address: one thing has a page of its own, several stand behind `selected`.

use clockwork::Instant;
use leptos::prelude::*;
use model::ApiError;

use super::support::{Refused, moment};
use crate::{
    paths::{self, Location, Navigate, Page, Resource, use_location, use_navigate},
    t,
    ui::*,
};

/// What stands in one place of a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words; empty ones show as a dash.
    Text(String),
    /// Something in the code font: an address, a device.
    Code(String),
    /// The same, to be copied.
    Copied(String),
    /// The same where it is longer than a line has room for.
    Long(String),
    /// A name that leads somewhere.
    Link(String, String),
    /// An id that leads somewhere.
    Id(String, String),
    /// Several names that lead somewhere.
    Links(Vec<(String, String)>),
    /// A state in AWS's word.
    State(String),
    /// A second state, without the pill.
    Check(String),
    /// A whole number and its unit.
    Number(i64, &'static str),
    /// How far something is, in hundredths.
    Progress(String, u32),
    /// A moment.
    Moment(Option<Instant>),
}

impl Cell {
    /// The words that the filter and the sorting see.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Cell::Text(text) | Cell::Code(text) | Cell::Copied(text) | Cell::Long(text) => text.clone(),
            Cell::State(text) | Cell::Check(text) => text.clone(),
            Cell::Link(text, _) | Cell::Id(text, _) => text.clone(),
            Cell::Links(links) => {
                links.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>().join(", ")
            }
            Cell::Number(number, unit) => format!("{number} {unit}").trim_end().to_owned(),
            Cell::Progress(_, percent) => format!("{percent}%"),
            Cell::Moment(at) => moment(*at),
        }
    }

    fn sort_key(&self) -> SortKey {
        match self {
            Cell::Number(number, _) => SortKey::Number((*number).into()),
            Cell::Progress(_, percent) => SortKey::Number((*percent).into()),
            Cell::Moment(at) => SortKey::Number(at.map_or(-1, |at| at.as_millis().into())),
            _ => SortKey::Text(self.words().to_lowercase()),
        }
    }

    /// What stands on the page.
    pub(crate) fn view(self) -> AnyView {
        let dash = || view! { <span class="soft">{t!(table.nothing)}</span> }.into_any();
        match self {
            Cell::State(word) | Cell::Check(word) if word.is_empty() => dash(),
            Cell::Text(text) | Cell::Code(text) | Cell::Copied(text) | Cell::Long(text)
                if text.is_empty() =>
            {
                dash()
            }
            Cell::Link(text, _) | Cell::Id(text, _) if text.is_empty() => dash(),
            Cell::Links(links) if links.is_empty() => dash(),
            Cell::Moment(None) => dash(),
            Cell::Text(text) => text.into_any(),
            Cell::Code(text) => view! { <span class="id">{text}</span> }.into_any(),
            Cell::Copied(text) => view! { <Copyable text label=t!(act.copied) /> }.into_any(),
            Cell::Long(text) => view! { <span class="id long-name">{text}</span> }.into_any(),
            Cell::Link(text, href) => view! { <a href=href>{text}</a> }.into_any(),
            Cell::Id(text, href) => view! { <a class="id" href=href>{text}</a> }.into_any(),
            Cell::Links(links) => links_view(links).into_any(),
            Cell::State(word) => view! { <StateBadge word=word /> }.into_any(),
            Cell::Check(word) => view! { <StateBadge word=word bare=true /> }.into_any(),
            Cell::Number(..) => view! { <span class="num">{self.words()}</span> }.into_any(),
            Cell::Progress(label, percent) => view! { <Progress label percent /> }.into_any(),
            Cell::Moment(at) => view! { <span class="num name">{moment(at)}</span> }.into_any(),
        }
    }
}

/// Names that lead somewhere, one after another.
pub fn links_view(links: Vec<(String, String)>) -> impl IntoView {
    let count = links.len();
    links
        .into_iter()
        .enumerate()
        .map(|(index, (words, href))| {
            let comma = (index + 1 < count).then_some(", ");
            view! {
                <a href=href>{words}</a>
                {comma}
            }
        })
        .collect_view()
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id, or its name where AWS knows it by name: what its address ends with.
    pub key: String,
    /// Its cells, in the order of the headings.
    pub cells: Vec<Cell>,
    /// Gone for good; shown softly.
    pub gone: bool,
}

/// A heading of a list: its key and AWS's words. The first column names the row.
pub type Heading = (&'static str, &'static str);

/// What is chosen in a list. `Copy`.
#[derive(Clone, Copy)]
pub struct Selected {
    resource: Resource,
    location: Signal<Location>,
    navigate: Navigate,
}

/// What is chosen in the list of `resource`, as the address says.
#[must_use]
pub fn use_selected(resource: Resource) -> Selected {
    Selected { resource, location: use_location(), navigate: use_navigate() }
}

impl Selected {
    /// The keys of all that is chosen.
    #[must_use]
    pub fn keys(self) -> Vec<String> {
        self.location.with(|here| match &here.page {
            Page::Item(resource, key) if *resource == self.resource => vec![key.clone()],
            Page::List(resource) if *resource == self.resource => {
                let keys = here.get("selected").unwrap_or_default();
                keys.split(',').filter(|key| !key.is_empty()).map(str::to_owned).collect()
            }
            _ => Vec::new(),
        })
    }

    /// The one whose details are shown.
    #[must_use]
    pub fn one(self) -> Option<String> {
        let mut keys = self.keys();
        if keys.len() == 1 { keys.pop() } else { None }
    }

    /// Others are chosen.
    pub fn set(self, keys: &[String]) {
        let there = match keys {
            [] => Location::of(Page::List(self.resource)),
            [key] => Location::of(Page::Item(self.resource, key.clone())),
            several => Location::of(Page::List(self.resource)).with("selected", &several.join(",")),
        };
        let tab = self.location.with_untracked(|here| here.get("tab").unwrap_or_default().to_owned());
        self.navigate.replace(&there.with("tab", &tab).href());
    }
}

/// A page with a list and details.
#[component]
pub fn Browse(
    /// What it lists.
    resource: Resource,
    /// The same in lower-case plural: "instances".
    what: &'static str,
    /// The columns.
    headings: &'static [Heading],
    /// The rows, or why there are none.
    #[prop(into)]
    rows: Signal<Result<Vec<Row>, ApiError>>,
    /// One at a time or any number.
    #[prop(default = Selection::One)]
    selection: Selection,
    /// What can be done with the things of these keys: the menu “Actions”, and the menu of each row.
    #[prop(optional, into)]
    menu: Option<Callback<Vec<String>, Vec<MenuEntry>>>,
    /// More buttons, the one that makes a new one last.
    #[prop(optional, into)]
    buttons: ViewFn,
    /// More for the line with the filter.
    #[prop(optional, into)]
    toolbar: ViewFn,
    /// What stands there when there is none.
    #[prop(optional, into)]
    empty: ViewFn,
    /// The details of one.
    #[prop(into)]
    detail: Callback<String, AnyView>,
) -> impl IntoView {
    let selected = use_selected(resource);
    let list = Memo::new(move |_| rows.get().unwrap_or_default());
    let refused = Signal::derive(move || rows.get().err());
    // What has left the list is no longer chosen.
    let keys = Memo::new(move |_| {
        let mut keys = selected.keys();
        list.with(|rows| keys.retain(|key| rows.iter().any(|row| row.key == *key)));
        keys
    });
    let one = Memo::new(move |_| selected.one());
    let count = move || Some(count_words(keys.with(Vec::len), list.with(Vec::len)));
    let actions = move || {
        let menu = menu.map(|menu| {
            let entries = Signal::derive(move || menu.run(keys.get()));
            view! { <Menu label="Actions" entries /> }
        });
        view! {
            {menu}
            {buttons.run()}
        }
    };
    let mut columns: Vec<Column<Row>> =
        headings.iter().enumerate().map(|(index, heading)| column(index, *heading)).collect();
    if let Some(menu) = menu {
        columns.push(Column::actions(move |row: Signal<Row>| {
            let label = Signal::derive(move || t!(ui.actions_for, name = row.with(row_name)));
            let entries = Signal::derive(move || menu.run(vec![row.with(|row| row.key.clone())]));
            view! { <Menu icon_only=Glyph::More small=true label entries /> }
        }));
    }
    let on_select = move |keys: Vec<String>| selected.set(&keys);
    Effect::new(move |_| {
        if rows.with(Result::is_ok) {
            crate::mark_ready();
        }
    });
    view! {
        <Card title=resource.label() count=Signal::derive(count) actions>
            <Refused error=refused />
            <div class="browse__list">
                <Table
                    what
                    rows=list
                    row_key=|row: Row| row.key
                    columns
                    selection
                    selected=keys
                    on_select
                    is_gone=|row: Row| row.gone
                    empty
                    toolbar
                />
            </div>
        </Card>
        {move || one.get().map(|key| detail.run(key))}
    }
}

/// The column of a heading: what stands in that place of each row.
pub(crate) fn column(index: usize, (key, name): Heading) -> Column<Row> {
    let cell = move |row: &Row| row.cells.get(index).cloned();
    let words = move |row: &Row| {
        let words = cell(row).map(|cell| cell.words()).unwrap_or_default();
        // The first column names the row, for the reader of its checkbox too.
        if words.is_empty() && index == 0 { row.key.clone() } else { words }
    };
    let column = Column::view(key, name, words, move |row: Signal<Row>| {
        let cell = Memo::new(move |_| row.with(cell));
        move || cell.get().map(Cell::view)
    })
    .sort_by(move |row| cell(row).map_or(SortKey::Text(String::new()), |cell| cell.sort_key()));
    if index == 0 { column.heading() } else { column }
}

fn row_name(row: &Row) -> String {
    let words = row.cells.first().map(Cell::words).unwrap_or_default();
    if words.is_empty() { row.key.clone() } else { words }
}

/// The details of the chosen one: a card with its name, its id, its state and its tabs.
#[component]
pub fn DetailCard(
    /// What it is one of.
    resource: Resource,
    /// Its name; the id where it has none.
    #[prop(into)]
    title: Signal<String>,
    /// Its id, shown behind the name.
    #[prop(optional, into)]
    id: Option<String>,
    /// Its state in AWS's word.
    #[prop(optional, into)]
    state: MaybeProp<String>,
    /// Its views. The chosen one stands in the address.
    tabs: Vec<TabItem>,
) -> impl IntoView {
    let selected = use_selected(resource);
    let tab = paths::use_query("tab");
    let navigate = use_navigate();
    let heading = unique_id("detail");
    let labelled = heading.clone();
    let title_of_id = id.clone();
    // A thing without a name is called by its id; once is enough.
    let shows_id = move || id.clone().filter(|id| title.with(|title| !title.is_empty() && title != id));
    let title = Signal::derive(move || {
        let title = title.get();
        if title.is_empty() { title_of_id.clone().unwrap_or_default() } else { title }
    });
    view! {
        <section class="card" aria-labelledby=labelled>
            <div class="card__head">
                <h2 class="card__title" id=heading>
                    {move || title.get()} " "
                    {move || shows_id().map(|id| view! { <span class="card__count id">{id}</span> })}
                </h2>
                {move || state.get().map(|state| view! { <StateBadge word=state /> })}
                <span class="push">
                    <IconButton
                        glyph=Glyph::Cross
                        label=t!(console.close_details)
                        on_press=move |()| selected.set(&[])
                    />
                </span>
            </div>
            <Tabs
                label=title
                tabs
                selected=Signal::derive(move || tab.get().unwrap_or_default())
                on_select=move |key: String| navigate.set("tab", &key)
            />
        </section>
    }
}

/// The address names something that is not there: gone, or never was.
#[component]
pub fn NotThere(
    /// What it would be one of.
    resource: Resource,
    /// What the address names.
    id: String,
) -> impl IntoView {
    view! {
        <section class="card">
            <Empty title=t!(console.not_there, id = id) text=t!(console.not_there_text)>
                <LinkButton href=paths::list(resource)>{resource.label()}</LinkButton>
            </Empty>
        </section>
    }
}

/// A fact that is words; a dash when there are none.
#[component]
pub fn TextFact(
    /// AWS's name of it.
    #[prop(into)]
    name: Signal<String>,
    /// The words.
    #[prop(into)]
    text: Signal<String>,
    /// To be copied.
    #[prop(optional)]
    copy: bool,
) -> impl IntoView {
    view! {
        <Fact name>
            {move || match text.get() {
                words if words.is_empty() => view! { <span class="soft">{t!(table.nothing)}</span> }.into_any(),
                words if copy => view! { <Copyable text=words label=name /> }.into_any(),
                words => words.into_any(),
            }}
        </Fact>
    }
}

/// A fact that is an id with a page of its own.
#[component]
pub fn IdFact(
    /// AWS's name of it.
    #[prop(into)]
    name: Signal<String>,
    /// What it is one of.
    resource: Resource,
    /// The id; a dash when there is none.
    #[prop(into)]
    id: Signal<String>,
) -> impl IntoView {
    view! {
        <Fact name>
            {move || match id.get() {
                id if id.is_empty() => view! { <span class="soft">{t!(table.nothing)}</span> }.into_any(),
                id => {
                    let href = paths::item(resource, &id);
                    view! { <a class="id" href=href>{id}</a> }.into_any()
                }
            }}
        </Fact>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn sizes_and_moments_sort_as_numbers_and_not_as_words() {
        assert!(Cell::Number(100, "GiB").sort_key() > Cell::Number(8, "GiB").sort_key());
        assert!(Cell::Moment(Some(Instant::from_millis(1))).sort_key() > Cell::Moment(None).sort_key());
        assert_eq!(Cell::Number(8, "GiB").words(), "8 GiB");
    }

    #[test]
    fn a_row_without_a_name_is_called_by_its_key() {
        let row = Row { key: "i-1".to_owned(), cells: vec![Cell::Text(String::new())], gone: false };
        assert_eq!(row_name(&row), "i-1");
    }
}
