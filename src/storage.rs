//! Where a world is kept: in this browser, under two keys.
//!
//! The story is written half a second after something was done, at once when the page is hidden, and every few
//! seconds while time passes. Where storage is blocked (a sandboxed frame, a private window) nothing breaks: the
//! page says that it will not be kept. What cannot be read is set aside, never overwritten unread.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use leptos::{ev, prelude::*};
use timeline::SaveFile;

use crate::bridge::Bridge;

/// The present story.
const STORY: &str = "pocket-cloud/story";
/// A story that could not be told again, kept for whoever wants to look.
const SET_ASIDE: &str = "pocket-cloud/story-set-aside";
/// How the learner likes the page.
const SETTINGS: &str = "pocket-cloud/settings";
/// Set by the panic page: the story ends one entry earlier next time.
const RESCUE: &str = "pocket-cloud/rescue";

/// After something was done, in milliseconds.
const SOON: u32 = 500;
/// While time passes, in milliseconds.
const REGULARLY: u32 = 5_000;

/// The browser's storage; `None` where it is blocked.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Whether anything can be kept at all: written and read back.
pub fn works() -> bool {
    let Some(storage) = storage() else { return false };
    let probe = "pocket-cloud/probe";
    let written =
        storage.set_item(probe, "1").is_ok() && storage.get_item(probe).is_ok_and(|read| read.is_some());
    let _ = storage.remove_item(probe);
    written
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn write(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// What was kept.
pub enum Kept {
    /// Nothing.
    Nothing,
    /// A story.
    Story(Box<SaveFile>),
    /// Something that cannot be read; it was set aside.
    Unreadable,
}

/// The story of last time.
pub fn kept_story() -> Kept {
    let Some(text) = read(STORY) else { return Kept::Nothing };
    let rescued = read(RESCUE).is_some();
    forget(RESCUE);
    match SaveFile::parse(&text) {
        Ok(mut file) => {
            if rescued {
                file.drop_last_entry();
            }
            Kept::Story(Box::new(file))
        }
        Err(_) => {
            set_aside();
            Kept::Unreadable
        }
    }
}

/// Keeps the present text under another key, where nobody overwrites it.
pub fn set_aside() {
    if let Some(text) = read(STORY) {
        write(SET_ASIDE, &text);
    }
}

/// For the panic page: next time, without what was done last.
pub fn mark_rescue() {
    write(RESCUE, "1");
}

/// For the panic page: next time, from the beginning.
pub fn forget_story() {
    set_aside();
    forget(STORY);
}

/// How the learner likes the page: a few words by key.
pub fn setting(key: &str) -> Option<String> {
    read(SETTINGS)?.lines().find_map(|line| Some(line.strip_prefix(key)?.strip_prefix('=')?.to_owned()))
}

/// Remembers how the learner likes the page.
pub fn set_setting(key: &str, value: &str) {
    let kept = read(SETTINGS).unwrap_or_default();
    let others = kept.lines().filter(|line| line.split('=').next() != Some(key));
    let value = value.replace('\n', " ");
    let lines: Vec<String> = others.map(str::to_owned).chain([format!("{key}={value}")]).collect();
    write(SETTINGS, &lines.join("\n"));
}

/// Keeps the story from now on, for as long as the app is there.
pub fn keep(bridge: Bridge, scenario: &'static str, lesson: &'static str) {
    let save = Rc::new(move || {
        let text = bridge.with_story(|story| story.save(scenario, Some(lesson)));
        write(STORY, &text);
    });

    let soon: Rc<Cell<Option<Timeout>>> = Rc::default();
    let (pending, save_soon) = (soon.clone(), save.clone());
    Effect::watch(
        move || bridge.track_history(),
        move |(), _, _| {
            let save = save_soon.clone();
            pending.set(Some(Timeout::new(SOON, move || save())));
        },
        false,
    );

    let save_regularly = save.clone();
    let interval = StoredValue::new_local(Some(Interval::new(REGULARLY, move || {
        if !document().hidden() {
            save_regularly();
        }
    })));
    let hidden = leptos::leptos_dom::helpers::window_event_listener(ev::pagehide, move |_| save());
    on_cleanup(move || {
        drop(interval.try_update_value(Option::take));
        hidden.remove();
    });
}
