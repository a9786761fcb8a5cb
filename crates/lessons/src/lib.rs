//! Lessons as data: what a lesson is, and whether a step is passed. A lesson is a folder; nobody needs to program
//! to write one.
//!
//! - [`lesson`]: what the files mean; `lesson.toml` holds steps and checks, `LANGUAGE.md` the prose.
//! - [`check`]: is this step done? A question to the region, in the very language that the learner learns.
//! - [`progress`]: which goals are reached, and since when: derived from the story, undone by undo.
//! - [`rehearse`]: near misses and other right ways, played for tests.
//! - [`solve`]: “do it for me”, line by line.
//! - [`text`]: the prose, cut at its anchors.
//! - [`markdown`]: its notation, without HTML, since lessons come from strangers.
//! - [`lint`]: is this folder a good lesson?

pub mod check;
pub mod lesson;
pub mod lint;
pub mod markdown;
pub mod progress;
pub mod rehearse;
pub mod solve;
pub mod text;

pub use lesson::{Goal, Lesson, LessonError, Near, Step};
pub use progress::Progress;
pub use text::{Block, Prose};
