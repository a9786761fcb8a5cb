//! What the lesson remembers beside the story: the page shown, the help used, the answers given.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{
    default_lesson,
    player::Player,
    ticks::{Ticks, use_ticks},
    words::{self, Words},
};
use crate::{bridge::use_bridge, storage};

/// The key of the settings under which this browser keeps it.
const SETTING: &str = "lesson";

/// A page of the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonPage {
    /// What the lesson is about.
    Introduction,
    /// A step, counted from zero.
    Step(usize),
    /// What was built.
    Recap,
    /// The questions.
    Quiz,
    /// What was reached, and the certificate.
    Result,
}

impl LessonPage {
    /// The page at a position: the introduction is 0, the first step is 1. Behind the last page is the last page.
    #[must_use]
    pub fn at(position: usize) -> LessonPage {
        let steps = default_lesson().steps.len();
        match position {
            0 => LessonPage::Introduction,
            position if position <= steps => LessonPage::Step(position - 1),
            position if position == steps + 1 => LessonPage::Recap,
            position if position == steps + 2 => LessonPage::Quiz,
            _ => LessonPage::Result,
        }
    }

    /// Its position.
    #[must_use]
    pub fn position(self) -> usize {
        let steps = default_lesson().steps.len();
        match self {
            LessonPage::Introduction => 0,
            LessonPage::Step(index) => index + 1,
            LessonPage::Recap => steps + 1,
            LessonPage::Quiz => steps + 2,
            LessonPage::Result => steps + 3,
        }
    }

    /// The page before this one.
    #[must_use]
    pub fn before(self) -> LessonPage {
        LessonPage::at(self.position().saturating_sub(1))
    }

    /// The page behind this one.
    #[must_use]
    pub fn behind(self) -> LessonPage {
        LessonPage::at(self.position() + 1)
    }
}

/// The lesson's state behind a handle that every component may copy.
#[derive(Clone, Copy)]
pub struct LessonState {
    /// The position of the page shown, see [`LessonPage::at`].
    pub step: RwSignal<usize>,
    /// How often “do it for me” was used.
    pub helps: RwSignal<u32>,
    /// The present answer to each question, counted from one.
    pub answers: RwSignal<Vec<Option<usize>>>,
    /// Wrong answers that were tried: question, answer.
    pub wrong: RwSignal<BTreeSet<(usize, usize)>>,
    /// How many rungs of the hint ladder are open, by step.
    pub hints: RwSignal<Vec<u8>>,
    /// Whether the list of all pages is open.
    pub(super) listing: RwSignal<bool>,
    pub(super) words: RwSignal<Words>,
    pub(super) ticks: Memo<Ticks>,
    pub(super) player: Player,
}

/// Puts the lesson's state into the context of everything below, as this browser kept it. The bridge comes first.
pub fn provide_lesson() -> LessonState {
    let bridge = use_bridge();
    let lesson = default_lesson();
    let state = LessonState {
        step: RwSignal::new(0),
        helps: RwSignal::new(0),
        answers: RwSignal::new(vec![None; lesson.quiz.len()]),
        wrong: RwSignal::default(),
        hints: RwSignal::new(vec![0; lesson.steps.len()]),
        listing: RwSignal::new(false),
        words: RwSignal::new(Words::Waiting),
        ticks: use_ticks(),
        player: Player::new(bridge),
    };
    provide_context(state);
    state.recall(&storage::setting(SETTING).unwrap_or_default());
    Effect::watch(move || state.kept(), |kept, _, _| storage::set_setting(SETTING, kept), false);
    // A story that begins again takes the lesson along: nothing was done in it, and nothing can be redone.
    Effect::watch(
        move || bridge.track_history(),
        move |(), _, _| {
            state.player.look_back();
            if bridge.with_story(|story| story.is_untouched()) {
                state.begin_again();
            }
        },
        false,
    );
    words::fetch_when_idle(state.words);
    state
}

/// The state that [`provide_lesson`] put into the context.
#[must_use]
pub fn use_lesson() -> LessonState {
    use_context().expect("the app calls provide_lesson() before it shows anything")
}

impl LessonState {
    /// The page shown.
    pub fn page(self) -> Memo<LessonPage> {
        Memo::new(move |_| LessonPage::at(self.step.get()))
    }

    /// Shows a page.
    pub fn go(self, page: LessonPage) {
        self.listing.set(false);
        self.step.set(page.position());
    }

    /// Back to the first page, without help and answers.
    pub fn begin_again(self) {
        self.player.stop();
        self.step.set(0);
        self.helps.set(0);
        self.answers.update(|answers| answers.fill(None));
        self.wrong.update(BTreeSet::clear);
        self.hints.update(|hints| hints.fill(0));
        self.listing.set(false);
    }

    /// How many rungs of a step's ladder are open.
    pub fn open_rungs(self, step: usize) -> u8 {
        self.hints.with(|hints| hints.get(step).copied().unwrap_or_default())
    }

    /// Opens so many rungs of a step's ladder.
    pub fn open(self, step: usize, rungs: u8) {
        self.hints.update(|hints| {
            if let Some(open) = hints.get_mut(step) {
                *open = rungs;
            }
        });
    }

    /// Answers a question.
    pub fn answer(self, question: usize, answer: usize) {
        let right = default_lesson().quiz.get(question).is_some_and(|question| question.right == answer);
        self.answers.update(|answers| {
            if let Some(own) = answers.get_mut(question) {
                *own = Some(answer);
            }
        });
        if !right {
            self.wrong.update(|wrong| {
                wrong.insert((question, answer));
            });
        }
    }

    /// How many questions were answered rightly, without a wrong try before.
    pub fn right_at_first_try(self) -> usize {
        let quiz = &default_lesson().quiz;
        let tried = |at: usize| self.wrong.with(|wrong| wrong.iter().any(|(question, _)| *question == at));
        self.answers.with(|answers| {
            let right = |at: &usize| answers.get(*at).copied().flatten() == quiz.get(*at).map(|q| q.right);
            (0..quiz.len()).filter(right).filter(|at| !tried(*at)).count()
        })
    }

    /// All of it in one line, for the browser's storage; tracks every part.
    fn kept(self) -> String {
        let hints = self.hints.with(|hints| list(hints.iter()));
        let answers =
            self.answers.with(|answers| list(answers.iter().map(|answer| answer.unwrap_or_default())));
        let wrong = self
            .wrong
            .with(|wrong| list(wrong.iter().map(|(question, answer)| format!("{question}.{answer}"))));
        format!("{};{};{hints};{answers};{wrong}", self.step.get(), self.helps.get())
    }

    /// What [`LessonState::kept`] wrote. Anything else is left out, part by part.
    fn recall(self, kept: &str) {
        let mut parts = kept.split(';');
        let mut part = || parts.next().unwrap_or_default();
        let last = LessonPage::Result.position();
        self.step.set(part().parse().unwrap_or(0).min(last));
        self.helps.set(part().parse().unwrap_or(0));
        let hints = numbers(part());
        let rungs = |kept: usize| u8::try_from(kept.min(4)).unwrap_or(4);
        self.hints.update(|own| own.iter_mut().zip(hints).for_each(|(own, kept)| *own = rungs(kept)));
        let answers = numbers(part());
        self.answers.update(|own| {
            own.iter_mut().zip(answers).for_each(|(own, kept)| *own = (kept > 0).then_some(kept))
        });
        let pair =
            |text: &str| text.split_once('.').and_then(|(q, a)| Some((q.parse().ok()?, a.parse().ok()?)));
        self.wrong.set(part().split(',').filter_map(pair).collect());
    }
}

fn list<T: ToString>(items: impl Iterator<Item = T>) -> String {
    items.map(|item| item.to_string()).collect::<Vec<_>>().join(",")
}

fn numbers(text: &str) -> Vec<usize> {
    text.split(',').map(|number| number.parse().unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn pages_follow_each_other_from_the_introduction_to_the_result() {
        let steps = default_lesson().steps.len();
        for position in 0..=steps + 3 {
            assert_eq!(LessonPage::at(position).position(), position);
        }
        assert_eq!(LessonPage::Introduction.before(), LessonPage::Introduction);
        assert_eq!(LessonPage::Introduction.behind(), LessonPage::Step(0));
        assert_eq!(LessonPage::Step(steps - 1).behind(), LessonPage::Recap);
        assert_eq!(LessonPage::Result.behind(), LessonPage::Result);
    }

    #[test]
    fn numbers_that_are_none_count_as_nothing() {
        assert_eq!(numbers("1,x,,3"), [1, 0, 0, 3]);
    }
}
