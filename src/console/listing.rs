//! Lists and details as data: a page says what a row shows, what can be done with it and what its details are, and
//! [`Listing`] makes the page of it, on top of [`super::browse`].

use std::sync::Arc;

use leptos::prelude::*;
use model::ApiError;

use super::{
    act::{ActDialogs, Acts},
    browse::{Browse, Cell, DetailCard, Heading, NotThere, Row, column},
    tags::TagsTab,
};
use crate::{paths::Resource, t, ui::*};

/// A page that lists things of one kind.
pub struct Listing<T: Send + Sync + 'static> {
    /// What it can ask and do.
    pub acts: Acts,
    /// What it lists.
    pub resource: Resource,
    /// The same in lower-case plural.
    pub what: &'static str,
    /// The columns.
    pub headings: &'static [Heading],
    /// The things, or why there are none.
    pub items: Signal<Result<Vec<T>, ApiError>>,
    /// The row of one.
    pub row: fn(&T) -> Row,
    /// What can be done with the chosen one; all of it with a reason when none is chosen.
    pub menu: fn(Acts, Option<&T>) -> Vec<MenuEntry>,
    /// The button that makes a new one.
    pub create: ViewFn,
    /// What stands there when there is none: what it would be, and the next step.
    pub empty: (&'static str, &'static str),
    /// The details of one: its card.
    pub detail: fn(Acts, T) -> AnyView,
}

/// The things of an answer, as a signal for [`Listing::items`].
pub fn items<O, T>(
    read: Memo<Result<Arc<O>, ApiError>>,
    list: fn(&O) -> &Vec<T>,
) -> Signal<Result<Vec<T>, ApiError>>
where
    O: Send + Sync + 'static,
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(list(output).clone()),
            Err(error) => Err(error.clone()),
        })
    })
    .into()
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Listing<T> {
    /// The page.
    pub fn view(self) -> AnyView {
        let Listing { acts, resource, what, headings, items, row, menu, create, empty, detail } = self;
        let rows = Memo::new(move |_| {
            items.with(|items| match items {
                Ok(items) => Ok(items.iter().map(row).collect::<Vec<_>>()),
                Err(error) => Err(error.clone()),
            })
        });
        let find = move |key: &str| {
            items.with(|items| {
                let items = items.as_ref().map(Vec::as_slice).unwrap_or_default();
                items.iter().find(|item| row(item).key == key).cloned()
            })
        };
        let entries = move |keys: Vec<String>| menu(acts, keys.first().and_then(|key| find(key)).as_ref());
        let details = move |key: String| {
            let own = key.clone();
            let item = Memo::new(move |_| find(&own));
            (move || match item.get() {
                Some(item) => detail(acts, item),
                None => view! { <NotThere resource id=key.clone() /> }.into_any(),
            })
            .into_any()
        };
        let again = create.clone();
        view! {
            <Browse
                resource
                what
                headings
                rows
                menu=entries
                buttons=move || create.run()
                empty=move || {
                    let button = again.run();
                    view! {
                        <Empty title=empty.0 text=empty.1>
                            {button}
                        </Empty>
                    }
                }
                detail=details
            />
            <ActDialogs acts />
        }
        .into_any()
    }
}

/// The card of details of one EC2 resource, with its tags as the last tab.
pub fn details(acts: Acts, resource: Resource, name: String, id: String, mut tabs: Vec<TabItem>) -> AnyView {
    let tagged = id.clone();
    tabs.push(TabItem::new("tags", "Tags", move || {
        view! { <TagsTab id=tagged.clone() editing=acts.tags /> }
    }));
    view! { <DetailCard resource title=name id=id tabs /> }.into_any()
}

/// The tab “Description” (or another one) that is a list of facts.
pub fn facts_tab(key: &'static str, label: &'static str, facts: Vec<(&'static str, Cell)>) -> TabItem {
    TabItem::new(key, label, move || {
        view! { <div class="stack detail">{facts_view(facts.clone())}</div> }
    })
}

/// Facts.
pub fn facts_view(facts: Vec<(&'static str, Cell)>) -> AnyView {
    let facts = facts.into_iter().map(|(name, cell)| view! { <Fact name=name>{cell.view()}</Fact> });
    let facts = facts.collect_view();
    view! { <Facts>{facts}</Facts> }.into_any()
}

/// A table inside the details.
#[component]
pub fn RowTable(
    /// What it lists, in lower-case plural.
    what: &'static str,
    /// The columns.
    headings: &'static [Heading],
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
    /// What stands there when there is none.
    #[prop(into)]
    empty: String,
    /// What can be done with one.
    #[prop(optional, into)]
    menu: Option<Callback<String, Vec<MenuEntry>>>,
) -> impl IntoView {
    let mut columns: Vec<Column<Row>> =
        headings.iter().enumerate().map(|(index, heading)| column(index, *heading)).collect();
    if let Some(menu) = menu {
        columns.push(Column::actions(move |row: Signal<Row>| {
            let name = move || row.with(|row| row.cells.first().map(Cell::words).unwrap_or_default());
            let label = Signal::derive(move || t!(ui.actions_for, name = name()));
            let entries = Signal::derive(move || menu.run(row.with(|row| row.key.clone())));
            view! { <Menu icon_only=Glyph::More small=true label entries /> }
        }));
    }
    view! {
        <Table
            what
            rows
            row_key=|row: Row| row.key
            columns
            plain=true
            empty=move || view! { <Empty title=empty.clone() /> }
        />
    }
}

/// Words.
pub fn words(member: &Option<String>) -> Cell {
    Cell::Text(member.clone().unwrap_or_default())
}

/// Something in the code font.
pub fn code(member: &Option<String>) -> Cell {
    Cell::Code(member.clone().unwrap_or_default())
}

/// An id with a page of its own; a dash for none.
pub fn id_cell(resource: Resource, member: &Option<String>) -> Cell {
    let id = member.clone().unwrap_or_default();
    let href = crate::paths::item(resource, &id);
    Cell::Id(id, href)
}
