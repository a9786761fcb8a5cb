//! What a program reads and where its output goes, as far as that decides what it does.
//!
//! The stages of a pipeline run one after the other. So a producer without end hands on a beginning only, and its
//! reader is told so: who looks at no more than was handed on (`head`) is right, and for everybody else the shell says
//! that there was too much. Nobody ever counts a beginning and takes it for the whole.

use std::cell::Cell;
use std::sync::Arc;

use clockwork::Instant;

use crate::disk::Device;
use crate::machine::Machine;

/// What follows after the bytes at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    /// The end.
    #[default]
    End,
    /// More than is handed on here.
    TooMuch,
    /// Whatever will be typed.
    Keyboard,
}

/// Standard input: what is in it, and how much of it somebody looked at.
#[derive(Debug, Default)]
pub struct Input {
    bytes: Arc<Vec<u8>>,
    from: usize,
    rest: Rest,
    used: Cell<usize>,
    met_the_end: Cell<bool>,
    needs_the_end: Cell<bool>,
}

impl Input {
    /// These bytes, and nothing after them.
    pub fn new(bytes: Vec<u8>) -> Input {
        Input::followed_by(bytes, Rest::End)
    }

    /// These bytes, and then `rest`.
    pub fn followed_by(bytes: Vec<u8>, rest: Rest) -> Input {
        Input { bytes: Arc::new(bytes), rest, ..Input::default() }
    }

    /// What is in a pipe behind its first `from` bytes, and then `rest`.
    pub(crate) fn of_pipe(bytes: Arc<Vec<u8>>, from: usize, rest: Rest) -> Input {
        Input { from: from.min(bytes.len()), bytes, rest, ..Input::default() }
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(self.from..).unwrap_or_default()
    }

    /// All of it.
    pub fn all(&self) -> &[u8] {
        self.used.set(self.bytes().len());
        self.met_the_end.set(true);
        self.bytes()
    }

    /// The first bytes, `count` at most.
    pub fn first_bytes(&self, count: usize) -> &[u8] {
        match self.bytes().get(..count) {
            Some(first) => {
                self.used.set(self.used.get().max(count));
                first
            }
            None => self.all(),
        }
    }

    /// The first lines, `count` at most.
    pub fn first_lines(&self, count: usize) -> &[u8] {
        if count == 0 {
            return &[];
        }
        let mut ends = self.bytes().iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        match ends.nth(count - 1) {
            Some((at, _)) => self.first_bytes(at + 1),
            None => self.all(),
        }
    }

    /// How many bytes were taken out of it.
    pub fn used(&self) -> usize {
        self.used.get()
    }

    /// Says that the reader stopped before the end, though it looked at all there is.
    pub(super) fn enough(&self) {
        self.met_the_end.set(false);
    }

    /// Says that a beginning of the input does not give a beginning of the output: it counts, or looks for the last line.
    pub(super) fn need_the_end(&self) {
        self.needs_the_end.set(true);
    }

    /// Whether a beginning of it is of no use to its reader.
    pub fn needs_the_end(&self) -> bool {
        self.needs_the_end.get()
    }

    /// What somebody met who wanted all of it.
    pub fn met(&self) -> Rest {
        if self.met_the_end.get() { self.rest } else { Rest::End }
    }
}

/// What a device hands out. Random is random for whoever looks, and the same in every run: the machine and the moment
/// decide.
pub(crate) fn device_bytes(machine: &Machine, now: Instant, device: Device, count: usize) -> Vec<u8> {
    match device {
        Device::Null => Vec::new(),
        Device::Zero | Device::Full => vec![0; count],
        Device::Random => {
            let identity = &machine.identity;
            let moment = identity.ordinal ^ (now.as_millis() << 8);
            let mut state = (identity.seed.bits("guest/urandom", moment) & u128::from(u64::MAX)) as u64 | 1;
            let mut bytes = Vec::with_capacity(count.saturating_add(8));
            while bytes.len() < count {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                bytes.extend_from_slice(&state.wrapping_mul(0x2545_f491_4f6c_dd1d).to_le_bytes());
            }
            bytes.truncate(count);
            bytes
        }
    }
}

/// Where the output of a program goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sink {
    /// `/dev/null`.
    Nowhere,
    /// Another program, or a command substitution.
    Pipe,
    /// A file or the screen.
    #[default]
    Kept,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_more_than_there_is_meets_what_follows() {
        let input = Input::followed_by(b"a\nb\n".to_vec(), Rest::TooMuch);
        assert_eq!(input.first_lines(1), b"a\n");
        assert_eq!((input.used(), input.met()), (2, Rest::End));
        assert_eq!(input.first_bytes(4), b"a\nb\n");
        assert_eq!(input.met(), Rest::End);
        assert_eq!(input.first_lines(3), b"a\nb\n");
        assert_eq!(input.met(), Rest::TooMuch);
    }
}
