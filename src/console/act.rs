//! What a page can do, as data: a question with fields, asked in a dialog or on a page of its own, and the menus and
//! buttons that lead to it. One component draws them all, so a page only says what is asked and what is called.
//!
//! ```text
//! let acts = use_acts();                                          // Copy; and <ActDialogs acts /> on the page
//! acts.entry("Release addresses", why_not, move |_| release(id))   // a line of a menu
//! fn release(id: String) -> Ask {
//!     Ask::new("Release addresses", "Release", move |desk, _| { desk.bridge.call(…)?; Ok(Notice::good("…").into()) })
//!         .danger().text("…")
//! }
//! ```

use std::sync::Arc;

use leptos::{ev, html, prelude::*};
use model::ApiError;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{
    forms::{CheckList, FieldErrors, Tick},
    support::{Desk, Refused, use_desk},
    tags::TagsDialog,
};
use crate::{
    paths::{self, Resource},
    t,
    ui::*,
};

/// A value and its words, in a list to choose from.
pub type Named = (String, String);

type Options = Arc<dyn Fn(&Values) -> Vec<Named> + Send + Sync>;
type Ticks = Arc<dyn Fn(&Values) -> Vec<Tick> + Send + Sync>;
type When = Arc<dyn Fn(&Values) -> bool + Send + Sync>;
type Act = Arc<dyn Fn(Desk, &Values) -> Result<Done, Failed> + Send + Sync>;

/// What the fields of a question hold, by name. A tick is `true`; several ticks are several values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(Vec<(&'static str, Vec<String>)>);

impl Values {
    /// These values, one each.
    #[must_use]
    pub fn of(pairs: &[(&'static str, &str)]) -> Self {
        Self(pairs.iter().map(|(key, value)| (*key, vec![(*value).to_owned()])).collect())
    }

    /// Puts all values of a field.
    pub fn put(&mut self, key: &'static str, values: Vec<String>) {
        self.0.retain(|(own, _)| *own != key);
        self.0.push((key, values));
    }

    /// All values of a field.
    #[must_use]
    pub fn list(&self, key: &str) -> Vec<String> {
        self.0.iter().find(|(own, _)| *own == key).map(|(_, values)| values.clone()).unwrap_or_default()
    }

    /// The value as it was typed.
    #[must_use]
    pub fn raw(&self, key: &str) -> String {
        self.list(key).into_iter().next().unwrap_or_default()
    }

    /// The value without blanks around it.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.raw(key).trim().to_owned()
    }

    /// The value, unless it is empty.
    #[must_use]
    pub fn optional(&self, key: &str) -> Option<String> {
        Some(self.text(key)).filter(|text| !text.is_empty())
    }

    /// Whether it is ticked.
    #[must_use]
    pub fn is(&self, key: &str) -> bool {
        self.raw(key) == "true"
    }

    /// What stands in a field for several, separated by commas or lines.
    #[must_use]
    pub fn several(&self, key: &str) -> Vec<String> {
        let text = self.raw(key);
        let parts = text.split([',', '\n']).map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    }

    /// The value, or a note that it is needed.
    pub fn needed(&self, key: &'static str, errors: &mut FieldErrors) -> Option<String> {
        let value = self.optional(key);
        if value.is_none() {
            errors.insert(key, t!(console.required).to_owned());
        }
        value
    }

    /// A range of IPv4 addresses such as `10.0.0.0/16`, or a note that it is none. How long it may be, AWS says.
    pub fn range(&self, key: &'static str, errors: &mut FieldErrors) -> Option<String> {
        let value = self.needed(key, errors)?;
        if is_range(&value) {
            return Some(value);
        }
        errors.insert(key, t!(act.range_wrong).to_owned());
        None
    }

    /// A whole number within limits, nothing where the field is empty, or a note which limits.
    pub fn number(&self, key: &'static str, least: i64, most: i64, errors: &mut FieldErrors) -> Option<i64> {
        let text = self.optional(key)?;
        match super::forms::whole_number(&text, least, most) {
            Ok(number) => Some(number),
            Err(sentence) => {
                errors.insert(key, sentence);
                None
            }
        }
    }
}

/// Whether these are four numbers and the length of a prefix.
fn is_range(text: &str) -> bool {
    let Some((address, length)) = text.split_once('/') else { return false };
    let length = length.parse::<u8>().is_ok_and(|length| length <= 32);
    length && address.parse::<std::net::Ipv4Addr>().is_ok()
}

/// Why nothing was done: something is wrong beside a field, or AWS refused.
#[derive(Clone, Debug, PartialEq)]
pub enum Failed {
    /// What is wrong, by field.
    Fields(FieldErrors),
    /// AWS's refusal.
    Refused(ApiError),
}

impl From<ApiError> for Failed {
    fn from(error: ApiError) -> Self {
        Failed::Refused(error)
    }
}

impl From<FieldErrors> for Failed {
    fn from(errors: FieldErrors) -> Self {
        Failed::Fields(errors)
    }
}

/// Nothing is wrong, or it stands beside its field.
///
/// # Errors
/// What is wrong.
pub fn right(errors: FieldErrors) -> Result<(), FieldErrors> {
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// What to tell when it is done, and where to go.
pub struct Done {
    notice: Notice,
    there: Option<String>,
}

impl Done {
    /// Goes to an address and tells there.
    #[must_use]
    pub fn at(href: String, notice: Notice) -> Self {
        Self { notice, there: Some(href) }
    }
}

impl From<Notice> for Done {
    fn from(notice: Notice) -> Self {
        Self { notice, there: None }
    }
}

#[derive(Clone)]
enum Kind {
    Text(InputKind),
    Area,
    Select(Options),
    Radio(Vec<Named>),
    Ticks(Ticks),
    Check,
    Weights(Vec<Named>),
    Heading,
    Note,
}

/// One field of a question.
#[derive(Clone)]
pub struct AskField {
    key: &'static str,
    label: String,
    kind: Kind,
    hint: Option<String>,
    optional: bool,
    first: Vec<String>,
    when: Option<When>,
}

impl AskField {
    fn new(key: &'static str, label: impl Into<String>, kind: Kind) -> Self {
        Self { key, label: label.into(), kind, hint: None, optional: false, first: Vec::new(), when: None }
    }

    /// Words.
    pub fn text(key: &'static str, label: impl Into<String>) -> Self {
        Self::new(key, label, Kind::Text(InputKind::Text))
    }

    /// Words in the code font: addresses, paths.
    pub fn code(key: &'static str, label: impl Into<String>) -> Self {
        Self::new(key, label, Kind::Text(InputKind::Code))
    }

    /// A number.
    pub fn number(key: &'static str, label: impl Into<String>) -> Self {
        Self::new(key, label, Kind::Text(InputKind::Number))
    }

    /// Several lines.
    pub fn area(key: &'static str, label: impl Into<String>) -> Self {
        Self::new(key, label, Kind::Area)
    }

    /// One of many; which ones may depend on the other answers.
    pub fn select(
        key: &'static str,
        label: impl Into<String>,
        options: impl Fn(&Values) -> Vec<Named> + Send + Sync + 'static,
    ) -> Self {
        Self::new(key, label, Kind::Select(Arc::new(options)))
    }

    /// One of these.
    pub fn one_of(key: &'static str, label: impl Into<String>, options: Vec<Named>) -> Self {
        Self::select(key, label, move |_| options.clone())
    }

    /// One of a few, all visible.
    pub fn radio(key: &'static str, label: impl Into<String>, options: &[(&str, &str)]) -> Self {
        let own: Vec<Named> = options.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let first = own.first().map(|option| option.0.clone()).unwrap_or_default();
        Self::new(key, label, Kind::Radio(own)).first(first)
    }

    /// Any of these.
    pub fn ticks(key: &'static str, label: impl Into<String>, ticks: Vec<Tick>) -> Self {
        Self::ticks_of(key, label, move |_| ticks.clone())
    }

    /// Any of several; which ones may depend on the other answers.
    pub fn ticks_of(
        key: &'static str,
        label: impl Into<String>,
        ticks: impl Fn(&Values) -> Vec<Tick> + Send + Sync + 'static,
    ) -> Self {
        Self::new(key, label, Kind::Ticks(Arc::new(ticks)))
    }

    /// Yes or no.
    pub fn check(key: &'static str, label: impl Into<String>) -> Self {
        Self::new(key, label, Kind::Check)
    }

    /// A number for each of these; the values are `thing=number`.
    pub fn weights(key: &'static str, label: impl Into<String>, things: Vec<Named>) -> Self {
        Self::new(key, label, Kind::Weights(things))
    }

    /// A heading over the fields that follow.
    pub fn heading(label: impl Into<String>) -> Self {
        Self::new("", label, Kind::Heading)
    }

    /// A sentence between fields.
    pub fn note(words: impl Into<String>) -> Self {
        Self::new("", words, Kind::Note)
    }

    /// What to know before answering.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// May be left empty.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// What it holds at first.
    #[must_use]
    pub fn first(mut self, value: impl Into<String>) -> Self {
        self.first = vec![value.into()];
        self
    }

    /// What is ticked at first.
    #[must_use]
    pub fn firsts(mut self, values: Vec<String>) -> Self {
        self.first = values;
        self
    }

    /// Asked only when the other answers make sense of it.
    #[must_use]
    pub fn when(mut self, when: impl Fn(&Values) -> bool + Send + Sync + 'static) -> Self {
        self.when = Some(Arc::new(when));
        self
    }
}

/// A question: what is asked, and what is called when it is answered.
#[derive(Clone)]
pub struct Ask {
    title: String,
    primary: String,
    danger: bool,
    wide: bool,
    text: Vec<String>,
    notes: Vec<String>,
    fields: Vec<AskField>,
    reason: Option<String>,
    act: Act,
}

impl Ask {
    /// A question without fields: its heading, the words on its button, and what is called.
    pub fn new(
        title: impl Into<String>,
        primary: impl Into<String>,
        act: impl Fn(Desk, &Values) -> Result<Done, Failed> + Send + Sync + 'static,
    ) -> Self {
        Self {
            title: title.into(),
            primary: primary.into(),
            danger: false,
            wide: false,
            text: Vec::new(),
            notes: Vec::new(),
            fields: Vec::new(),
            reason: None,
            act: Arc::new(act),
        }
    }

    /// It destroys something.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self.notes.push(t!(console.undo_stays).to_owned());
        self
    }

    /// It needs a wide dialog.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// A sentence above the fields.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text.push(text.into());
        self
    }

    /// Its fields.
    #[must_use]
    pub fn fields(mut self, fields: Vec<AskField>) -> Self {
        self.fields.extend(fields);
        self
    }

    /// Why it cannot be done now, if so.
    #[must_use]
    pub fn reason(mut self, reason: Option<String>) -> Self {
        self.reason = reason;
        self
    }

    /// What its fields hold at first: what they say themselves, else the first answer of a list.
    fn first_values(&self) -> Values {
        let mut values = Values::default();
        for field in &self.fields {
            if !field.key.is_empty() {
                values.put(field.key, field.first.clone());
            }
        }
        self.settle(values)
    }

    /// An answer that a list no longer has becomes the list's first; what can no longer be ticked is not.
    fn settle(&self, mut values: Values) -> Values {
        for field in &self.fields {
            match &field.kind {
                Kind::Select(options) => {
                    let options = options(&values);
                    let now = values.raw(field.key);
                    if !options.iter().any(|option| option.0 == now) {
                        let first = options.into_iter().next().map(|option| option.0);
                        values.put(field.key, first.into_iter().collect());
                    }
                }
                Kind::Ticks(ticks) => {
                    let ticks = ticks(&values);
                    let mut chosen = values.list(field.key);
                    chosen.retain(|value| ticks.iter().any(|tick| tick.value == *value));
                    values.put(field.key, chosen);
                }
                _ => {}
            }
        }
        values
    }
}

/// A question while it is being answered. `Copy`.
#[derive(Clone, Copy)]
struct Answering {
    ask: StoredValue<Ask>,
    values: RwSignal<Values>,
    wrong: RwSignal<FieldErrors>,
    refused: RwSignal<Option<ApiError>>,
    root: NodeRef<html::Div>,
}

impl Answering {
    fn new(ask: Ask) -> Self {
        let values = RwSignal::new(ask.first_values());
        Self {
            ask: StoredValue::new(ask),
            values,
            wrong: RwSignal::new(FieldErrors::new()),
            refused: RwSignal::new(None),
            root: NodeRef::new(),
        }
    }

    fn set(self, key: &'static str, value: Vec<String>) {
        let mut values = self.values.get_untracked();
        values.put(key, value);
        self.values.set(self.ask.with_value(|ask| ask.settle(values)));
        self.wrong.update(|wrong| drop(wrong.remove(key)));
    }

    /// Does it; says what to tell when it worked, and shows what is wrong when not.
    fn act(self, desk: Desk) -> Option<Done> {
        let act = self.ask.with_value(|ask| ask.act.clone());
        match act(desk, &self.values.get_untracked()) {
            Ok(done) => return Some(done),
            Err(Failed::Refused(error)) => {
                self.wrong.set(FieldErrors::new());
                self.refused.set(Some(error));
            }
            Err(Failed::Fields(errors)) => {
                self.refused.set(None);
                self.wrong.set(errors);
                // The errors are written one frame later.
                request_animation_frame(move || {
                    if let Some(root) = self.root.try_get_untracked().flatten() {
                        focus_first_error(&root);
                    }
                });
            }
        }
        None
    }
}

/// The sentences and fields of a question.
#[component]
fn Fields(answering: Answering) -> impl IntoView {
    let ask = answering.ask.get_value();
    let paragraphs = |words: Vec<String>, class: &'static str| {
        words.into_iter().map(|words| view! { <p class=class>{words}</p> }).collect_view()
    };
    view! {
        <div class="stack ask" class:ask--wide=ask.wide node_ref=answering.root>
            <Refused error=answering.refused />
            {ask.reason.map(|reason| view! { <Flash message=reason /> })}
            {paragraphs(ask.text, "")}
            {ask.fields.into_iter().map(|field| field_view(answering, field)).collect_view()}
            {paragraphs(ask.notes, "note")}
        </div>
    }
}

fn field_view(answering: Answering, field: AskField) -> AnyView {
    let Some(when) = field.when.clone() else { return control(answering, field) };
    let shown = Memo::new(move |_| answering.values.with(|values| when(values)));
    view! { <Show when=move || shown.get()>{control(answering, field.clone())}</Show> }.into_any()
}

fn control(answering: Answering, field: AskField) -> AnyView {
    let AskField { key, label, kind, hint, optional, .. } = field;
    let error = Signal::derive(move || answering.wrong.with(|wrong| wrong.get(key).cloned()));
    let read = Memo::new(move |_| answering.values.with(|values| values.raw(key)));
    let value = Binding::new(read, move |value: String| answering.set(key, vec![value]));
    match kind {
        Kind::Text(kind) => view! { <TextField label value kind hint=hint error optional /> }.into_any(),
        Kind::Area => view! { <TextAreaField label value hint=hint error optional lines=true /> }.into_any(),
        Kind::Select(options) => {
            let found = Memo::new(move |_| answering.values.with(|values| options(values)));
            let options = Signal::derive(move || choices(found.get()));
            view! { <SelectField label value options hint=hint error optional /> }.into_any()
        }
        Kind::Radio(options) => {
            let options = Signal::stored(choices(options));
            view! { <RadioGroup label value options hint=hint error look=RadioLook::Stack /> }.into_any()
        }
        Kind::Ticks(ticks) => {
            let read = Memo::new(move |_| answering.values.with(|values| values.list(key)));
            let chosen = Binding::new(read, move |values: Vec<String>| answering.set(key, values));
            let found = Memo::new(move |_| answering.values.with(|values| ticks(values)));
            view! {
                <CheckList legend=label options=found chosen hint=hint error nothing=t!(act.nothing_to_tick) />
            }
            .into_any()
        }
        Kind::Check => {
            let read = Memo::new(move |_| answering.values.with(|values| values.is(key)));
            let checked = Binding::new(read, move |on: bool| answering.set(key, vec![on.to_string()]));
            view! { <Checkbox label checked hint=hint /> }.into_any()
        }
        Kind::Weights(things) => {
            let fields = things.into_iter().map(|(thing, words)| weight(answering, key, thing, words));
            let fields = fields.collect_view();
            view! {
                <FieldSet legend=label hint=hint error>
                    <div class="form-row">{fields}</div>
                </FieldSet>
            }
            .into_any()
        }
        Kind::Heading => view! { <h3 class="ask__part">{label}</h3> }.into_any(),
        Kind::Note => view! { <p class="soft small">{label}</p> }.into_any(),
    }
}

/// The number of one of several things.
fn weight(answering: Answering, key: &'static str, thing: String, words: String) -> AnyView {
    let own = thing.clone();
    let read = Memo::new(move |_| answering.values.with(|values| weight_of(&values.list(key), &own)));
    let write = move |number: String| {
        let mut values = answering.values.get_untracked().list(key);
        values.retain(|value| value.rsplit_once('=').is_none_or(|(name, _)| name != thing));
        if !number.trim().is_empty() {
            values.push(format!("{thing}={}", number.trim()));
        }
        answering.set(key, values);
    };
    view! { <TextField label=words value=Binding::new(read, write) kind=InputKind::Number optional=true /> }
        .into_any()
}

/// The number that belongs to a thing in `thing=number` values.
#[must_use]
pub fn weight_of(values: &[String], thing: &str) -> String {
    let pairs = values.iter().filter_map(|value| value.rsplit_once('='));
    pairs.filter(|(name, _)| *name == thing).map(|(_, number)| number.to_owned()).next().unwrap_or_default()
}

fn choices(options: Vec<Named>) -> Vec<Choice<String>> {
    options.into_iter().map(|(value, words)| Choice::new(value, words)).collect()
}

/// What a page can ask and do. `Copy`; its [`ActDialogs`] must be on the page, too.
#[derive(Clone, Copy)]
pub struct Acts {
    /// The door to the region, the notices and the address.
    pub desk: Desk,
    asked: RwSignal<Option<Ask>>,
    /// Whose tags are being changed.
    pub tags: RwSignal<Option<String>>,
}

/// What a page can ask and do; get it while the page is built.
#[must_use]
pub fn use_acts() -> Acts {
    Acts { desk: use_desk(), asked: RwSignal::new(None), tags: RwSignal::new(None) }
}

impl Acts {
    /// Asks.
    pub fn ask(self, ask: Ask) {
        self.asked.set(Some(ask));
    }

    /// A line of a menu that asks.
    pub fn entry(
        self,
        label: &str,
        reason: Option<String>,
        ask: impl Fn(Desk) -> Ask + Send + Sync + 'static,
    ) -> MenuEntry {
        MenuEntry::item(label, move || self.ask(ask(self.desk))).blocked(reason)
    }

    /// The line of a menu that changes tags.
    pub fn tags_entry(self, id: Option<String>) -> MenuEntry {
        let none = id.is_none().then(|| t!(console.select_first).to_owned());
        MenuEntry::item("Add/Edit Tags", move || self.tags.set(id.clone())).blocked(none)
    }

    /// The main button of a page: it asks.
    pub fn primary(self, label: &'static str, ask: impl Fn(Desk) -> Ask + Send + Sync + 'static) -> AnyView {
        view! {
            <Button kind=ButtonKind::Primary on_press=move |()| self.ask(ask(self.desk))>
                {label}
            </Button>
        }
        .into_any()
    }

    /// A button that asks.
    pub fn button(
        self,
        label: &'static str,
        reason: Option<String>,
        ask: impl Fn(Desk) -> Ask + Send + Sync + 'static,
    ) -> AnyView {
        let reason = Signal::stored(reason);
        view! {
            <Button reason on_press=move |()| self.ask(ask(self.desk))>
                {label}
            </Button>
        }
        .into_any()
    }
}

/// The dialogs of a page.
#[component]
pub fn ActDialogs(
    /// What it can do.
    acts: Acts,
) -> impl IntoView {
    let dialog = move || {
        let ask = acts.asked.get()?;
        let Ask { title, primary, danger, wide, reason, .. } = ask.clone();
        let answering = Answering::new(ask);
        let close = move |()| acts.asked.set(None);
        let act = move |()| {
            if let Some(Done { notice, there }) = answering.act(acts.desk) {
                acts.asked.set(None);
                keep_focus();
                match there {
                    Some(href) => acts.desk.arrive(&href, notice),
                    None => acts.desk.tell(notice),
                }
            }
        };
        Some(view! {
            <Modal
                open=Signal::stored(true)
                on_close=close
                title
                primary
                primary_kind=if danger { ButtonKind::Danger } else { ButtonKind::Primary }
                reason=Signal::stored(reason)
                on_primary=act
                width=if wide { ModalWidth::Wide } else { ModalWidth::Normal }
            >
                <Fields answering />
            </Modal>
        })
    };
    view! {
        {dialog}
        <TagsDialog editing=acts.tags />
    }
}

/// What the dialog was about may have been drawn anew, and with it the button that the focus should go back to. The focus
/// goes to the details' tab then, not to the beginning of the page.
fn keep_focus() {
    let later = || {
        if document().active_element().is_none_or(|at| at.tag_name() == "BODY") {
            let tab =
                document().query_selector("[data-screen] [role=tab][aria-selected=true]").ok().flatten();
            if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
                let _ = tab.focus();
            }
        }
    };
    // The dialog leaves in one frame and gives the focus back in the next.
    request_animation_frame(move || request_animation_frame(move || request_animation_frame(later)));
}

/// A question on a page of its own: what the address of a wizard leads to where no wizard is needed.
#[component]
pub fn AskPage(
    /// What is asked.
    ask: Ask,
    /// Where Cancel leads to.
    resource: Resource,
) -> impl IntoView {
    let desk = use_desk();
    let Ask { title, primary, reason, .. } = ask.clone();
    let answering = Answering::new(ask);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(Done { notice, there }) = answering.act(desk) {
            desk.arrive(&there.unwrap_or_else(|| paths::list(resource)), notice);
        }
    };
    view! {
        <Card title padded=true>
            <form class="stack" novalidate on:submit=submit>
                <Fields answering />
                <div class="row">
                    <span class="push"></span>
                    <LinkButton href=paths::list(resource)>{t!(ui.cancel)}</LinkButton>
                    <Button kind=ButtonKind::Primary submit=true reason=Signal::stored(reason)>
                        {primary}
                    </Button>
                </div>
            </form>
        </Card>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn pair(value: &str) -> Named {
        (value.to_owned(), value.to_uppercase())
    }

    #[test]
    fn a_list_that_changes_with_another_answer_is_answered_with_its_first() {
        let ask = Ask::new("Move", "Move", |_, _| Ok(Notice::good("").into())).fields(vec![
            AskField::one_of("zone", "Zone", vec![pair("a"), pair("b")]),
            AskField::select("subnet", "Subnet", |values: &Values| {
                vec![pair(&format!("{}1", values.raw("zone"))), pair(&format!("{}2", values.raw("zone")))]
            }),
        ]);
        let mut values = ask.first_values();
        assert_eq!((values.raw("zone").as_str(), values.raw("subnet").as_str()), ("a", "a1"));
        values.put("subnet", vec!["a2".to_owned()]);
        assert_eq!(ask.settle(values.clone()).raw("subnet"), "a2");
        values.put("zone", vec!["b".to_owned()]);
        assert_eq!(ask.settle(values).raw("subnet"), "b1");
    }

    #[test]
    fn what_can_no_longer_be_ticked_is_not() {
        let ask = Ask::new("Move", "Move", |_, _| Ok(Notice::good("").into())).fields(vec![
            AskField::one_of("vpc", "VPC", vec![pair("a"), pair("b")]),
            AskField::ticks_of("groups", "Groups", |values: &Values| {
                let value = format!("{}-default", values.raw("vpc"));
                vec![Tick { words: value.clone(), value, hint: String::new() }]
            })
            .firsts(vec!["a-default".to_owned()]),
        ]);
        let mut values = ask.first_values();
        assert_eq!(values.list("groups"), ["a-default"]);
        values.put("vpc", vec!["b".to_owned()]);
        assert!(ask.settle(values).list("groups").is_empty());
    }

    #[test]
    fn what_is_missing_or_no_number_stands_beside_its_field() {
        let values = Values::of(&[("name", "  "), ("port", "eighty"), ("weight", "7")]);
        let mut errors = FieldErrors::new();
        assert_eq!(values.needed("name", &mut errors), None);
        assert_eq!(values.number("port", 1, 65_535, &mut errors), None);
        assert_eq!(values.number("weight", 0, 999, &mut errors), Some(7));
        assert_eq!(errors.keys().copied().collect::<Vec<_>>(), ["name", "port"]);
    }

    #[test]
    fn a_range_is_an_address_and_a_length() {
        for (text, right) in
            [("10.0.0.0/16", true), ("10.0.0.0", false), ("10.0.0/8", false), ("10.0.0.0/33", false)]
        {
            assert_eq!(is_range(text), right, "{text}");
        }
    }

    #[test]
    fn several_are_read_by_line_and_by_comma() {
        assert_eq!(Values::of(&[("paths", "/a*, /b\n\n/c ")]).several("paths"), ["/a*", "/b", "/c"]);
        assert_eq!(weight_of(&["arn:x/y=3".to_owned()], "arn:x/y"), "3");
    }
}
