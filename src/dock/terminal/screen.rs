//! The screen of one terminal and the line under it.
//!
//! Keys: Enter runs the line, ↑ ↓ walk the history, Tab completes, Ctrl-C interrupts, Ctrl-D ends what is typed, Ctrl-L (and `clear`) clears the view.
//! Escape gives Tab back to the page for its next press, so that nobody is trapped here.

use std::collections::VecDeque;

use guest::shell::END_OF_INPUT;
use leptos::{ev, html, prelude::*};
use region::TerminalId;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement};

use super::line::{self, TooMuch, Walk};
use crate::{
    bridge::{Bridge, use_bridge, use_terminal},
    dock::use_dock,
    t,
    ui::{Button, ButtonKind, unique_id},
};

/// How much of a frame lines that wait may take, in milliseconds of the wall clock.
const OF_A_FRAME: f64 = 8.0;
/// A frame.
const A_FRAME: core::time::Duration = core::time::Duration::from_millis(16);

/// What stands on a screen.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    lines: Vec<String>,
    last: String,
    busy: bool,
    /// Whether a program reads what is typed.
    reading: bool,
    /// Why it was closed; empty after `exit`.
    closed: Option<String>,
}

fn shown(open: Option<&region::machines::OpenTerminal>) -> Shown {
    open.map_or_else(Shown::default, |open| Shown {
        lines: open.terminal.lines().map(str::to_owned).collect(),
        last: open.terminal.last_line(),
        busy: open.terminal.is_busy(),
        reading: open.terminal.is_reading(),
        closed: open.terminal.closed().map(str::to_owned),
    })
}

/// What the learner is typing into one terminal.
#[derive(Clone, Copy)]
struct Typing {
    bridge: Bridge,
    id: TerminalId,
    input: NodeRef<html::Input>,
    text: RwSignal<String>,
    walk: StoredValue<Walk>,
    candidates: RwSignal<Vec<String>>,
    /// Lines that wait until the shell is free.
    queue: RwSignal<VecDeque<String>>,
    /// How many lines Ctrl-L has put out of sight.
    cleared: RwSignal<usize>,
    /// Whether Tab leaves the line instead of completing.
    tab_leaves: RwSignal<bool>,
    /// Why the last thing was not pasted.
    refused: RwSignal<Option<TooMuch>>,
    /// Whether lines that wait go on in the next frame.
    goes_on: StoredValue<bool>,
}

/// The terminal.
#[component]
pub fn Screen(id: TerminalId) -> impl IntoView {
    let bridge = use_bridge();
    let state = use_dock().terminal;
    let screen = use_terminal(id, shown);
    let typing = Typing {
        bridge,
        id,
        input: NodeRef::new(),
        text: RwSignal::new(String::new()),
        walk: StoredValue::new(Walk::default()),
        candidates: RwSignal::new(Vec::new()),
        queue: RwSignal::new(VecDeque::new()),
        cleared: RwSignal::new(0),
        tab_leaves: RwSignal::new(false),
        refused: RwSignal::new(None),
        goes_on: StoredValue::new(false),
    };
    let log = NodeRef::<html::Div>::new();
    let busy = Memo::new(move |_| screen.with(|screen| screen.busy));
    let reading = Memo::new(move |_| screen.with(|screen| screen.reading));
    let closed = Memo::new(move |_| screen.with(|screen| screen.closed.clone()));
    let visible = move || {
        screen.with(|screen| {
            let lines = screen.lines.iter().enumerate().skip(typing.cleared.get());
            lines.map(|(index, line)| (index, line.clone())).collect::<Vec<_>>()
        })
    };
    let last = Memo::new(move |_| screen.with(|screen| screen.last.clone()));

    // The newest line stays in sight; scrolling is outside of what signals can say.
    Effect::new(move |_| {
        screen.track();
        request_animation_frame(move || {
            if let Some(log) = log.get_untracked() {
                log.set_scroll_top(log.scroll_height());
            }
        });
    });
    // Lines that were typed ahead run as soon as the shell is free: an act upon the world, not a value to derive.
    Effect::new(move |_| {
        screen.track();
        if typing.queue.with(|queue| !queue.is_empty()) {
            typing.run_waiting();
        }
    });
    Effect::new(move |_| {
        if let Some(input) = typing.input.get()
            && state.take_focus.get_untracked()
        {
            state.take_focus.set(false);
            let _ = input.focus();
        }
    });

    let hint = unique_id("terminal-hint");
    let described = hint.clone();
    view! {
        <div class="terminal">
            <div
                class="terminal__lines"
                role="log"
                aria-live="polite"
                aria-label=t!(terminal.screen)
                tabindex="0"
                node_ref=log
                on:click=move |_| typing.focus_unless_selecting()
            >
                <For each=visible key=|line| line.clone() let:line>
                    <div class="terminal__line">{line.1}</div>
                </For>
                {move || {
                    (busy.get() && !last.with(String::is_empty))
                        .then(|| view! { <div class="terminal__line">{last.get()}</div> })
                }}
                {move || {
                    typing.candidates.with(|words| (!words.is_empty()).then(|| words.join("  ")))
                        .map(|words| view! { <div class="terminal__line terminal__soft">{words}</div> })
                }}
            </div>
            {move || match closed.get() {
                Some(reason) => {
                    let words = if reason.is_empty() { t!(terminal.logged_out).to_owned() } else { t!(terminal.closed).to_owned() };
                    view! {
                        <div class="terminal__entry terminal__entry--closed">
                            <span class="terminal__soft">{words}</span>
                            <Button small=true kind=ButtonKind::Primary on_press=move |()| state.reconnect(id)>
                                {t!(terminal.reconnect)}
                            </Button>
                            <Button small=true on_press=move |()| state.close(id)>{t!(terminal.close)}</Button>
                        </div>
                    }
                        .into_any()
                }
                None => view! {
                    <label class="terminal__entry">
                        <span class="terminal__prompt">
                            {move || if busy.get() { t!(terminal.busy).to_owned() } else { last.get() }}
                        </span>
                        <input
                            class="terminal__input"
                            type="text"
                            autocomplete="off"
                            autocapitalize="off"
                            spellcheck="false"
                            enterkeyhint="send"
                            maxlength=line::LONGEST_LINE.to_string()
                            aria-label=t!(terminal.input)
                            aria-describedby=described.clone()
                            node_ref=typing.input
                            prop:value=move || typing.text.get()
                            on:input:target=move |event| typing.changed(event.target().value())
                            on:keydown=move |event| typing.key(&event, busy.get_untracked())
                            on:paste=move |event| typing.paste(&event)
                            on:blur=move |_| typing.tab_leaves.set(false)
                        />
                        {move || {
                            (busy.get() || reading.get())
                                .then(|| {
                                    view! {
                                        <Button small=true on_press=move |()| typing.interrupt()>"Ctrl-C"</Button>
                                    }
                                })
                        }}
                        {move || {
                            reading.get()
                                .then(|| {
                                    view! {
                                        <Button small=true on_press=move |()| typing.end_input(false)>"Ctrl-D"</Button>
                                    }
                                })
                        }}
                    </label>
                }
                .into_any(),
            }}
            <p class="terminal__hint" id=hint role="status">
                {move || match typing.refused.get() {
                    Some(too_much) => view! { <strong>{words_of(too_much)}</strong> }.into_any(),
                    None if typing.tab_leaves.get() => t!(terminal.tab_leaves).into_any(),
                    None if reading.get() => t!(terminal.reads).into_any(),
                    None => t!(terminal.keys).into_any(),
                }}
            </p>
        </div>
    }
}

fn words_of(too_much: TooMuch) -> String {
    match too_much {
        TooMuch::Text => t!(terminal.paste_text, kilobytes = line::LONGEST_PASTE / 1024),
        TooMuch::Line => t!(terminal.paste_line, most = line::LONGEST_LINE + 1),
        TooMuch::Lines => t!(terminal.paste_lines, most = line::MOST_LINES),
    }
}

impl Typing {
    /// Runs lines that wait for as long as the shell is free and a frame has time; the rest goes on in the next frame, so
    /// that the page can draw, and Ctrl-C is heard.
    fn run_waiting(self) {
        if self.goes_on.try_get_value() != Some(false) {
            return;
        }
        let is_free = || {
            let free = |region: &region::Region| {
                region
                    .terminal(self.id)
                    .is_some_and(|open| !open.terminal.is_busy() && open.terminal.closed().is_none())
            };
            self.bridge.with(free)
        };
        let now = || window().performance().map_or(0.0, |performance| performance.now());
        let until = now() + OF_A_FRAME;
        while is_free() {
            let Some(next) = self.queue.try_update_untracked(VecDeque::pop_front).flatten() else { return };
            self.type_line(&next);
            if now() >= until {
                self.goes_on.set_value(true);
                set_timeout(
                    move || {
                        // The terminal may have been closed meanwhile.
                        if self.goes_on.try_set_value(false).is_none() {
                            self.run_waiting();
                        }
                    },
                    A_FRAME,
                );
                return;
            }
        }
    }

    fn changed(self, text: String) {
        self.text.set(text);
        self.tab_leaves.set(false);
        self.forget_refusal();
        if self.candidates.with_untracked(|words| !words.is_empty()) {
            self.candidates.set(Vec::new());
        }
    }

    fn key(self, event: &ev::KeyboardEvent, busy: bool) {
        if event.is_composing() || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        match (key.as_str(), event.ctrl_key(), event.shift_key()) {
            ("Enter", ..) => self.enter(busy),
            ("Escape", ..) => self.tab_leaves.set(true),
            ("Tab", false, false) if !self.tab_leaves.get_untracked() => self.complete(),
            ("ArrowUp", ..) => {
                let typed = self.text.get_untracked();
                let history = self.history();
                let older = self.walk.try_update_value(|walk| walk.older(&history, &typed)).flatten();
                self.show(older);
            }
            ("ArrowDown", ..) => {
                let history = self.history();
                let newer = self.walk.try_update_value(|walk| walk.newer(&history)).flatten();
                self.show(newer);
            }
            // With something selected, Ctrl-C copies as everywhere.
            ("c" | "C", true, false) if !self.has_selection() => self.interrupt(),
            ("d" | "D", true, false) if self.text.with_untracked(String::is_empty) => self.end_input(busy),
            ("l" | "L", true, false) => self.clear(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn forget_refusal(self) {
        if self.refused.with_untracked(Option::is_some) {
            self.refused.set(None);
        }
    }

    fn enter(self, busy: bool) {
        self.forget_refusal();
        let typed = self.text.get_untracked();
        self.show(Some(String::new()));
        self.walk.set_value(Walk::default());
        self.candidates.set(Vec::new());
        self.enter_line(typed, busy);
    }

    fn enter_line(self, typed: String, busy: bool) {
        if busy || self.queue.with_untracked(|queue| !queue.is_empty()) {
            self.queue.update(|queue| queue.push_back(typed));
        } else {
            self.type_line(&typed);
        }
    }

    /// The shell has the line. `clear` does what Ctrl-L does, unless a program reads it.
    fn type_line(self, line: &str) {
        let is_read = self
            .bridge
            .with(|region| region.terminal(self.id).is_some_and(|open| open.terminal.is_reading()));
        self.bridge.type_line(self.id, line);
        if line.trim() == "clear" && !is_read {
            self.clear();
        }
    }

    /// Ctrl-D: the end of what is typed.
    fn end_input(self, busy: bool) {
        self.enter_line(END_OF_INPUT.to_owned(), busy);
    }

    fn interrupt(self) {
        self.queue.update(VecDeque::clear);
        self.show(Some(String::new()));
        self.bridge.interrupt(self.id);
    }

    fn clear(self) {
        let lines = self
            .bridge
            .with(|region| region.terminal(self.id).map_or(0, |open| open.terminal.lines().count()));
        self.cleared.set(lines);
    }

    fn history(self) -> Vec<String> {
        self.bridge
            .with(|region| region.terminal(self.id).map(|open| open.terminal.shell().history().to_vec()))
            .unwrap_or_default()
    }

    /// X-ray: the shell looks at its own machine.
    fn complete(self) {
        let typed = self.text.get_untracked();
        let cursor = self.input.get_untracked().and_then(|input| input.selection_start().ok().flatten());
        let cursor = cursor.map_or(typed.len(), |units| line::byte_of(&typed, units));
        let completion = self.bridge.with(|region| {
            let open = region.terminal(self.id)?;
            let machine = region::inspect::machine_of(region, open.host)?;
            let own = || open.terminal.shell().complete(&typed, cursor, machine);
            Some(line::complete_aws(&typed, cursor).unwrap_or_else(own))
        });
        let Some(completion) = completion else { return };
        let completed = line::fill_in(&typed, cursor, completion);
        let units = line::units_of(&completed.line, completed.cursor);
        self.candidates.set(completed.candidates);
        self.show(Some(completed.line));
        if let Some(input) = self.input.get_untracked() {
            let _ = input.set_selection_range(units, units);
        }
    }

    fn paste(self, event: &ClipboardEvent) {
        let pasted = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        let typed = self.text.get_untracked();
        let (start, end) = self.selection(&typed);
        let before = typed.get(..start).unwrap_or_default();
        let after = typed.get(end..).unwrap_or_default();
        let wait = self.queue.with_untracked(VecDeque::len);
        match line::paste(before, &pasted, after, wait) {
            Err(too_much) => {
                event.prevent_default();
                self.refused.set(Some(too_much));
            }
            // The browser itself puts one line where the cursor stands.
            Ok((entered, _)) if entered.is_empty() => self.forget_refusal(),
            Ok((entered, waiting)) => {
                event.prevent_default();
                self.forget_refusal();
                self.show(Some(waiting));
                self.queue.update(|queue| queue.extend(entered));
            }
        }
    }

    fn selection(self, typed: &str) -> (usize, usize) {
        let Some(input) = self.input.get_untracked() else { return (typed.len(), typed.len()) };
        let byte = |units: Option<u32>| units.map_or(typed.len(), |units| line::byte_of(typed, units));
        (byte(input.selection_start().ok().flatten()), byte(input.selection_end().ok().flatten()))
    }

    fn has_selection(self) -> bool {
        let typed = self.text.get_untracked();
        let (start, end) = self.selection(&typed);
        start < end
    }

    /// Puts a line into the input at once, so that a cursor can be set in it.
    fn show(self, line: Option<String>) {
        let Some(line) = line else { return };
        if let Some(input) = self.input.get_untracked() {
            let input: &HtmlInputElement = input.unchecked_ref();
            input.set_value(&line);
        }
        self.text.set(line);
    }

    /// A click on the screen goes on typing, unless it ended a selection.
    fn focus_unless_selecting(self) {
        let selected =
            window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
        if let Some(input) = self.input.get_untracked().filter(|_| !selected) {
            let _ = input.focus();
        }
    }
}
