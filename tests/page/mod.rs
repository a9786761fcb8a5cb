//! The page as a learner has it in front of them: things are found by what they are and what they are called, pressed, filled
//! in and read. Nothing here knows a class or an id of the page, and nothing reaches past it into the engine.
//!
//! Names are accessible names, as a screen reader says them. A name that ends with `…` stands for its beginning.
//! The page's clock is paused; time passes by its own button “Next event”, so that a test never waits for a clock on the wall.
#![allow(dead_code, reason = "each file of tests uses a part of it")]

mod names;
mod table;

use std::any::Any;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::Owner;
use pocket_cloud::app::App;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Window,
};

use names::{is_called, name_of, text_of};
pub use table::Table;

/// How many frames a part of the page may take to appear.
const PATIENCE: u32 = 200;
/// How many events may happen until what a test waits for is so.
const EVENTS: u32 = 600;

/// What something on the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Button,
    Link,
    MenuItem,
    Tab,
    Checkbox,
    Radio,
    TextBox,
    ComboBox,
    Dialog,
    Heading,
    Region,
    ProgressBar,
    Summary,
}

impl Role {
    fn selector(self) -> &'static str {
        match self {
            Role::Button => "button:not([role])",
            Role::Link => "a[href]:not([role])",
            Role::MenuItem => "[role=menuitem]",
            Role::Tab => "[role=tab]",
            Role::Checkbox => "input[type=checkbox]",
            Role::Radio => "input[type=radio]",
            Role::TextBox => "input[type=text], input[type=search], textarea",
            Role::ComboBox => "select",
            Role::Dialog => "dialog[open]",
            Role::Heading => "h1, h2, h3",
            Role::Region => "[role=region], [role=log], section[aria-label], nav[aria-label], fieldset",
            Role::ProgressBar => "[role=progressbar]",
            Role::Summary => "summary",
        }
    }
}

/// The page.
pub struct Page {
    root: HtmlElement,
    mounted: Option<Box<dyn Any>>,
    owner: Owner,
}

impl Page {
    /// A first visit: nothing is kept from before, and time stands still.
    pub async fn first_visit() -> Page {
        for element in all_in(&body(), "[data-test-root]") {
            element.remove();
        }
        if let Ok(Some(storage)) = window().local_storage() {
            storage.clear().expect("a test may clear its own storage");
        }
        window().location().set_hash("").expect("a test may set its own address");
        let page = Page::mount().await;
        page.press(Role::Button, "Pause").await;
        page
    }

    async fn mount() -> Page {
        let root: HtmlElement = document().create_element("div").expect("div is an element").unchecked_into();
        root.set_attribute("data-test-root", "").expect("an attribute can be set");
        body().append_child(&root).expect("the body takes elements");
        // With an owner of its own, everything the app has begun ends in the moment in which the page is left.
        let owner = Owner::new();
        let mounted = owner.with(|| leptos::mount::mount_to(root.clone(), App));
        let page = Page { root, mounted: Some(Box::new(mounted)), owner };
        page.until("the console shows a page", |page| page.has(Role::Link, "Console Home")).await;
        page
    }

    /// Loads the page again, as a browser does: it says good-bye to the old one first. The address stays.
    pub async fn reload(self) -> Page {
        let event = Event::new("pagehide").expect("an event of any name can be made");
        window().dispatch_event(&event).expect("listeners do not throw");
        drop(self);
        let page = Page::mount().await;
        page.press(Role::Button, "Pause").await;
        page
    }

    // What is there.

    /// Where the learner can act: the uppermost open dialog, else the whole page.
    fn scope(&self) -> Element {
        all_in(&self.root, "dialog:modal").pop().unwrap_or_else(|| self.root.clone().into())
    }

    fn seen(&self, role: Role) -> Vec<Element> {
        let mut found = all_in(&self.scope(), role.selector());
        let scope = self.scope();
        if role == Role::Dialog && scope.matches("dialog").unwrap_or(false) {
            found.push(scope);
        }
        found.retain(is_seen);
        found
    }

    fn look_for(&self, role: Role, name: &str) -> Option<HtmlElement> {
        let found = self.seen(role).into_iter().find(|element| is_called(&name_of(element), name));
        found.map(JsCast::unchecked_into)
    }

    /// Whether something of this name can be seen now.
    pub fn has(&self, role: Role, name: &str) -> bool {
        self.look_for(role, name).is_some()
    }

    /// The names of everything of this kind that can be seen now.
    pub fn names(&self, role: Role) -> Vec<String> {
        self.seen(role).iter().map(name_of).collect()
    }

    /// Something by its name; it may take some frames to appear.
    pub async fn find(&self, role: Role, name: &str) -> HtmlElement {
        for _ in 0..PATIENCE {
            if let Some(found) = self.look_for(role, name) {
                return found;
            }
            frame().await;
        }
        panic!(
            "no {role:?} is called {name:?}; there are {:#?}\nThe page says: {}",
            self.names(role),
            self.news()
        );
    }

    /// What the page tells by itself: notices and alerts.
    pub fn news(&self) -> String {
        let told = all_in(&self.root, "[role=status], [role=alert]");
        told.iter().filter(|element| is_seen(element)).map(text_of).collect::<Vec<_>>().join(" | ")
    }

    /// Everything that can be read in the uppermost dialog, or on the page.
    pub fn text(&self) -> String {
        text_of(&self.scope())
    }

    /// Waits until the page tells this.
    pub async fn is_told(&self, words: &str) {
        for _ in 0..PATIENCE {
            if self.news().contains(words) {
                return;
            }
            frame().await;
        }
        panic!("the page does not tell {words:?}, but: {}", self.news());
    }

    /// The text of a part of the page, by its name.
    pub async fn part(&self, name: &str) -> String {
        let part = self.find(Role::Region, name).await;
        text_of(&part)
    }

    /// A fact of the details: the value behind a name.
    pub async fn fact(&self, name: &str) -> Element {
        for _ in 0..PATIENCE {
            let names = all_in(&self.scope(), "dt");
            let found = names.into_iter().filter(is_seen).find(|element| text_of(element) == name);
            if let Some(value) = found.and_then(|element| element.next_element_sibling()) {
                return value;
            }
            frame().await;
        }
        panic!("no fact is called {name:?}");
    }

    /// The table of these things.
    pub async fn table(&self, what: &str) -> Table {
        for _ in 0..PATIENCE {
            if let Some(table) = self.table_now(what) {
                return table;
            }
            frame().await;
        }
        panic!("there is no table of {what}; the page says: {}", self.news());
    }

    /// The table of these things, if it has rows now.
    pub fn table_now(&self, what: &str) -> Option<Table> {
        let tables = all_in(&self.scope(), "table");
        tables.into_iter().filter(is_seen).find(|table| name_of(table) == what).map(Table::new)
    }

    /// Cells of one column; none while there is no such table.
    pub fn column(&self, what: &str, heading: &str) -> Vec<String> {
        self.table_now(what).map(|table| table.column(heading)).unwrap_or_default()
    }

    // What a learner does.

    /// Presses something that can be pressed.
    pub async fn press(&self, role: Role, name: &str) {
        let element = self.find(role, name).await;
        assert!(!is_blocked(&element), "{role:?} {name:?} is blocked: {}", reason_of(&element));
        element.click();
        settle().await;
    }

    /// Why something cannot be pressed. Pressing it all the same changes nothing.
    pub async fn reason(&self, role: Role, name: &str) -> String {
        let element = self.find(role, name).await;
        assert!(is_blocked(&element), "{role:?} {name:?} is not blocked");
        element.click();
        settle().await;
        reason_of(&element)
    }

    /// Goes through a menu; the last name is what is chosen.
    pub async fn menu(&self, way: &[&str]) {
        let (button, entries) = way.split_first().expect("a menu has a button");
        self.press(Role::Button, button).await;
        for entry in entries {
            self.press(Role::MenuItem, entry).await;
        }
    }

    /// Goes through a menu to an entry that is blocked, and says why it is; the menu is closed again.
    pub async fn reason_in_menu(&self, way: &[&str]) -> String {
        let (last, before) = way.split_last().expect("a menu has an entry");
        self.menu(before).await;
        let reason = self.reason(Role::MenuItem, last).await;
        self.press(Role::Button, before.first().expect("a menu has a button")).await;
        reason
    }

    /// Follows a link of the list of services.
    pub async fn go(&self, list: &str) {
        let services = self.find(Role::Region, "Services").await;
        let links = all_in(&services, "a[href]");
        let is_it =
            |link: &Element| text_of(link).trim_end_matches(|c: char| c.is_ascii_digit()).trim_end() == list;
        let link = links.into_iter().find(is_it).unwrap_or_else(|| panic!("the console lists no {list}"));
        link.unchecked_into::<HtmlElement>().click();
        settle().await;
        self.find(Role::Heading, &format!("{list}…")).await;
    }

    /// Chooses one row of a list, by the name its box has.
    pub async fn choose_row(&self, name: &str) {
        let wanted = format!("Select {name}");
        for _ in 0..PATIENCE {
            let found =
                self.look_for(Role::Radio, &wanted).or_else(|| self.look_for(Role::Checkbox, &wanted));
            if let Some(tick) = found {
                let tick: HtmlInputElement = tick.unchecked_into();
                if !tick.checked() {
                    tick.click();
                }
                settle().await;
                return;
            }
            frame().await;
        }
        panic!(
            "no row is called {name:?}; there are {:?} {:?}",
            self.names(Role::Radio),
            self.names(Role::Checkbox)
        );
    }

    /// Ticks a box, or takes the tick away.
    pub async fn tick(&self, name: &str, on: bool) {
        let tick: HtmlInputElement = self.find(Role::Checkbox, name).await.unchecked_into();
        if tick.checked() != on {
            tick.click();
            settle().await;
        }
    }

    /// Types into a field in place of what stands in it.
    pub async fn fill(&self, name: &str, text: &str) {
        let field = self.find(Role::TextBox, name).await;
        field.focus().expect("a field takes the focus");
        match field.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.set_value(text),
            None => field.unchecked_ref::<HtmlInputElement>().set_value(text),
        }
        fire(&field, "input");
        settle().await;
    }

    /// What stands in a field.
    pub async fn value(&self, name: &str) -> String {
        let field = self.find(Role::TextBox, name).await;
        match field.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.value(),
            None => field.unchecked_ref::<HtmlInputElement>().value(),
        }
    }

    /// Chooses from a drop-down list.
    pub async fn choose(&self, name: &str, answer: &str) {
        let select: HtmlSelectElement = self.find(Role::ComboBox, name).await.unchecked_into();
        let answers: Vec<String> = all_in(&select, "option").iter().map(text_of).collect();
        let index = answers.iter().position(|words| is_called(words, answer));
        let index = index.unwrap_or_else(|| panic!("{name:?} has no answer {answer:?}, but {answers:?}"));
        select.set_selected_index(i32::try_from(index).expect("a list of answers is short"));
        fire(&select, "change");
        settle().await;
    }

    /// What is wrong with a field, as it stands beside it.
    pub async fn error_beside(&self, role: Role, name: &str) -> String {
        let field = self.find(role, name).await;
        let invalid = |attribute: &str| field.get_attribute(attribute).as_deref() == Some("true");
        for _ in 0..PATIENCE {
            if invalid("aria-invalid") || invalid("data-invalid") {
                return reason_of(&field);
            }
            frame().await;
        }
        panic!("{name:?} is not marked as wrong");
    }

    /// Presses a key where the focus is.
    pub async fn key_in(&self, field: &str, key: &str) {
        let field = self.find(Role::TextBox, field).await;
        let event = key_event("keydown", key);
        field.dispatch_event(&event).expect("listeners do not throw");
        settle().await;
    }

    // What passes.

    /// Waits for the page, not for the region: until this is so.
    pub async fn until(&self, what: &str, is_so: impl Fn(&Page) -> bool) {
        for _ in 0..PATIENCE {
            if is_so(self) {
                return;
            }
            frame().await;
        }
        panic!("never: {what}. The page says: {}", self.news());
    }

    /// Lets time pass, event by event, until this is so.
    pub async fn time_until(&self, what: &str, is_so: impl Fn(&Page) -> bool) {
        settle().await;
        for _ in 0..EVENTS {
            if is_so(self) {
                return;
            }
            assert!(
                self.next_event().await,
                "nothing is due, and never: {what}. The page says: {}",
                self.news()
            );
        }
        panic!("never, after {EVENTS} events: {what}. The page says: {}", self.news());
    }

    /// Lets time pass to the next event; whether there was one.
    pub async fn next_event(&self) -> bool {
        let next = self.find(Role::Button, "Next event").await;
        let is_due = !is_blocked(&next);
        next.click();
        frame().await;
        is_due
    }

    /// The time in the region.
    pub fn time(&self) -> String {
        let clock = all_in(&self.root, "time").into_iter().next().expect("the page has a clock");
        clock.get_attribute("datetime").unwrap_or_default()
    }

    // The browser and the lesson.

    /// Opens an address in the page's browser.
    pub async fn visit(&self, address: &str) {
        self.fill("Address", address).await;
        self.press(Role::Button, "Open").await;
    }

    /// What the page's browser says about the last answer.
    pub fn answer(&self) -> String {
        let tools =
            all_in(&self.root, "section").into_iter().find(|part| name_of(part) == "Browser and terminal");
        let tools = tools.expect("the page has a browser");
        let lines = all_in(&tools, "[role=status]");
        lines.iter().filter(|line| is_seen(line)).map(text_of).collect::<Vec<_>>().join(" | ")
    }

    /// The page that was served, as text.
    pub fn served(&self) -> String {
        let regions = all_in(&self.root, "[role=region]").into_iter();
        let served =
            regions.filter(|region| name_of(region) == "Page").find_map(|region| region.shadow_root());
        served.and_then(|root| root.text_content()).unwrap_or_default()
    }

    /// How many steps of the lesson are done, and how many there are.
    pub async fn lesson(&self) -> (usize, usize) {
        let bar = self.find(Role::ProgressBar, "Progress in the lesson").await;
        let number = |name: &str| {
            bar.get_attribute(name).and_then(|text| text.parse().ok()).expect("a progress bar has numbers")
        };
        (number("aria-valuenow"), number("aria-valuemax"))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        drop(self.mounted.take());
        self.owner.cleanup();
        self.root.remove();
    }
}

fn window() -> Window {
    web_sys::window().expect("these tests run in a browser")
}

fn document() -> Document {
    window().document().expect("a window has a document")
}

fn body() -> HtmlElement {
    document().body().expect("the tests' page has a body")
}

/// All elements under this one, in their order.
fn all_in(element: &Element, selector: &str) -> Vec<Element> {
    let found = element.query_selector_all(selector).expect("the selectors of this file are written rightly");
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Whether the browser draws it: not in a closed dialog, menu or disclosure, and not hidden.
fn is_seen(element: &Element) -> bool {
    let function = Reflect::get(element, &JsValue::from_str("checkVisibility")).ok();
    let function = function.and_then(|function| function.dyn_into::<Function>().ok());
    let function = function.expect("the browser of the tests is younger than checkVisibility");
    function.call0(element).is_ok_and(|seen| seen.is_truthy())
}

fn is_blocked(element: &Element) -> bool {
    element.get_attribute("aria-disabled").as_deref() == Some("true") || element.has_attribute("disabled")
}

/// What describes an element: its hint, its error, the reason why it is blocked.
fn reason_of(element: &Element) -> String {
    let ids = element.get_attribute("aria-describedby").unwrap_or_default();
    let described = ids.split_whitespace().filter_map(|id| document().get_element_by_id(id));
    // A reason is hidden as content, so that it is no part of the name; as a description it is spoken.
    described.map(|element| names::spoken(&element)).collect::<Vec<_>>().join(" ")
}

/// The press of a key, made by the browser's own class: only that one can name the key.
fn key_event(name: &str, key: &str) -> Event {
    let parts = Object::new();
    for (part, value) in
        [("key", JsValue::from_str(key)), ("bubbles", JsValue::TRUE), ("cancelable", JsValue::TRUE)]
    {
        Reflect::set(&parts, &JsValue::from_str(part), &value).expect("a new object takes everything");
    }
    let class = Reflect::get(&js_sys::global(), &JsValue::from_str("KeyboardEvent"));
    let class: Function = class.expect("a browser has keys").unchecked_into();
    let event = Reflect::construct(&class, &Array::of2(&JsValue::from_str(name), &parts));
    event.expect("an event can be made of a name and its parts").unchecked_into()
}

fn fire(element: &Element, name: &str) {
    let event = Event::new(name).expect("an event of any name can be made");
    event.init_event_with_bubbles(name, true);
    element.dispatch_event(&event).expect("listeners do not throw");
}

/// Lets the page draw what has just changed.
async fn settle() {
    frame().await;
    frame().await;
}

/// One frame; a tenth of a second where the browser draws none.
pub async fn frame() {
    let mut ask = |resolve: Function, _reject: Function| {
        let window = window();
        let drawn = window.request_animation_frame(&resolve);
        let late = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 100);
        assert!(drawn.is_ok() && late.is_ok(), "a browser has frames and timers");
    };
    JsFuture::from(Promise::new(&mut ask)).await.expect("nobody rejects a frame");
}
