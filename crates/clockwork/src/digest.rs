//! A hash that is the same on every machine.
//!
//! The standard library's hashers differ between wasm32 and x86-64 (`usize` has another width) and between
//! runs. This one widens lengths to 64 bits, reads numbers little-endian and has no key. It is FNV-1a with a
//! final mix: good enough to notice that two worlds differ, not meant against an adversary.

use core::hash::Hasher;

/// Collects bytes into 64 bits, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Digest(0xcbf2_9ce4_8422_2325)
    }
}

impl Digest {
    /// Adds a text, with its length, so that `"ab", "c"` differs from `"a", "bc"`.
    pub fn text(&mut self, text: &str) {
        self.write_u64(text.len() as u64);
        self.write(text.as_bytes());
    }

    /// Adds a number.
    pub fn number(&mut self, number: u64) {
        self.write_u64(number);
    }

    /// The 64 bits that stand for everything added so far.
    pub fn value(&self) -> u64 {
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl Hasher for Digest {
    fn finish(&self) -> u64 {
        self.value()
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }
    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }
    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }
    fn write_u128(&mut self, number: u128) {
        self.write(&number.to_le_bytes());
    }
    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }
    fn write_i16(&mut self, number: i16) {
        self.write(&number.to_le_bytes());
    }
    fn write_i32(&mut self, number: i32) {
        self.write(&number.to_le_bytes());
    }
    fn write_i64(&mut self, number: i64) {
        self.write(&number.to_le_bytes());
    }
    fn write_i128(&mut self, number: i128) {
        self.write(&number.to_le_bytes());
    }
    fn write_isize(&mut self, number: isize) {
        self.write_i64(number as i64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_counts_as_64_bits_on_every_target() {
        let mut short = Digest::default();
        short.write_usize(5);
        let mut long = Digest::default();
        long.write_u64(5);
        assert_eq!(short.value(), long.value());
    }

    #[test]
    fn where_a_text_ends_matters() {
        let mut first = Digest::default();
        first.text("ab");
        first.text("c");
        let mut second = Digest::default();
        second.text("a");
        second.text("bc");
        assert_ne!(first.value(), second.value());
    }
}
