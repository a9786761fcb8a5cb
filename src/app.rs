//! The app: what every component may ask for, the frame, and what stands in its panes.

use leptos::{ev, leptos_dom::helpers::window_event_listener, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{
    console::ConsolePane,
    dock::Dock,
    frame::{
        BottomBar, ClockControls, Counts, HistoryControls, KeysDialog, Layout, MoreDialog, Place, StartOver, Theme,
        TopBar, show_theme,
    },
    lesson::LessonPane,
    paths::{self, Page},
    t,
    ui::{Binding, provide_notices},
};

/// Everything.
#[component]
pub fn App() -> impl IntoView {
    let location = paths::provide_location();
    let notices = provide_notices();
    let page = Memo::new(move |_| location.with(|location| location.page.clone()));
    let place = RwSignal::new(Place::default());
    provide_context(place);

    let clock = clock_controls();
    let history = history_controls();
    let counts = Signal::stored(Counts::new());

    let theme = RwSignal::new(Theme::System);
    Effect::new(move |_| show_theme(theme.get()));
    Effect::new(move |_| document().set_title(&title_of(&page.get())));
    // Following a link brings the console to the front of a narrow page, and old news do not follow. Not derivable: the
    // learner may look at another place afterwards.
    Effect::watch(
        move || page.get(),
        move |_, _, _| {
            place.set(Place::Console);
            notices.leave_page();
        },
        false,
    );

    let more = RwSignal::new(false);
    let keys = RwSignal::new(false);
    let start_over = RwSignal::new(false);
    follow_keys(history, keys);

    let lesson_width = RwSignal::new(320_u32);
    let console_height = RwSignal::new(50_u32);
    view! {
        <div class="app" data-place=move || place.get().name()>
            <div class="app__frame">
                <a class="skip" href="#" on:click=skip_to_console>
                    {t!(frame.skip)}
                </a>
                <TopBar
                    clock
                    history
                    theme=Binding::from(theme)
                    on_ask_start_over=move |()| start_over.set(true)
                    on_help=move |()| keys.set(true)
                />
                <Layout
                    page
                    counts
                    lesson_width
                    console_height
                    lesson=|| view! { <LessonPane /> }
                    console=|| view! { <ConsolePane /> }
                    dock=|| view! { <Dock /> }
                />
                <BottomBar on_more=move |()| more.set(true) />
            </div>
            <MoreDialog
                open=more
                clock
                history
                theme=Binding::from(theme)
                on_ask_start_over=move |()| start_over.set(true)
            />
            <StartOver open=start_over on_yes=move |()| history.on_start_over.run(()) />
            <KeysDialog open=keys />
        </div>
    }
}

/// The clock's signals. It stands still until it is tied to the timeline.
fn clock_controls() -> ClockControls {
    let running = RwSignal::new(false);
    let pace = RwSignal::new(1);
    ClockControls {
        now: Signal::stored("Mon 27 Feb 13:00:00".to_owned()),
        now_iso: Signal::stored("2023-02-27T13:00:00Z".to_owned()),
        running: running.into(),
        pace: pace.into(),
        next_event: Signal::stored(None),
        on_run: Callback::new(move |run| running.set(run)),
        on_pace: Callback::new(move |times| pace.set(times)),
        on_next_event: Callback::new(|()| ()),
    }
}

/// Undo and redo. There is nothing to undo until they are tied to the timeline.
fn history_controls() -> HistoryControls {
    HistoryControls {
        undo: Signal::stored(None),
        redo: Signal::stored(None),
        on_undo: Callback::new(|()| ()),
        on_redo: Callback::new(|()| ()),
        on_start_over: Callback::new(|()| ()),
    }
}

/// Tells the outside that the page is usable: the first table is shown and answers. Called by the console, once is enough.
pub fn mark_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
}

fn title_of(page: &Page) -> String {
    let place = match page {
        Page::Home => return t!(product.name).to_owned(),
        Page::List(resource) | Page::Create(resource) => resource.label().to_owned(),
        Page::Item(_, id) => id.clone(),
        Page::Widgets => "Widgets".to_owned(),
        Page::NotFound(_) => t!(not_found.title).to_owned(),
    };
    t!(product.title, place = place)
}

fn skip_to_console(event: ev::MouseEvent) {
    event.prevent_default();
    let screen = document().query_selector("[data-screen]").ok().flatten();
    if let Some(screen) = screen.and_then(|screen| screen.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = screen.focus();
    }
}

/// Keys that work everywhere, except where the learner types.
fn follow_keys(history: HistoryControls, keys: RwSignal<bool>) {
    let listener = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let typing = event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|target| {
            target.closest("input, textarea, select, [contenteditable], dialog").ok().flatten().is_some()
        });
        let key = event.key().to_lowercase();
        match (key.as_str(), event.shift_key()) {
            ("/", _) => keys.set(true),
            ("z", false) if !typing && history.undo.with_untracked(Option::is_some) => history.on_undo.run(()),
            ("z", true) | ("y", false) if !typing && history.redo.with_untracked(Option::is_some) => {
                history.on_redo.run(());
            }
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
}
