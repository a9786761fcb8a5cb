//! The one who keeps the story: when it is written, what the learner is told where it cannot be, and which of two tabs
//! goes on with it.
//!
//! A story is written soon after something was done, at once when the page is hidden, and every few seconds while time
//! passes. Where that fails (a sandboxed frame, a private window, a storage that is full) nothing breaks: the page
//! says that the story will not be kept, until it can be kept again.
//!
//! Two tabs of one browser share one storage. The one that was opened last goes on with the story; the other finds
//! a mark that is not its own, stops writing, says so, and lets the learner choose. So nothing is overwritten unseen.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use leptos::{ev, leptos_dom::helpers::window_event_listener, prelude::*};

use crate::{
    bridge::Bridge,
    storage::{self, Kept, Mark},
    story, t,
    ui::{Notice, Notices, Offer},
};

/// After something was done, in milliseconds.
const SOON: u32 = 500;
/// While time passes, in milliseconds.
const REGULARLY: u32 = 5_000;
/// What its notices are about.
const TOPIC: &str = "keeping";

/// What becomes of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// It is kept.
    Kept,
    /// It cannot be: there is no storage.
    Blocked,
    /// It cannot be: the storage takes no more.
    Full,
    /// It would not be read again.
    TooLong,
    /// Another tab goes on with it.
    Elsewhere,
}

/// The keeper behind a handle.
#[derive(Clone, Copy)]
struct Keeper {
    bridge: Bridge,
    notices: Notices,
    /// This tab's mark, and the last one that it has seen or written.
    tab: StoredValue<String>,
    seen: StoredValue<Option<Mark>>,
    state: StoredValue<State>,
}

/// Keeps the story from now on, for as long as the app is there.
pub fn keep(bridge: Bridge, notices: Notices) {
    let keeper = Keeper {
        bridge,
        notices,
        tab: StoredValue::new(name_of_tab()),
        seen: StoredValue::new(storage::mark_of_story().flatten()),
        state: StoredValue::new(State::Kept),
    };
    if !storage::works() {
        keeper.is_now(State::Blocked);
    }

    let soon: Rc<Cell<Option<Timeout>>> = Rc::default();
    let save_soon = move || soon.set(Some(Timeout::new(SOON, move || keeper.save())));
    // Whoever goes on with a kept story makes it this tab's; another tab that tells it learns that. A story that begins
    // has time: a first visit fetches the program in parts, and saving is not of the first.
    if storage::mark_of_story().is_some() {
        save_soon();
    }
    Effect::watch(move || bridge.track_history(), move |(), _, _| save_soon(), false);

    let interval = StoredValue::new_local(Some(Interval::new(REGULARLY, move || {
        if !document().hidden() {
            keeper.save();
        }
    })));
    let hidden = window_event_listener(ev::pagehide, move |_| keeper.save());
    // Told by the browser in the moment in which another tab writes.
    let written = window_event_listener(ev::storage, move |event| {
        if storage::concerns_story(event.key().as_deref()) {
            keeper.look_for_others();
        }
    });
    on_cleanup(move || {
        drop(interval.try_update_value(Option::take));
        hidden.remove();
        written.remove();
    });
}

impl Keeper {
    fn save(self) {
        if self.look_for_others() {
            return;
        }
        let (text, can_be_read) = self.bridge.with_story(|story| {
            let text = story.save(story::SCENARIO, Some(story::LESSON));
            let can_be_read = story.can_be_read_again(&text);
            (text, can_be_read)
        });
        let revision = self.seen.with_value(|seen| seen.as_ref().map_or(0, |mark| mark.revision));
        let mark = Mark { tab: self.tab.get_value(), revision: revision.saturating_add(1) };
        if !can_be_read {
            self.is_now(State::TooLong);
        } else if storage::keep_story(&text, &mark) {
            self.seen.set_value(Some(mark));
            self.is_now(State::Kept);
        } else {
            self.is_now(if storage::works() { State::Full } else { State::Blocked });
        }
    }

    /// Whether another tab has kept a story that this one does not know.
    fn look_for_others(self) -> bool {
        if self.state.get_value() == State::Elsewhere {
            return true;
        }
        let elsewhere =
            storage::mark_of_story().is_some_and(|mark| self.seen.with_value(|seen| *seen != mark));
        if elsewhere {
            self.is_now(State::Elsewhere);
        }
        elsewhere
    }

    /// Tells the learner what has changed, once.
    fn is_now(self, state: State) {
        let before = self.state.get_value();
        // Which way a storage refuses is no news.
        let refused = |state| matches!(state, State::Blocked | State::Full);
        if state == before || refused(state) && refused(before) {
            return;
        }
        self.state.set_value(state);
        let not_kept = |why| Notice::warn(t!(storage.not_kept)).plain(why).until_dismissed();
        let notice = match state {
            State::Kept => return self.notices.withdraw(TOPIC),
            State::Blocked => not_kept(t!(storage.blocked)),
            State::Full => not_kept(t!(storage.full)),
            State::TooLong => not_kept(t!(storage.too_long)),
            State::Elsewhere => Notice::warn(t!(storage.elsewhere))
                .plain(t!(storage.elsewhere_plain))
                .until_chosen()
                .offer(Offer::new(t!(storage.go_on_here), move || self.go_on_here()))
                .offer(Offer::new(t!(storage.load_other), move || self.load_other())),
        };
        self.notices.push(notice.about(TOPIC));
    }

    /// This tab's story takes the place of the other one's, whose tab is told.
    fn go_on_here(self) {
        self.seen.set_value(storage::mark_of_story().flatten());
        self.is_now(State::Kept);
        self.save();
    }

    /// The other tab's story takes the place of this one's.
    fn load_other(self) {
        let news = match storage::kept_story() {
            Kept::Story(file) if file.scenario == story::SCENARIO => {
                let (story, news) = story::tell(*file);
                self.notices.forget_what_happened();
                self.bridge.replace(story);
                news
            }
            Kept::Story(_) | Kept::Nothing | Kept::Unreadable => {
                Some(Notice::warn(t!(storage.unreadable_other)).until_dismissed())
            }
        };
        self.go_on_here();
        news.into_iter().for_each(|notice| self.notices.push(notice));
    }
}

/// Different from that of every other tab; says nothing about anybody.
fn name_of_tab() -> String {
    // Below 2^53, so nothing is lost.
    format!("{:x}", (js_sys::Math::random() * 9_007_199_254_740_992.0) as u64)
}
