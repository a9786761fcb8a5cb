//! The app: what every component may ask for, the frame, and what stands in its panes.

use leptos::{ev, leptos_dom::helpers::window_event_listener, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{
    bridge::{self, Bridge},
    clock,
    console::{self, ConsolePane},
    dock::{self, Dock, browser::BrowserState},
    frame::{
        BottomBar, ClockControls, HistoryControls, KeysDialog, Layout, MoreDialog, Place, StartOver, Theme,
        TopBar, focus_next_region, focus_screen, show_theme,
    },
    keeping,
    lesson::{self, BeginHere, LessonPane},
    paths::{self, Page},
    storage, story, t,
    ui::{Binding, Notice, Notices, provide_notices},
};

/// What notices of undo and redo are about.
const HISTORY: &str = "history";

/// Everything.
#[component]
pub fn App() -> impl IntoView {
    let location = paths::provide_location();
    let notices = provide_notices();
    let page = Memo::new(move |_| location.with(|location| location.page.clone()));
    let place = RwSignal::new(Place::default());
    provide_context(place);

    let opened = story::open();
    let bridge = bridge::provide_bridge(opened.story);
    lesson::provide_lesson();
    let dock = dock::provide_dock();
    opened.news.into_iter().for_each(|notice| notices.push(notice));
    keeping::keep(bridge, notices);
    let clock_state = clock::start(bridge);
    provide_context(clock_state);
    let clock = clock_controls(bridge, clock_state, dock.browser);
    let history = history_controls(bridge, notices);
    let counts = console::home::use_counts();

    let theme = RwSignal::new(Theme::of(&storage::setting("theme").unwrap_or_default()));
    Effect::new(move |_| show_theme(theme.get()));
    Effect::watch(move || theme.get(), |theme, _, _| storage::set_setting("theme", theme.name()), false);
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
    Effect::watch(move || location.track(), |(), _, _| keep_focus(), false);

    let more = RwSignal::new(false);
    let keys = RwSignal::new(false);
    let start_over = RwSignal::new(false);
    follow_keys(history, keys);

    let lesson_width = kept_number("lesson-width", 320);
    let console_height = kept_number("console-height", 50);
    view! {
        <div class="app" data-place=move || place.get().name()>
            <div class="app__frame">
                <TopBar
                    clock
                    history
                    theme=Binding::from(theme)
                    on_ask_start_over=move |()| start_over.set(true)
                    on_help=move |()| keys.set(true)
                >
                    <a class="skip" href="#" on:click=skip_to_console>
                        {t!(frame.skip)}
                    </a>
                </TopBar>
                <Layout
                    page
                    counts
                    lesson_width
                    console_height
                    lesson=|| view! { <LessonPane /> }
                    console=|| {
                        view! {
                            <BeginHere />
                            <ConsolePane />
                        }
                    }
                    dock=|| view! { <Dock /> }
                />
                <BottomBar on_more=move |()| more.set(true) />
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
        </div>
    }
}

/// A number that the learner can drag, and finds again next time.
fn kept_number(key: &'static str, otherwise: u32) -> RwSignal<u32> {
    let kept = storage::setting(key).and_then(|text| text.parse().ok());
    let number = RwSignal::new(kept.unwrap_or(otherwise));
    Effect::watch(
        move || number.get(),
        move |number, _, _| storage::set_setting(key, &number.to_string()),
        false,
    );
    number
}

/// The clock's controls, tied to the world.
fn clock_controls(bridge: Bridge, state: clock::ClockState, browser: BrowserState) -> ClockControls {
    let next = Memo::new(move |_| {
        // What a learner does can make something due while the clock stands still.
        bridge.track_history();
        let now = bridge.now();
        let next = bridge.with_story(|story| story.next_event_at());
        // What the browser waits for is a matter of the page, and none of the region's events.
        let next = [next, browser.arrives_at()].into_iter().flatten().min();
        next.map(|at| t!(clock.in_seconds, seconds = at.since(now).as_secs().to_string()))
    });
    ClockControls {
        now: Signal::derive(move || bridge.now().strftime("%a %d %b %H:%M:%S")),
        now_iso: Signal::derive(move || bridge.now().iso_seconds()),
        running: state.running.into(),
        pace: state.pace.into(),
        next_event: next.into(),
        on_run: Callback::new(move |run| state.running.set(run)),
        on_pace: Callback::new(move |times| state.pace.set(times)),
        on_next_event: Callback::new(move |()| {
            bridge.advance_to_next_event(untrack(|| browser.arrives_at()));
        }),
    }
}

/// Undo and redo, tied to the story. What was told of things that have not happened any more goes away.
fn history_controls(bridge: Bridge, notices: Notices) -> HistoryControls {
    let undo = Memo::new(move |_| {
        bridge.track_history();
        bridge.with_story(|story| story.undoable().map(|entry| story::describe(&entry.input)))
    });
    let redo = Memo::new(move |_| {
        bridge.track_history();
        bridge.with_story(|story| story.redoable().map(|entry| story::describe(&entry.input)))
    });
    HistoryControls {
        undo: undo.into(),
        redo: redo.into(),
        on_undo: Callback::new(move |()| {
            let what = undo.get_untracked();
            if bridge.undo() {
                notices.forget_what_happened();
                let what = what.unwrap_or_default();
                notices.push(Notice::info(t!(history.undone, what = what)).about(HISTORY));
            }
        }),
        on_redo: Callback::new(move |()| {
            let what = redo.get_untracked();
            if bridge.redo() {
                notices.forget_what_happened();
                let what = what.unwrap_or_default();
                notices.push(Notice::info(t!(history.redone, what = what)).about(HISTORY));
            }
        }),
        on_start_over: Callback::new(move |()| {
            bridge.start_over();
            notices.forget_what_happened();
        }),
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

/// What was pressed has gone with its screen: whoever walks by keyboard goes on in the new one.
fn keep_focus() {
    request_animation_frame(|| {
        if document().active_element().is_none_or(|at| at.tag_name() == "BODY") {
            focus_screen();
        }
    });
}

fn skip_to_console(event: ev::MouseEvent) {
    event.prevent_default();
    focus_screen();
}

/// Keys that work everywhere, except where the learner types.
fn follow_keys(history: HistoryControls, keys: RwSignal<bool>) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let in_dialog = || document().query_selector("dialog[open]").ok().flatten().is_some();
        if event.key() == "F6" && !event.ctrl_key() && !event.alt_key() && !in_dialog() {
            event.prevent_default();
            focus_next_region(event.shift_key());
            return;
        }
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let typing =
            event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|target| {
                target.closest("input, textarea, select, [contenteditable], dialog").ok().flatten().is_some()
            });
        let key = event.key().to_lowercase();
        match (key.as_str(), event.shift_key()) {
            ("/", _) => keys.set(true),
            ("z", false) if !typing && history.undo.with_untracked(Option::is_some) => {
                history.on_undo.run(())
            }
            ("z", true) | ("y", false) if !typing && history.redo.with_untracked(Option::is_some) => {
                history.on_redo.run(());
            }
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
}
