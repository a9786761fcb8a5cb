//! The walk through the steps: where the learner is, how far they came, which steps have an error. A step with an error is
//! not left forwards; the focus goes to what is wrong.

use std::collections::BTreeSet;

use leptos::{html, prelude::*};

use super::step::WizardStep;
use crate::ui::{Binding, focus_first_error};

/// One learner's walk. `Copy`, so that each button can have it.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    steps: StoredValue<Vec<WizardStep>>,
    current: Binding<usize>,
    here: Memo<usize>,
    /// The step that the learner was led to last.
    led_to: StoredValue<usize>,
    furthest: RwSignal<usize>,
    wrong: RwSignal<BTreeSet<usize>>,
    pub(super) body: NodeRef<html::Div>,
    pub(super) heading: NodeRef<html::H2>,
}

impl Walk {
    pub(super) fn new(steps: Vec<WizardStep>, current: Binding<usize>) -> Self {
        let last = steps.len().saturating_sub(1);
        let here = Memo::new(move |_| current.get().min(last));
        let walk = Self {
            steps: StoredValue::new(steps),
            current,
            here,
            led_to: StoredValue::new(here.get_untracked()),
            furthest: RwSignal::new(here.get_untracked()),
            wrong: RwSignal::new(BTreeSet::new()),
            body: NodeRef::new(),
            heading: NodeRef::new(),
        };
        // A link of the review or a refusal leads to a step from outside.
        Effect::new(move |_| {
            let here = walk.here.get();
            if walk.led_to.get_value() != here {
                walk.arrive_at(here);
            }
        });
        walk
    }

    /// The number of the present step, from 0.
    pub(super) fn here(self) -> usize {
        self.here.get()
    }

    /// The number of the last step, the review.
    pub(super) fn last(self) -> usize {
        self.steps.with_value(|steps| steps.len().saturating_sub(1))
    }

    /// A step, if there is one of this number.
    pub(super) fn step(self, index: usize) -> Option<WizardStep> {
        self.steps.with_value(|steps| steps.get(index).cloned())
    }

    /// The title of a step.
    pub(super) fn title(self, index: usize) -> String {
        self.steps.with_value(|steps| steps.get(index).map(|step| step.title.clone()).unwrap_or_default())
    }

    /// Whether the last look at a step found an error.
    pub(super) fn is_wrong(self, index: usize) -> bool {
        self.wrong.with(|wrong| wrong.contains(&index))
    }

    /// Whether a step was left behind without an error.
    pub(super) fn is_done(self, index: usize) -> bool {
        index < self.furthest.get() && index != self.here.get() && !self.is_wrong(index)
    }

    /// Whether the learner has not been at a step yet.
    pub(super) fn is_later(self, index: usize) -> bool {
        index > self.furthest.get()
    }

    /// Goes to a step without looking at the others.
    pub(super) fn go(self, index: usize) {
        self.arrive_at(index);
        self.current.set(index);
    }

    /// The focus goes to the heading of a step, and the step is seen from its beginning.
    fn arrive_at(self, index: usize) {
        self.led_to.set_value(index);
        self.furthest.update(|furthest| *furthest = (*furthest).max(index));
        request_animation_frame(move || {
            let Some(heading) = self.heading.get_untracked() else { return };
            let _ = heading.focus();
            if let Some(screen) = heading.closest("[data-screen]").ok().flatten() {
                screen.set_scroll_top(0);
            }
        });
    }

    /// Goes on to a step, or stops at the first one before it that has an error.
    pub(super) fn go_on(self, index: usize) {
        if self.all_right(self.here.get_untracked()..index) {
            self.go(index);
        }
    }

    /// From the list of steps: back at once, forwards only past steps without an error.
    pub(super) fn jump(self, index: usize) {
        if index <= self.here.get_untracked() { self.go(index) } else { self.go_on(index) }
    }

    /// Whether none of these steps has an error; shows the first one that has.
    pub(super) fn all_right(self, mut steps: std::ops::Range<usize>) -> bool {
        let Some(first_wrong) = steps.find(|&step| !self.check(step)) else { return true };
        if first_wrong != self.here.get_untracked() {
            self.go(first_wrong);
        }
        // The errors are written one frame later; the focus comes after the heading's.
        request_animation_frame(move || {
            if let Some(body) = self.body.get_untracked() {
                focus_first_error(&body);
            }
        });
        false
    }

    fn check(self, index: usize) -> bool {
        let valid = self.step(index).and_then(|step| step.valid).is_none_or(|valid| valid());
        self.wrong.update(|wrong| {
            if valid {
                wrong.remove(&index)
            } else {
                wrong.insert(index)
            };
        });
        valid
    }
}
