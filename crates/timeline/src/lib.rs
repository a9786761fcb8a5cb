//! Everything that one learner did, from the start to now.
//!
//! The list of inputs *is* the saved world: a region is deterministic, so whatever follows from them (Auto
//! Scaling that launches, health checks that fail) is recomputed, not stored.
//!
//! - [`chronicle`]: what came of it, and what happened by itself.
//! - [`input`]: all that a learner can do to the world.
//! - [`log`]: the list of what was done, each entry with a digest of its outcome, and stories that went another way.
//! - [`save`]: a story as text, and back.
//! - [`timeline`]: the region now, undo, redo, any other moment, keyframes.
//! - [`transcript`]: stories in lines, played with history.
//! - [`witness`]: what somebody concludes from the story while it is told (which steps of a lesson are passed).

pub mod chronicle;
pub mod input;
pub mod log;
pub mod save;
pub mod timeline;
pub mod transcript;
pub mod witness;

pub use chronicle::{Chronicle, Happening};
pub use input::{Input, Outcome};
pub use log::{Branch, Entry, Log};
pub use save::{SaveError, SaveFile};
pub use timeline::Timeline;
pub use witness::Witness;
