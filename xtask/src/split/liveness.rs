//! Which locals of a function are still wanted at each instruction.

use super::frames::Frames;
use wasmparser::Operator;

/// Locals that may be read before they are written again, for each instruction.
pub struct Liveness {
    words: usize,
    live: Vec<u64>,
}

impl Liveness {
    /// Works backwards until nothing changes; loops need a few rounds.
    pub fn of(ops: &[Operator], frames: &Frames, locals: usize) -> Liveness {
        let words = locals.div_ceil(64).max(1);
        let mut all = Liveness { words, live: vec![0; (ops.len() + 1) * words] };
        let mut now = vec![0_u64; words];
        loop {
            let mut changed = false;
            for (number, op) in ops.iter().enumerate().rev() {
                now.fill(0);
                for next in frames.successors(number, op) {
                    all.row(next).iter().zip(&mut now).for_each(|(from, to)| *to |= from);
                }
                match op {
                    Operator::LocalGet { local_index } => set(&mut now, *local_index, true),
                    Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                        set(&mut now, *local_index, false);
                    }
                    _ => {}
                }
                let start = number * words;
                if let Some(row) = all.live.get_mut(start..start + words) {
                    changed |= row != now;
                    row.copy_from_slice(&now);
                }
            }
            if !changed {
                return all;
            }
        }
    }

    /// Is a local wanted when this instruction is reached?
    pub fn wanted(&self, op: usize, local: u32) -> bool {
        let word = self.row(op).get(local as usize / 64).copied().unwrap_or(0);
        word >> (local % 64) & 1 == 1
    }

    fn row(&self, op: usize) -> &[u64] {
        self.live.get(op * self.words..(op + 1) * self.words).unwrap_or(&[])
    }
}

fn set(row: &mut [u64], local: u32, on: bool) {
    if let Some(word) = row.get_mut(local as usize / 64) {
        let bit = 1 << (local % 64);
        *word = if on { *word | bit } else { *word & !bit };
    }
}
