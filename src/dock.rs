//! The dock below the console: the picture of the region, its timeline, a browser on the internet, and terminals.
//!
//! The dock is not AWS: it may look where AWS's API gives no answer (`region::inspect`), and says so where it does.
//! Pages of the console bring a tool to the front with [`request_terminal`] and [`request_browser`].

pub mod browser;
pub mod picture;
pub mod terminal;
pub mod timeline;

use std::cell::Cell;

use leptos::prelude::*;

use crate::{
    bridge::use_bridge,
    frame::{Place, Stage},
    t,
    ui::{TabItem, Tabs},
};
use browser::{Browser, BrowserState};
use picture::Picture;
use terminal::{TerminalState, Terminals};
use timeline::TimelinePane;

/// Key of the browser's tab.
const BROWSER: &str = "browser";
/// Key of the terminals' tab.
const TERMINAL: &str = "terminal";

/// What the dock's tools hold, so that a tool that is not shown keeps what it had.
#[derive(Clone, Copy)]
pub struct DockState {
    /// The key of the tool in front.
    tool: RwSignal<String>,
    /// The browser's address, page and way back.
    pub browser: BrowserState,
    /// The terminal in front, and what its form says.
    pub terminal: TerminalState,
    place: Option<RwSignal<Place>>,
}

thread_local! {
    /// The dock of the page. Requests come from event handlers, where no context can be asked.
    static DOCK: Cell<Option<DockState>> = const { Cell::new(None) };
}

/// Puts the dock's state into the context of everything below. The bridge and the place come first.
pub fn provide_dock() -> DockState {
    let bridge = use_bridge();
    let state = DockState {
        tool: RwSignal::new(BROWSER.to_owned()),
        browser: BrowserState::new(bridge),
        terminal: TerminalState::new(bridge),
        place: use_context::<RwSignal<Place>>(),
    };
    provide_context(state);
    DOCK.set(Some(state));
    // Only this dock leaves: where another page was put up meanwhile, its own one stays.
    on_cleanup(move || {
        if DOCK.get().is_some_and(|present| present.tool == state.tool) {
            DOCK.set(None);
        }
    });
    state
}

/// The state that [`provide_dock`] put into the context.
#[must_use]
pub fn use_dock() -> DockState {
    use_context().expect("the app calls provide_dock() before it shows anything")
}

impl DockState {
    fn bring_to_front(self, tool: &str) {
        self.tool.set(tool.to_owned());
        if let Some(place) = self.place {
            place.set(Place::Browser);
        }
    }
}

/// Brings the terminals to the front and connects to an instance; a refusal is explained there.
/// For event handlers; without a dock nothing happens.
pub fn request_terminal(instance_id: String) {
    if let Some(dock) = DOCK.get() {
        dock.bring_to_front(TERMINAL);
        dock.terminal.connect_somehow(&instance_id);
    }
}

/// Brings the terminals to the front with CloudShell. For event handlers; without a dock nothing happens.
pub fn request_cloud_shell() {
    if let Some(dock) = DOCK.get() {
        dock.bring_to_front(TERMINAL);
        dock.terminal.cloud_shell();
    }
}

/// Brings the browser to the front and opens an address. For event handlers; without a dock nothing happens.
pub fn request_browser(url: String) {
    if let Some(dock) = DOCK.get() {
        dock.bring_to_front(BROWSER);
        dock.browser.go(&url);
    }
}

/// The dock.
#[component]
pub fn Dock() -> impl IntoView {
    let dock = use_dock();
    let picture_width = RwSignal::new(54_u32);
    let view_tab = RwSignal::new(String::new());
    let picture = move || {
        let tabs = vec![
            TabItem::new("picture", t!(frame.picture), || view! { <Picture /> }),
            TabItem::new("timeline", t!(timeline.tab), || view! { <TimelinePane /> }),
        ];
        view! { <Tabs label=t!(frame.views) tabs selected=view_tab on_select=move |key| view_tab.set(key) /> }
    };
    let tools = move || {
        let tabs = vec![
            TabItem::new(BROWSER, t!(frame.browser), || view! { <Browser /> }),
            TabItem::new(TERMINAL, t!(frame.terminal), || view! { <Terminals /> })
                .keep()
                .count(dock.terminal.count()),
        ];
        view! {
            <Tabs
                label=t!(frame.tools)
                tabs
                selected=dock.tool
                on_select=move |key| dock.tool.set(key)
            />
        }
    };
    view! { <Stage picture_width picture tools /> }
}
