//! How a function's blocks, loops and ifs stand in one another, and where each branch leads.

use wasmparser::{BlockType, Operator};

/// A block, loop or if, or the function itself.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The instruction that opens it; none for the function.
    pub open: Option<usize>,
    /// The `else` between its two bodies.
    pub middle: Option<usize>,
    /// Its `end`.
    pub close: usize,
    /// Its type; none for the function.
    pub ty: Option<BlockType>,
    /// A branch to it goes back to its start.
    pub is_loop: bool,
    /// The frame around it.
    outer: Option<usize>,
}

/// The frames of one function.
pub struct Frames {
    /// All frames; the first is the function.
    pub all: Vec<Frame>,
    /// For each instruction, the innermost frame whose body it stands in; for an opening, that is the frame around.
    pub around: Vec<usize>,
    opened: Vec<Option<usize>>,
}

impl Frames {
    /// Finds the frames, or names an instruction that this does not understand.
    pub fn of(ops: &[Operator]) -> Result<Frames, String> {
        let function = Frame {
            open: None,
            middle: None,
            close: ops.len().saturating_sub(1),
            ty: None,
            is_loop: false,
            outer: None,
        };
        let mut frames = Frames { all: vec![function], around: Vec::new(), opened: vec![None; ops.len()] };
        let mut here = 0;
        for (number, op) in ops.iter().enumerate() {
            frames.around.push(here);
            match op {
                Operator::Block { blockty } | Operator::Loop { blockty } | Operator::If { blockty } => {
                    let is_loop = matches!(op, Operator::Loop { .. });
                    let (open, ty) = (Some(number), Some(*blockty));
                    frames.all.push(Frame { open, middle: None, close: 0, ty, is_loop, outer: Some(here) });
                    here = frames.all.len() - 1;
                    if let Some(place) = frames.opened.get_mut(number) {
                        *place = Some(here);
                    }
                }
                Operator::Else => frames.at(here, |frame| frame.middle = Some(number)),
                Operator::End => {
                    frames.at(here, |frame| frame.close = number);
                    here = frames.all.get(here).and_then(|frame| frame.outer).unwrap_or(0);
                }
                other if is_unknown_branch(other) => return Err(format!("{other:?} is not understood")),
                _ => {}
            }
        }
        Ok(frames)
    }

    fn at(&mut self, frame: usize, change: impl FnOnce(&mut Frame)) {
        if let Some(frame) = self.all.get_mut(frame) {
            change(frame);
        }
    }

    /// The frame that a branch of some depth leads to, from inside a frame.
    pub fn target(&self, from: usize, depth: u32) -> usize {
        (0..depth).fold(from, |frame, _| self.all.get(frame).and_then(|frame| frame.outer).unwrap_or(0))
    }

    /// How many frames are around a frame's body, itself included.
    pub fn depth(&self, frame: usize) -> u32 {
        let mut depth = 0;
        let mut here = Some(frame);
        while let Some(frame) = here {
            depth += 1;
            here = self.all.get(frame).and_then(|frame| frame.outer);
        }
        depth
    }

    /// The instruction that a branch to a frame reaches.
    pub fn reached(&self, frame: usize) -> Option<usize> {
        let frame = self.all.get(frame)?;
        if frame.is_loop { frame.open.map(|open| open + 1) } else { self.after(frame) }
    }

    /// The instruction behind a frame; none behind the function.
    pub fn after(&self, frame: &Frame) -> Option<usize> {
        frame.open.map(|_| frame.close + 1)
    }

    /// The instructions that may come after one.
    pub fn successors(&self, number: usize, op: &Operator) -> Vec<usize> {
        let here = self.around.get(number).copied().unwrap_or(0);
        let branch = |depth: u32| self.reached(self.target(here, depth));
        let next = Some(number + 1);
        let list = match op {
            Operator::Br { relative_depth } => vec![branch(*relative_depth)],
            Operator::BrIf { relative_depth } => vec![next, branch(*relative_depth)],
            Operator::BrTable { targets } => {
                let others = targets.targets().flatten().map(branch);
                others.chain([branch(targets.default())]).collect()
            }
            Operator::If { .. } => {
                let opened = self.opened.get(number).copied().flatten();
                let frame = opened.and_then(|frame| self.all.get(frame));
                let other = frame.map(|frame| frame.middle.unwrap_or(frame.close) + 1);
                vec![next, other]
            }
            Operator::Else => vec![self.all.get(here).map(|frame| frame.close + 1)],
            Operator::Return | Operator::Unreachable => Vec::new(),
            Operator::End if here == 0 => Vec::new(),
            _ => vec![next],
        };
        list.into_iter().flatten().collect()
    }
}

/// Branches of newer proposals, which this does not follow.
fn is_unknown_branch(op: &Operator) -> bool {
    use Operator::{
        BrOnCast, BrOnCastFail, BrOnNonNull, BrOnNull, Catch, CatchAll, Delegate, Rethrow, ReturnCall,
        ReturnCallIndirect, ReturnCallRef, Throw, ThrowRef, Try, TryTable,
    };
    matches!(
        op,
        BrOnCast { .. }
            | BrOnCastFail { .. }
            | BrOnNonNull { .. }
            | BrOnNull { .. }
            | Catch { .. }
            | CatchAll
            | Delegate { .. }
            | Rethrow { .. }
            | ReturnCall { .. }
            | ReturnCallIndirect { .. }
            | ReturnCallRef { .. }
            | Throw { .. }
            | ThrowRef
            | Try { .. }
            | TryTable { .. }
    )
}
