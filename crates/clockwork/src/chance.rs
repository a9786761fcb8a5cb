//! Randomness as a pure function of seed, purpose and ordinal.
//!
//! Each purpose (`"ec2/instance-id"`) has its own stream of draws, so a new feature that draws for a new
//! purpose renumbers nothing: saved worlds and lessons stay as they were. The generator is ChaCha, which is
//! counter-based: draw number *n* is computed, not reached.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use crate::digest::Digest;
use crate::time::Duration;

/// What makes one world differ from another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Seed(u64);

impl Seed {
    /// The seed with this number.
    pub const fn new(number: u64) -> Seed {
        Seed(number)
    }

    /// The number of this seed.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// Draw number `ordinal` of the stream for `purpose`: 128 evenly distributed bits.
    pub fn bits(self, purpose: &str, ordinal: u64) -> u128 {
        self.generator(purpose, ordinal).random()
    }

    /// Draw number `ordinal` of the stream for `purpose`, from `0..below`; 0 when `below` is 0.
    pub fn below(self, purpose: &str, ordinal: u64, below: u64) -> u64 {
        if below == 0 {
            return 0;
        }
        self.generator(purpose, ordinal).random_range(0..below)
    }

    /// How long this time: draw number `ordinal` of `spread` in the stream for `purpose`.
    pub fn span(self, purpose: &str, ordinal: u64, spread: Spread) -> Duration {
        let width = spread.longest.saturating_sub(spread.shortest).as_millis();
        spread.shortest + Duration::millis(self.below(purpose, ordinal, width.saturating_add(1)))
    }

    fn generator(self, purpose: &str, ordinal: u64) -> ChaCha8Rng {
        let mut stream = Digest::default();
        stream.text(purpose);
        let mut generator = ChaCha8Rng::seed_from_u64(self.0);
        generator.set_stream(stream.value());
        // Sixteen words (one ChaCha block) a draw: more than any draw here takes, so draws never overlap.
        generator.set_word_pos(u128::from(ordinal) * 16);
        generator
    }
}

/// A duration that differs from time to time: evenly distributed between two bounds, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The shortest it can take.
    pub shortest: Duration,
    /// The longest it can take.
    pub longest: Duration,
}

impl Spread {
    /// Between `shortest` and `longest` seconds.
    pub const fn secs(shortest: u64, longest: u64) -> Spread {
        Spread { shortest: Duration::secs(shortest), longest: Duration::secs(longest) }
    }

    /// Between `shortest` and `longest` milliseconds.
    pub const fn millis(shortest: u64, longest: u64) -> Spread {
        Spread { shortest: Duration::millis(shortest), longest: Duration::millis(longest) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_depends_on_seed_purpose_and_ordinal_alone() {
        let seed = Seed::new(7);
        assert_eq!(seed.bits("ec2/instance-id", 3), seed.bits("ec2/instance-id", 3));
        assert_ne!(seed.bits("ec2/instance-id", 3), seed.bits("ec2/instance-id", 4));
        assert_ne!(seed.bits("ec2/instance-id", 3), seed.bits("ec2/volume-id", 3));
        assert_ne!(seed.bits("ec2/instance-id", 3), Seed::new(8).bits("ec2/instance-id", 3));
    }

    #[test]
    fn a_draw_stays_what_it_was_in_earlier_versions() {
        // Saved worlds depend on these very numbers: a change here breaks every link that was ever shared.
        let draws = [0, 1, 2].map(|n| Seed::new(7).bits("ec2/instance-id", n) as u32);
        expect_test::expect!["[af30fbd3, f53df40c, 0828cb71]"].assert_eq(&format!("{draws:08x?}"));
    }

    #[test]
    fn a_span_reaches_both_bounds_and_never_leaves_them() {
        let spread = Spread::millis(3, 5);
        let spans: std::collections::BTreeSet<u64> =
            (0..100).map(|n| Seed::new(1).span("test", n, spread).as_millis()).collect();
        assert_eq!(spans.into_iter().collect::<Vec<_>>(), [3, 4, 5]);
    }
}
