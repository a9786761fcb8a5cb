//! Stories for tests of this crate: the language of [`crate::transcript`], on a region without history.

use expect_test::Expect;

use crate::region::Region;
use crate::transcript::{SEED, play};

/// Plays a transcript and compares what its lines show.
pub(crate) fn check(script: &str, expected: Expect) {
    let script: String = script.lines().map(|line| format!("{}\n", line.trim())).collect();
    let played = play(&script, &|scenario| Region::new(SEED, &scenario), &|_| None);
    expected.assert_eq(&played.unwrap_or_else(|mistake| panic!("{mistake}")).shown);
}
