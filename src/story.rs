//! Which story the page tells: the one kept from last time, or a new one.

use std::sync::Arc;

use clockwork::Seed;
use lessons::Progress;
use region::Scenario;
use timeline::{Chronicle, Input, SaveFile, Timeline};

use crate::bridge::Story;
use crate::storage::{self, Kept};
use crate::ui::Notice;
use crate::{lesson, t};

/// The scenario of the page's lesson.
pub const SCENARIO: &str = "blog";
/// The page's lesson.
pub const LESSON: &str = "launch-group-and-load-balancer";

/// A story, and what the learner should know about it.
pub struct Opened {
    /// The story.
    pub story: Story,
    /// Sentences to show.
    pub news: Vec<Notice>,
}

/// The story of last time, as far as it can be told again; otherwise a new one.
pub fn open() -> Opened {
    let mut news = Vec::new();
    let story = match storage::kept_story() {
        Kept::Story(file) if file.scenario == SCENARIO => {
            let (story, diverged) = tell(*file);
            news.extend(diverged);
            story
        }
        Kept::Story(_) => {
            storage::set_aside();
            new()
        }
        Kept::Unreadable => {
            news.push(Notice::warn(t!(storage.unreadable)).until_dismissed());
            new()
        }
        Kept::Nothing => new(),
    };
    Opened { story, news }
}

/// Tells a kept story again, and what the learner should know about it.
pub fn tell(file: SaveFile) -> (Story, Option<Notice>) {
    let witness = (Progress::new(lesson::default_lesson()), Chronicle::default());
    let (story, divergence) = Timeline::load(file, scenario(), witness);
    let news = divergence.map(|divergence| {
        // The engine has changed since: going on silently would be a lie.
        storage::set_aside();
        Notice::warn(t!(storage.diverged, step = (divergence.entry + 1).to_string())).until_dismissed()
    });
    (story, news)
}

/// A story that begins now, with the lesson's own seed, so that learners can compare what they see.
fn new() -> Story {
    let lesson = lesson::default_lesson();
    let witness = (Progress::new(Arc::clone(&lesson)), Chronicle::default());
    Timeline::new(Seed::new(lesson.seed), scenario(), witness)
}

fn scenario() -> Scenario {
    Scenario::named(SCENARIO).expect("the scenario of the page's own lesson is embedded")
}

/// What an input does, in a few words: the operation's own name, or the line.
pub fn describe(input: &Input) -> String {
    match input {
        Input::Call(request) => request.name().as_str().to_owned(),
        Input::Type { line, .. } => line.chars().take(40).collect(),
        Input::Open { .. } | Input::OpenCloudShell => t!(history.open_terminal).to_owned(),
        Input::Close(_) => t!(history.close_terminal).to_owned(),
        Input::Interrupt(_) => "Ctrl+C".to_owned(),
        Input::Visit(url) => url.chars().take(40).collect(),
    }
}
