//! Rehearsing a lesson: its near misses, and its other right ways. Tests and authors do, never the page.
//!
//! ```text
//! lessons/LESSON/near/STEP.transcript    several attempts, each beginning with a line `# what is nearly right`
//! lessons/LESSON/ways/NAME.transcript    another right way through the whole lesson
//! ```
//!
//! Both are in the language of [`region::transcript`], without `given` and without what is expected, and know the
//! lesson's own names (`[find]` in `lesson.toml`). An attempt is played in the world in which every earlier step is
//! solved, and must leave its step undone; only where its title says “refused” may a service refuse a line.

use std::sync::Arc;

use clockwork::Seed;
use region::Scenario;
use region::transcript::{Mistake, Player};
use timeline::Timeline;

use crate::check::Finder;
use crate::lesson::{Lesson, Step};
use crate::progress::Progress;
use crate::solve::{Act, act};

/// Somebody who rehearses a lesson.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    lesson: Arc<Lesson>,
    player: Player<Timeline<Progress>>,
}

/// One attempt that must not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// What is nearly right, for people.
    pub title: String,
    /// What is done.
    pub lines: Vec<String>,
}

/// The attempts of a `near/STEP.transcript`.
pub fn attempts(text: &str) -> Vec<Attempt> {
    let mut attempts: Vec<Attempt> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match (line.strip_prefix("# "), attempts.last_mut()) {
            (Some(title), _) => attempts.push(Attempt { title: title.to_owned(), lines: Vec::new() }),
            (None, Some(attempt)) => attempt.lines.push(line.to_owned()),
            (None, None) => {}
        }
    }
    attempts
}

impl Rehearsal {
    /// The lesson from its beginning; `None` if its scenario does not exist.
    pub fn new(lesson: Lesson) -> Option<Rehearsal> {
        let scenario = Scenario::named(&lesson.scenario)?;
        let (seed, lesson) = (Seed::new(lesson.seed), Arc::new(lesson));
        let timeline = Timeline::new(seed, scenario, Progress::new(Arc::clone(&lesson)));
        Some(Rehearsal { lesson, player: Player::new(timeline) })
    }

    /// What is reached so far.
    pub fn progress(&self) -> &Progress {
        self.player.stage.witness()
    }

    /// Plays a line, in which the lesson's names stand for what is found now; what it shows.
    ///
    /// # Errors
    /// A line that cannot be played.
    pub fn play(&mut self, line: &str) -> Result<String, Mistake> {
        let finder = Finder::new(&self.lesson.find, self.player.stage.region());
        let used = self.lesson.find.keys().filter(|name| line.contains(&format!("${name}")));
        let found: Vec<(String, String)> =
            used.filter_map(|name| Some((name.clone(), finder.find(name)?))).collect();
        for (name, value) in found {
            self.player.bind(&name, &value);
        }
        self.player.play(line)
    }

    /// Does a step as its solution says.
    ///
    /// # Errors
    /// A line that cannot be played, for its author.
    pub fn solve(&mut self, step: &Step) -> Result<(), String> {
        for line in &step.solution {
            let timeline = &mut self.player.stage;
            match act(&self.lesson, line, timeline.region())? {
                Act::Wait(span) => timeline.advance(timeline.now() + span),
                Act::Do(input) => drop(timeline.apply(input)),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attempt_begins_with_its_title() {
        let found = attempts("# one\n$ aws help\n@ +1s\n\n# two\n@ +2s\n");
        let lines: Vec<(&str, usize)> = found.iter().map(|a| (a.title.as_str(), a.lines.len())).collect();
        assert_eq!(lines, [("one", 2), ("two", 1)]);
    }
}
