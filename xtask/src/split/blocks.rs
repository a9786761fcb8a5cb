//! A function's code as a list of instructions, cut into stretches: what of it runs as a whole or not at all.

use super::module::plain;
use std::ops::Range;
use wasmparser::{FunctionBody, Operator};

/// One function's code.
pub struct Code<'a> {
    /// The instructions, the last `end` included.
    pub ops: Vec<Operator<'a>>,
    /// Where each instruction starts in the file, and at last where the code ends.
    at: Vec<u64>,
    /// The stretch that each instruction belongs to, numbered within the function; none for `end` and `else`.
    pub stretch: Vec<Option<u32>>,
    /// The first instruction of each stretch.
    pub starts: Vec<usize>,
}

impl<'a> Code<'a> {
    /// Reads a function's code.
    pub fn read(body: &FunctionBody<'a>) -> Result<Code<'a>, String> {
        let mut reader = body.get_operators_reader().map_err(plain)?;
        let mut code = Code { ops: Vec::new(), at: Vec::new(), stretch: Vec::new(), starts: Vec::new() };
        let mut fresh = true;
        while !reader.eof() {
            code.at.push(reader.original_position());
            let op = reader.read().map_err(plain)?;
            if matches!(op, Operator::End | Operator::Else) {
                code.stretch.push(None);
            } else {
                if fresh {
                    code.starts.push(code.ops.len());
                }
                fresh = false;
                code.stretch.push(Some(code.starts.len() as u32 - 1));
            }
            fresh |= ends_stretch(&op);
            code.ops.push(op);
        }
        code.at.push(reader.original_position());
        Ok(code)
    }

    /// Where an instruction starts in the file.
    pub fn place(&self, op: usize) -> u64 {
        self.at.get(op).copied().unwrap_or(0)
    }

    /// Bytes of some instructions.
    pub fn bytes(&self, range: Range<usize>) -> usize {
        self.place(range.end).saturating_sub(self.place(range.start)) as usize
    }
}

/// May what comes after this instruction run more or less often than it?
fn ends_stretch(op: &Operator) -> bool {
    use Operator::{Br, BrIf, BrTable, Else, End, If, Loop, Return, Unreachable};
    matches!(
        op,
        If { .. }
            | Else
            | End
            | BrIf { .. }
            | Loop { .. }
            | Br { .. }
            | Return
            | Unreachable
            | BrTable { .. }
    )
}
