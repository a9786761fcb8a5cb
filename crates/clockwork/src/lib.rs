//! The machinery of a deterministic world. It knows nothing of clouds.
//!
//! - [`time`]: virtual time in whole milliseconds, and the ways calendars print it.
//! - [`agenda`]: what will happen, in a total order.
//! - [`alike`]: what many rows have in common, kept once.
//! - [`chance`]: randomness that is a pure function of seed, purpose and ordinal.
//! - [`few`]: a sorted map that is as large as what is in it.
//! - [`table`]: ordered rows behind `Arc`, which remember what changed.
//! - [`digest`]: a hash that is the same on every machine.
//! - [`toml`]: reading the notation of scenarios and lessons.
//! - [`sort`]: sorting, compiled once for all types.
//!
//! Two worlds with the same seed and the same inputs are equal, on every target and however time was
//! cut into steps. So nothing here reads a clock, draws from a global generator, iterates in hash order
//! or computes with floats.

pub mod agenda;
pub mod alike;
mod calendar;
pub mod chance;
pub mod digest;
pub mod few;
pub mod sort;
pub mod table;
pub mod time;
pub mod toml;

pub use agenda::{Agenda, AgendaKey};
pub use alike::Alike;
pub use chance::{Seed, Spread};
pub use digest::Digest;
pub use few::Few;
pub use table::Table;
pub use time::{Duration, Instant};
