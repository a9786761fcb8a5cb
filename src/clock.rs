//! The one timer of the page: ticks of the wall clock become virtual time.
//!
//! A tick advances the world by what passed on the wall, times the pace, and never by more than
//! [`LONGEST_TICK`]: a tab that was asleep wakes up where it was. A hidden tab stands still. Skipping time is a
//! visible act, the button “next event”.

use clockwork::Duration;
use gloo_timers::callback::Interval;
use leptos::prelude::*;

use crate::bridge::Bridge;

/// Between two ticks, in milliseconds of the wall clock: ten times a second is smooth for what whole seconds show.
const TICK_MILLIS: u32 = 100;
/// The most that one tick can be worth, in milliseconds of the wall clock.
const LONGEST_TICK: f64 = 1_000.0;

/// What the clock's controls read and write.
#[derive(Clone, Copy)]
pub struct ClockState {
    /// Whether time passes.
    pub running: RwSignal<bool>,
    /// Virtual seconds per second.
    pub pace: RwSignal<u32>,
}

/// Starts the clock; it stops when the app is taken down.
pub fn start(bridge: Bridge) -> ClockState {
    let state = ClockState { running: RwSignal::new(true), pace: RwSignal::new(1) };
    let last = StoredValue::new(wall_millis());
    let interval = Interval::new(TICK_MILLIS, move || {
        let now = wall_millis();
        let passed = (now - last.get_value()).clamp(0.0, LONGEST_TICK);
        last.set_value(now);
        if !state.running.get_untracked() || document().hidden() {
            return;
        }
        let virtual_millis = passed * f64::from(state.pace.get_untracked());
        // Between 0 and 60,000, so nothing is lost but the fraction of a millisecond.
        bridge.advance(bridge.now_untracked() + Duration::millis(virtual_millis as u64));
    });
    let interval = StoredValue::new_local(Some(interval));
    on_cleanup(move || drop(interval.try_update_value(Option::take)));
    state
}

fn wall_millis() -> f64 {
    window().performance().map_or_else(js_sys::Date::now, |performance| performance.now())
}
