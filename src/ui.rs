//! Widgets: thin components over the browser's own elements. They know no cloud and import nothing from the bridge.
//!
//! `use crate::ui::*;` brings all of them. What they have in common:
//!
//! - Words are `#[prop(into)] Signal<String>`: a `&str`, a `String`, a signal, a memo, or `Signal::derive(move || …)`.
//! - Something that can be chosen or typed is a [`Binding`]: an `RwSignal`, or `Binding::new(signal, |value| …)`.
//! - Something that happens is a `Callback`: write a closure, `on_press=move |()| …`.
//! - Something that cannot be done takes `reason: Signal<Option<String>>`. It stays reachable, looks blocked and says why.
//! - Content that is built later or again is a closure: `move || view! { … }`.
//!
//! # The widgets, one example each
//!
//! ```text
//! <Button kind=ButtonKind::Primary reason=why_not busy=busy on_press=move |()| stop()>"Stop"</Button>
//! <IconButton glyph=Glyph::Reload label="Refresh" on_press=move |()| refresh() />
//! <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::Instances)>"Launch Instance"</LinkButton>
//!
//! <StateBadge word=state />                       // role from AWS's word; `role=StateRole::Look` overrides; `bare=true`
//! <StateShape role=StateRole::Fails />  <Badge>"gp2"</Badge>  <Badge accent=true>"course"</Badge>
//!
//! <Menu label="Actions" entries=Signal::derive(move || vec![
//!     MenuEntry::item("Connect", move || connect()),
//!     MenuEntry::line(),
//!     MenuEntry::submenu("Instance State", vec![
//!         MenuEntry::item("Stop", move || stop()).blocked(why_not_stop()),
//!         MenuEntry::item("Terminate", move || ask.set(true)).blocked(why_not_terminate()).danger(),
//!     ]),
//!     MenuEntry::unavailable("Networking", "Not part of this version."),
//!     MenuEntry::link("Volumes", paths::list(Resource::Volumes)),
//! ]) />                                           // in a row: <Menu icon_only=Glyph::More small=true label=… entries=… />
//!
//! <Modal open=ask on_close=move |()| ask.set(false) title="Terminate Instances"
//!     primary="Yes, Terminate" primary_kind=ButtonKind::Danger on_primary=move |()| terminate()>
//!     <p>"…"</p>
//! </Modal>                                        // children are built each time it opens; Enter presses the main button
//!
//! <Tabs label="Instance blog" selected=tab on_select=move |key| navigate.set("tab", &key) tabs=vec![
//!     TabItem::new("details", "Description", move || view! { <Details id /> }),
//!     TabItem::new("terminal", "Terminal", move || view! { <Terminal /> }).keep(),
//! ] />
//!
//! <Card title="Instances" count=Signal::derive(move || Some(count_words(chosen, total))) actions=move || view! { … }>
//!     <Table what="instances" rows=rows row_key=|row: Row| row.instance_id
//!         columns=vec![
//!             Column::text("name", "Name", |row: &Row| row.name.clone()).heading(),
//!             Column::view("state", "Instance State", |row: &Row| row.state.clone(),
//!                 |row| view! { <StateBadge word=Signal::derive(move || row.with(|row| row.state.clone())) /> }),
//!             Column::number("size", "Size", |row: &Row| Some(row.size.into())),
//!             Column::actions(|row: Signal<Row>| view! { <Menu … /> }),
//!         ]
//!         selection=Selection::Many selected=selected on_select=move |keys| …
//!         is_gone=|row: Row| row.state == "terminated"
//!         empty=move || view! { <Empty title="No instances in eu-west-2" text="…"><LinkButton …/></Empty> } />
//! </Card>                                         // `plain=true` leaves out filter and count; `sort=SortBy { … }`
//!
//! <TextField label="Name" value=name hint="1 to 255 characters." error=name_error />   // kind=InputKind::Number | Code
//! <TextAreaField label="User data" value=data lines=true optional=true head=move || … foot=move || … />
//! <SelectField label="Network" value=vpc options=Signal::derive(move || vec![Choice::new(id, "vpc-0a1b").hint("website")]) />
//! <RadioGroup label="IP Address Type" value=kind look=RadioLook::Stack options=vec![Choice::new(Kind::None, "…")] />
//! <Checkbox label="Delete on Termination" checked=delete hint="The disk goes when its machine goes." />
//! <FieldSet legend="Subnet" error=subnet_error>…several Checkbox…</FieldSet>
//! <Field ids=ids label=… error=…>a control of your own with id=ids.control() …</Field>  // FieldIds::new(hint, error)
//!
//! <Wizard label="Create Launch Configuration" steps=vec![
//!     WizardStep::new("Choose AMI", move || view! { … }).chosen(move || image_name()).valid(move || check_image()),
//!     WizardStep::new("Review", move || view! {
//!         <Summary><SummaryPart name="AMI" on_edit=move |()| step.set(0)>{image}</SummaryPart></Summary> }),
//! ] current=step finish="Create Launch Configuration" on_finish=move |()| create()
//!   on_cancel=move |()| navigate.go(&paths::list(Resource::LaunchConfigurations)) skip_to_review=true busy=busy />
//!
//! <Flash tone=Tone::Warn message="No public IP addresses will be assigned" plain="…"><a href=…>"Why?"</a></Flash>
//! use_notices().push(Notice::bad(error.message).code(error.code).plain("…").link("Show the group", paths::item(…)));
//!
//! <Facts><Fact name="VPC"><a href=…>"vpc-0a1b"</a></Fact></Facts>   // layout=FactsLayout::Lines
//! <Copyable text=dns_name label="DNS name" />  <CodeBlock code=line label="the command" />
//! <Progress label="Snapshot" percent=percent />  <Busy label="Registering" />
//! <Disclosure summary="Advanced Details">…</Disclosure>
//! <Empty title="Nothing attached" text="…"><Button …>"Attach"</Button></Empty>
//! <SplitPanel label="Height of the list" upright=Upright::No value=share first=move || view! { … }>…</SplitPanel>
//! ```
//!
//! Layout classes for pages: `stack`, `row`, `push` (to the end of a row), `prose`, `soft`, `small`, `num`, `id`.
//! All of them, with their states: `#/widgets` in a debug build.

mod badge;
mod binding;
mod button;
mod card;
mod code;
mod disclosure;
mod empty;
mod field;
mod flash;
mod form;
mod icon;
mod id;
mod key_value;
mod menu;
mod modal;
mod progress;
mod split_panel;
mod table;
mod tabs;
mod wizard;

pub use badge::{Badge, StateBadge, StateRole, StateShape};
pub use binding::Binding;
pub use button::{Button, ButtonKind, IconButton, LinkButton};
pub use card::Card;
pub use code::{CodeBlock, CopyButton, Copyable, copy};
pub use disclosure::Disclosure;
pub use empty::Empty;
pub use field::{Field, FieldIds, FieldSet};
pub use flash::{Flash, Notice, NoticeList, Notices, Offer, Tone, provide_notices, use_notices};
pub use form::{
    Checkbox, Choice, FilterBox, InputKind, RadioGroup, RadioLook, SelectField, TextAreaField, TextField,
    focus_first_error,
};
pub use icon::{Glyph, Icon};
pub use id::unique_id;
pub use key_value::{Fact, Facts, FactsLayout};
pub use menu::{Menu, MenuEntry, MenuItem};
pub use modal::{Modal, ModalWidth};
pub use progress::{Busy, Progress};
pub use split_panel::{SplitHandle, SplitPanel, SplitUnit, Upright};
pub use table::{Column, Selection, SortBy, SortKey, Table, count_words};
pub use tabs::{TabItem, Tabs};
pub use wizard::{Summary, SummaryPart, Wizard, WizardStep};
